import { addDays, ageOn, type CalendarDate, calendarDate } from '#domain/calendar/calendar-date.ts'
import { englandAndWales } from '#domain/calendar/england-and-wales.ts'
import type { Cell, ChildFacts, IntendedFailure, YesNo } from '../facts.ts'
import { CareJourney, type HomeTold } from './care-journey.ts'
import { NotAllowed } from './illegal.ts'
import { ReviewBook, type ReviewTold } from './review-book.ts'
import { handOver, StoryRecord, type Who } from './story-record.ts'

type On = CalendarDate | string

/** A story told: the child's facts, and the failures that were meant. */
export interface Told {
  readonly facts: ChildFacts
  readonly failures: readonly IntendedFailure[]
}

/** A made-up child's history, told sentence by sentence. A day is a calendar date or its ISO text. */
export class ChildStory {
  readonly #id: string
  readonly #born: CalendarDate
  readonly #journey: CareJourney
  readonly #book: ReviewBook
  readonly #record: StoryRecord

  constructor(name: string, who: Who) {
    this.#id = who.id
    this.#born = day(who.born)
    this.#journey = new CareJourney(who.id, this.#born)
    this.#book = new ReviewBook(who.id)
    this.#record = new StoryRecord(name, who, this.#born)
  }

  /** The day the next review is due, as the story stands. */
  get reviewDue(): CalendarDate {
    const { due } = this.#book
    if (due === undefined) throw new NotAllowed(this.#id, 'no review is owed')
    return due
  }

  /** Starts to be looked after; the IRO service hears of it within two working days. */
  lookedAfterFrom(on: On, legalStatus: string, home: HomeTold, toldAfterWorkingDays = 1): this {
    const from = day(on)
    if (toldAfterWorkingDays >= 3) throw new NotAllowed(this.#id, 'is notified late; say so')
    this.#enter(from, legalStatus, home)
    if (isShortBreak(legalStatus)) return this
    this.#record.notified(from, englandAndWales.addWorkingDays(from, toldAfterWorkingDays))
    return this
  }

  /** Starts to be looked after, and the IRO service hears of it three or more working days after. */
  lookedAfterAndNotifiedLate(on: On, legalStatus: string, home: HomeTold, notified: On): this {
    const from = day(on)
    this.#enter(from, legalStatus, home)
    this.#record.notified(from, day(notified))
    const days = englandAndWales.workingDaysBetween(from, day(notified))
    if (days < 3) throw new NotAllowed(this.#id, 'is not notified late')
    this.#book.fail('notified_late', from, `The IRO service heard ${days} working days after`)
    return this
  }

  legalStatusBecame(legalStatus: string, on: On): this {
    const from = day(on)
    const before = this.#journey.open.legalStatus
    this.#journey.becomes(from, legalStatus)
    if (isShortBreak(before) && !isShortBreak(legalStatus)) {
      this.#book.start(from)
      this.#record.notified(from, englandAndWales.addWorkingDays(from, 1))
    }
    if (legalStatus === 'E1') this.#book.change('authority', from)
    return this
  }

  movedTo(home: HomeTold, on: On, why = 'CARPL'): this {
    this.#journey.move(day(on), home, why)
    return this
  }

  /** The same carers' home under another code: approved as long-term foster carers. */
  stayedOnAs(place: string, on: On): this {
    const { provider, urn } = this.#journey.open
    this.#journey.move(day(on), { place, provider, urn }, 'PLACE', 'T')
    return this
  }

  /** A temporary stay (hospital, holiday, respite) and the return to the same home. */
  stayedTemporarily(place: string, from: On, until: On): this {
    const { placePost, provider, urn, miles, inAuthority, place: home } = this.#journey.open
    this.#journey.move(day(from), { place }, 'OTHER')
    const back = { place: home, provider, urn, miles, ...(placePost === null ? {} : { post: placePost }) }
    this.#journey.move(day(until), { ...back, ...(inAuthority === null ? {} : { inAuthority }) }, 'OTHER')
    return this
  }

  placedForAdoption(on: On, place = 'A6'): this {
    const from = day(on)
    this.#journey.move(from, { place }, 'CARPL')
    this.#book.change('placed', from)
    const values = {
      dob: this.#born,
      date_placed: from,
      date_placed_ceased: null,
      reason_placed_ceased: null,
    }
    this.#record.add('ssda903.placed_adoption', from, values, { openUntil: null })
    return this
  }

  returnedFromAdoption(on: On, home: HomeTold): this {
    this.#journey.move(day(on), home, 'CREQO')
    this.#book.change('returned', day(on))
    this.#record.placingEnded(day(on), 'RD4')
    return this
  }

  reviewedOn(on: On, code: string | null, told: ReviewTold = {}): this {
    this.#checkCode(day(on), code)
    this.#book.hold(day(on), code, told, false)
    return this
  }

  /** A review after its due date: said, so that it is meant. */
  reviewedLateOn(on: On, code: string | null, lateReason: string, told: ReviewTold = {}): this {
    this.#checkCode(day(on), code)
    this.#book.hold(day(on), code, { ...told, lateReason }, true)
    return this
  }

  /** A review adjourned once; with no `completed` it was never completed, and no clock runs from it. */
  reviewAdjournedOn(on: On, code: string | null, completed: On | undefined): this {
    const adjourned = day(on)
    this.#checkCode(adjourned, code)
    const completedOn = completed === undefined ? null : day(completed)
    this.#book.hold(adjourned, code, { adjournedOn: adjourned, completedOn }, false)
    if (completedOn === null) {
      this.#book.fail('adjourned_not_completed', adjourned, 'Adjourned and never completed')
    }
    return this
  }

  /** A meeting beyond the reviews that the law asks for. */
  metOn(on: On, code: string): this {
    this.#book.meet(day(on), code)
    return this
  }

  /** Reviews in time, ten days before each falls due, for as long as they lie before a day. */
  reviewedInTimeUntil(until: On, code: string | ((on: CalendarDate) => string), told: ReviewTold = {}): this {
    for (;;) {
      const { due, opens } = this.#book
      if (due === undefined || opens === undefined) return this
      const early = englandAndWales.lastWorkingDayUpTo(addDays(due, -10))
      const on = early < opens ? opens : early
      if (on >= day(until)) return this
      this.reviewedOn(on, typeof code === 'string' ? code : code(on), told)
    }
  }

  /** The review that is due is not held by the day the story stands at: said, so that it is meant. */
  reviewNeverHeld(): this {
    this.#book.fail('review_not_held', this.reviewDue, 'Not held yet')
    return this
  }

  leftCareOn(on: On, reason: string): this {
    this.#book.stop(day(on))
    this.#journey.leave(day(on), reason)
    this.#record.leftCare(day(on))
    return this
  }

  /** The IRO from a day on; the one before hands over. */
  withIro(iroId: string, from: On, why = 'new_entry'): this {
    handOver(this.#record.iros, { who: iroId, from: day(from), until: null, why })
    return this
  }

  withSocialWorker(swId: string, from: On): this {
    handOver(this.#record.workers, { who: swId, from: day(from), until: null, why: 'TSPROC' })
    return this
  }

  unaccompanied(): this {
    this.#record.isUnaccompanied = true
    return this
  }

  missingFrom(from: On, until: On): this {
    const values = { dob: this.#born, missing: 'M', mis_start: day(from), mis_end: day(until) }
    this.#record.add('ssda903.missing', day(from), values, { later: ['mis_end'], openUntil: day(until) })
    return this
  }

  seenByIroOn(on: On, method = 'visit'): this {
    const iro = this.#record.iroOn(day(on))
    const values = { contact_on: day(on), contact_method: method, iro_id: iro }
    this.#record.add('iro_contacts', day(on), values)
    return this
  }

  checkedMidwayOn(on: On, onTrack: YesNo = 'yes'): this {
    const iro = this.#record.iroOn(day(on))
    this.#record.add('midway_reviews', day(on), { midway_held_on: day(on), on_track: onTrack, iro_id: iro })
    return this
  }

  /** A formal challenge; `told` names its columns. Open while no `dispute_closed_on` is told. */
  disputeRaisedOn(on: On, told: Readonly<Record<string, Cell>>): this {
    const closed = told['dispute_closed_on']
    this.#record.add(
      'disputes',
      day(on),
      { dispute_id: `DR-${this.#id}-1`, dispute_raised_on: day(on), ...told },
      { later: ['dispute_closed_on'], openUntil: typeof closed === 'string' ? calendarDate(closed) : null },
    )
    return this
  }

  /** The next review as booked, on the last working day up to a day; `known` is the day the diary was sent. */
  plannedReviewOn(on: On, known: On): this {
    const values = {
      review_planned_on: englandAndWales.lastWorkingDayUpTo(day(on)),
      planned_kind: 'statutory',
    }
    this.#record.add('planned_reviews', day(known), values)
    return this
  }

  told(): Told {
    return {
      facts: this.#record.facts(this.#journey.episodes, this.#book.reviews),
      failures: this.#book.failures,
    }
  }

  #enter(from: CalendarDate, legalStatus: string, home: HomeTold): void {
    this.#journey.enter(from, legalStatus, home)
    if (!isShortBreak(legalStatus)) this.#book.start(from)
    this.#record.enteredCare(from)
  }

  #checkCode(on: CalendarDate, code: string | null): void {
    const age = ageOn(this.#born, on) ?? 0
    if (code !== null && (code === 'PN0') !== age < 4) {
      throw new NotAllowed(this.#id, `${code} at the age of ${age}`)
    }
    if (isShortBreak(this.#journey.open.legalStatus)) {
      throw new NotAllowed(this.#id, 'short breaks return no reviews')
    }
  }
}

/** Begins a story: `aChild('Amara Selovane', { id: 'WM00001', sex: 'F', born: '2014-06-05' })`. */
export function aChild(name: string, who: Who): ChildStory {
  return new ChildStory(name, who)
}

function day(on: On): CalendarDate {
  return calendarDate(on)
}

function isShortBreak(legalStatus: string): boolean {
  return legalStatus === 'V3' || legalStatus === 'V4'
}
