import { type CalendarDate, earliest } from '#domain/calendar/calendar-date.ts'
import { type WorkingDayCalendar, whereLoaded } from '#domain/calendar/working-days.ts'
import type { DatedClock } from '#domain/law/clock.ts'
import { dueAfter } from '#domain/law/work-out.ts'
import { adoptionReviewNotPlacedFirst } from './clocks/adoption-review-not-placed-first.ts'
import { adoptionReviewNotPlacedNext } from './clocks/adoption-review-not-placed-next.ts'
import { adoptionReviewPlacedFirst } from './clocks/adoption-review-placed-first.ts'
import { adoptionReviewPlacedNext } from './clocks/adoption-review-placed-next.ts'
import { adoptionReviewPlacedSecond } from './clocks/adoption-review-placed-second.ts'
import { adoptionReviewReturned } from './clocks/adoption-review-returned.ts'
import { firstReview } from './clocks/first-review.ts'
import { secondReview } from './clocks/second-review.ts'
import { subsequentReview } from './clocks/subsequent-review.ts'

export type ReviewRule = 'C03' | 'C04' | 'C05' | 'C09a' | 'C09b' | 'C09c' | 'C09d' | 'C09e' | 'C09f'

/**
 * A review that is owed. Where the history is cut off, it can be unsure which review comes next: then a
 * review up to `surelyInTime` is in time on any reading, one after `surelyLate` is late on any, and between
 * the two nobody can tell.
 */
export interface Obligation {
  readonly rule: ReviewRule
  readonly anchorOn: CalendarDate
  /** Of a window (C09f): the first day in time. */
  readonly opensOn: CalendarDate | null
  readonly surelyInTime: CalendarDate | null
  readonly surelyLate: CalendarDate | null
}

/** What a rule owes from its anchor; undefined where the bank holidays that it needs are not loaded. */
export function owed(
  rule: ReviewRule,
  anchorOn: CalendarDate,
  calendar: WorkingDayCalendar,
): Obligation | undefined {
  const due = whereLoaded(() => dueAfter(clocks[rule], anchorOn, calendar))
  if (due === undefined) return undefined
  return { rule, anchorOn, opensOn: due.opens ?? null, surelyInTime: due.due, surelyLate: due.due }
}

const clocks: Readonly<Record<ReviewRule, DatedClock>> = {
  C03: firstReview,
  C04: secondReview,
  C05: subsequentReview,
  C09a: adoptionReviewNotPlacedFirst,
  C09b: adoptionReviewNotPlacedNext,
  C09c: adoptionReviewPlacedFirst,
  C09d: adoptionReviewPlacedSecond,
  C09e: adoptionReviewPlacedNext,
  C09f: adoptionReviewReturned,
}

/**
 * Where one earlier review is known and its number is not: the next is the second (due in 3 months) or a
 * later one (due in 6).
 */
export function secondOrLater(anchorOn: CalendarDate, calendar: WorkingDayCalendar): Obligation {
  return {
    rule: 'C05',
    anchorOn,
    opensOn: null,
    surelyInTime: dueAfter(secondReview, anchorOn, calendar).due,
    surelyLate: dueAfter(subsequentReview, anchorOn, calendar).due,
  }
}

/** A review of reg 33 is owed and the files cannot say by when: earlier reviews may be missing from them. */
export function unknownDue(anchorOn: CalendarDate): Obligation {
  return { rule: 'C05', anchorOn, opensOn: null, surelyInTime: null, surelyLate: null }
}

/** Of two obligations that one review answers the earlier governs, and in time is in time for both. */
export function earlierOf(one: Obligation, other: Obligation | undefined): Obligation {
  if (other === undefined) return one
  const governing = other.surelyLate !== null && other.surelyLate < (one.surelyLate ?? '9') ? other : one
  const surelyInTime =
    one.surelyInTime === null || other.surelyInTime === null
      ? null
      : (earliest(one.surelyInTime, other.surelyInTime) ?? null)
  return { ...governing, surelyInTime }
}

export type Verdict = 'in_time' | 'late' | 'too_early' | 'cannot_tell'

/** How a review judged on a day answers an obligation. */
export function verdictOn(obligation: Obligation, judgedOn: CalendarDate): Verdict {
  if (obligation.opensOn !== null && judgedOn < obligation.opensOn) return 'too_early'
  if (obligation.surelyInTime !== null && judgedOn <= obligation.surelyInTime) return 'in_time'
  if (obligation.surelyLate !== null && judgedOn > obligation.surelyLate) return 'late'
  return 'cannot_tell'
}

/** Whether, at the start of a day, an obligation is past its due date on any reading. Due that very day is not. */
export function isPast(obligation: Obligation, day: CalendarDate): boolean {
  return obligation.surelyLate !== null && obligation.surelyLate < day
}
