import { addMonths, type CalendarDate } from '#domain/calendar/calendar-date.ts'
import type { ChildFacts, DatedRow, SpanFact, YesNo } from '../facts.ts'

/** Who a made-up child is. */
export interface Who {
  readonly id: string
  readonly sex: 'M' | 'F'
  readonly born: CalendarDate | string
  readonly ethnic?: string
  readonly need?: string
  readonly upn?: string
  readonly called?: string
  readonly language?: string
  readonly interpreter?: YesNo
  readonly school?: string
  readonly disability?: YesNo
}

/** The rows and people round one child of a story. */
export class StoryRecord {
  readonly iros: SpanFact[] = []
  readonly workers: SpanFact[] = []
  readonly rows: DatedRow[] = []
  readonly #who: Who
  readonly #born: CalendarDate
  isUnaccompanied = false

  #hasEntered = false
  readonly #name: string

  constructor(name: string, who: Who, born: CalendarDate) {
    this.#name = name
    this.#who = who
    this.#born = born
  }

  add(kindId: string, on: CalendarDate, values: DatedRow['values'], rest: Partial<DatedRow> = {}): void {
    this.rows.push({ kindId, on, values: { child_id: this.#who.id, ...values }, ...rest })
  }

  enteredCare(from: CalendarDate): void {
    if (!this.#hasEntered) this.#introduce(from)
    this.#hasEntered = true
    const disability = this.#who.disability ?? 'no'
    this.add('care_sources', from, { looked_after_on: from, disability }, { withEpisode: true })
  }

  #introduce(from: CalendarDate): void {
    const who = this.#who
    const [first, ...rest] = this.#name.split(' ')
    this.add(
      'people',
      from,
      {
        first_name: first ?? this.#name,
        last_name: rest.join(' '),
        called: who.called ?? null,
        first_language: who.language ?? 'English',
        interpreter_needed: who.interpreter ?? 'no',
        school: who.school ?? null,
      },
      { withHeader: true },
    )
    const none = { prev_perm: 'Z1', la_perm: null, date_perm: null }
    this.add('ssda903.prev_perm', from, { dob: this.#born, ...none }, { withEpisode: true })
  }

  notified(from: CalendarDate, on: CalendarDate): void {
    const values = { looked_after_on: from, notified_on: on, notifying_team: 'Family Safeguarding 1' }
    this.add('care_entry_notifications', from, values)
  }

  /** The officer or worker who holds the child on a day. */
  iroOn(on: CalendarDate): string | null {
    return this.iros.findLast((span) => span.from <= on)?.who ?? null
  }

  leftCare(on: CalendarDate): void {
    for (const spans of [this.iros, this.workers]) {
      const last = spans.at(-1)
      if (last !== undefined && last.until === null) spans[spans.length - 1] = { ...last, until: on }
    }
  }

  /** A placing for adoption that ended without an order. */
  placingEnded(on: CalendarDate, reason: string): void {
    const index = this.rows.findLastIndex((row) => row.kindId === 'ssda903.placed_adoption')
    const row = this.rows[index]
    if (row === undefined) return
    this.rows[index] = {
      ...row,
      values: { ...row.values, date_placed_ceased: on, reason_placed_ceased: reason },
      later: ['date_placed_ceased'],
      outcome: ['reason_placed_ceased'],
      openUntil: on,
    }
  }

  facts(episodes: ChildFacts['episodes'], reviews: ChildFacts['reviews']): ChildFacts {
    const who = this.#who
    return {
      id: who.id,
      sex: who.sex,
      born: this.#born,
      ethnic: who.ethnic ?? 'WBRI',
      upn: who.upn ?? 'UN5',
      need: who.need ?? 'N1',
      homePost: this.isUnaccompanied ? null : 'ZM7 1AB',
      motherFrom: null,
      uascUntil: this.isUnaccompanied ? addMonths(this.#born, 216) : null,
      episodes,
      reviews,
      iros: this.iros,
      workers: this.workers,
      rows: this.rows,
    }
  }
}

/** Somebody takes over from a day on. */
export function handOver(spans: SpanFact[], next: SpanFact, whyEnded?: string): void {
  const last = spans.at(-1)
  if (last !== undefined && last.until === null) {
    spans[spans.length - 1] = { ...last, until: next.from, why: whyEnded ?? last.why }
  }
  spans.push(next)
}
