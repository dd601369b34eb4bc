import { addMonths, type CalendarDate } from '#domain/calendar/calendar-date.ts'
import type { EpisodeFact, YesNo } from '../facts.ts'
import { NotAllowed } from './illegal.ts'

/** Where a child lives, as a story says it. */
export interface HomeTold {
  readonly place: string
  readonly provider?: string | null
  readonly post?: string
  readonly urn?: string | null
  readonly miles?: number | null
  readonly inAuthority?: YesNo
  readonly regulated?: YesNo
}

const shortBreaks = new Set(['V3', 'V4'])

/** The episodes of a story, kept contiguous: each change ends one and begins the next. */
export class CareJourney {
  readonly #childId: string
  readonly #born: CalendarDate
  readonly #episodes: EpisodeFact[] = []

  constructor(childId: string, born: CalendarDate) {
    this.#childId = childId
    this.#born = born
  }

  get episodes(): readonly EpisodeFact[] {
    return this.#episodes
  }

  /** The open episode; refuses when the child is not in care. */
  get open(): EpisodeFact {
    const last = this.#episodes.at(-1)
    if (last === undefined || last.until !== null) this.#refuse('is not in care then')
    return last
  }

  enter(on: CalendarDate, legalStatus: string, home: HomeTold): void {
    const last = this.#episodes.at(-1)
    if (last !== undefined && (last.until === null || last.until >= on)) this.#refuse('is in care already')
    if (on < this.#born) this.#refuse('cannot enter care before birth')
    if (on >= addMonths(this.#born, 216)) this.#refuse('is 18 already')
    this.#add(on, 'S', legalStatus, home)
  }

  becomes(on: CalendarDate, legalStatus: string): void {
    const before = this.#end(on, null)
    this.#add(on, 'L', legalStatus, before)
  }

  move(on: CalendarDate, home: HomeTold, why: string, rne: 'P' | 'T' = 'P'): void {
    const before = this.open
    const temporary = before.place.startsWith('T')
    this.#end(on, temporary ? null : why)
    this.#add(on, rne, before.legalStatus, home)
  }

  moveUnderNewStatus(on: CalendarDate, legalStatus: string, home: HomeTold, why: string): void {
    this.#end(on, why)
    this.#add(on, 'B', legalStatus, home)
  }

  leave(on: CalendarDate, reason: string): void {
    const last = this.open
    if (on <= last.from) this.#refuse('cannot leave on the day an episode begins')
    if (last.place.startsWith('T')) this.#refuse('cannot leave care from a temporary placement')
    if (/^E1[12]$/.test(reason) && !last.place.startsWith('A')) this.#refuse('was not placed for adoption')
    this.#episodes[this.#episodes.length - 1] = { ...last, until: on, reasonCeased: reason }
  }

  #add(from: CalendarDate, reasonNew: string, legalStatus: string, home: HomeTold): void {
    const { place } = home
    if (place === 'P1' && legalStatus === 'V2') this.#refuse('cannot be placed with parents under section 20')
    if (place.startsWith('A') && legalStatus !== 'E1' && place !== 'A3' && place !== 'A4') {
      this.#refuse('cannot be placed for adoption without a placement order')
    }
    if (place === 'K3' && from < addMonths(this.#born, 192)) this.#refuse('is under 16')
    const away = home.inAuthority === 'no'
    this.#episodes.push({
      from,
      reasonNew,
      legalStatus,
      place,
      provider: home.provider ?? defaultProvider(place),
      until: null,
      reasonCeased: null,
      whyMoved: null,
      placePost: home.post ?? (away ? 'ZQ4 2LT' : 'ZM3 5HB'),
      urn: home.urn ?? null,
      miles: shortBreaks.has(legalStatus) ? null : (home.miles ?? (away ? 23.4 : 3.2)),
      inAuthority: home.inAuthority ?? 'yes',
      regulated: home.regulated ?? 'yes',
    })
  }

  #end(on: CalendarDate, whyMoved: string | null): HomeTold {
    const last = this.open
    if (on <= last.from) this.#refuse('cannot change twice on one day')
    this.#episodes[this.#episodes.length - 1] = { ...last, until: on, reasonCeased: 'X1', whyMoved }
    const { place, provider, placePost, urn, miles, inAuthority, regulated } = last
    return {
      place,
      provider,
      urn,
      miles,
      ...(placePost === null ? {} : { post: placePost }),
      ...(inAuthority === null ? {} : { inAuthority }),
      ...(regulated === null ? {} : { regulated }),
    }
  }

  #refuse(why: string): never {
    throw new NotAllowed(this.#childId, why)
  }
}

function defaultProvider(place: string): string | null {
  if (place === 'P1') return 'PR0'
  if (place === 'R5') return 'PR3'
  if (place.startsWith('T')) return null
  return place.startsWith('K') ? 'PR4' : 'PR1'
}
