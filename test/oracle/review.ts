import { type CalendarDate, calendarDate } from '#domain/calendar/calendar-date.ts'
import { type Child, isOnShortBreak, type Period, periodOn, speakingOn } from './child.ts'
import { workingDaysAfter } from './days.ts'
import { code, day, type Facts, groupBy, latestByKey, type Row, rowsOf, text, word } from './facts.ts'

export type Verdict = 'in time' | 'late' | 'cannot tell' | 'undecided' | 'not judged'

/** One review held: a distinct (`CHILD`, `REVIEW`), the child not V3/V4 that day. */
export interface Review {
  readonly child: Child
  readonly on: CalendarDate
  /** PN0 to PN7, `unknown`, or null where blank. */
  readonly code: string | null
  /** Its row of review_details, if it has one. */
  readonly details: Row | undefined
  readonly kind: string
  /** The period of care it was held in; undefined when the child had no episode that day. */
  readonly period: Period | undefined
  /** Statutory or light, and held in care: it is judged, and it numbers and resets the clock. */
  readonly counted: boolean
  readonly adjournedOn: CalendarDate | null
  /** The day the review was completed; null when it was adjourned and has not been. */
  readonly completion: CalendarDate | null
  /** The day it is judged by; null when it was adjourned and not completed. */
  readonly judgedOn: CalendarDate | null
  /** first, second, later or unknown. */
  number: string
  verdict: Verdict
  tooEarly: boolean
  /** The due date that followed from its completion, where it is known. */
  nextDue: CalendarDate | null
  /** The next review that counts in the same period of care. */
  next: Review | undefined
}

const kinds = ['statutory', 'brought_forward', 'light', 'adoption', 'short_break', 'additional']
const knownCodes = ['PN0', 'PN1', 'PN2', 'PN3', 'PN4', 'PN5', 'PN6', 'PN7']

/** "Two rows with the same child and date are one review […] a different code […] the code is `unknown`." */
function codeOf(rows: readonly Row[]): string | null {
  const codes = new Set(rows.map((row) => code(row, 'review_code')).filter((one) => one !== null))
  if (codes.size > 1) return 'unknown'
  const [only] = codes
  if (only === undefined) return null
  return knownCodes.includes(only) ? only : 'unknown'
}

/** "`review_details.kind` is `statutory` unless said otherwise." */
function kindOf(details: Row | undefined): string {
  const kind = details === undefined ? null : word(details, 'kind')
  if (kind === null) return 'statutory'
  return kinds.includes(kind) ? kind : 'unknown'
}

/** "An additional meeting neither resets nor numbers the clock"; a short-break review belongs to reg 48. */
const resets = (kind: string) => kind !== 'additional' && kind !== 'short_break'

/** "Completion is `completed_on`, else the review date; but […] `adjourned_on` and no `completed_on` is not complete." */
function completionOf(on: CalendarDate, details: Row | undefined): CalendarDate | null {
  const completed = details === undefined ? null : day(details, 'completed_on')
  if (completed !== null) return completed
  return details !== undefined && day(details, 'adjourned_on') !== null ? null : on
}

/**
 * "A review is judged on its date if never adjourned or if completed within 20 working days of
 * `adjourned_on`; else on its completion."
 */
function judgedOnOf(on: CalendarDate, details: Row | undefined): CalendarDate | null {
  const adjourned = details === undefined ? null : day(details, 'adjourned_on')
  if (adjourned === null) return on
  const completion = completionOf(on, details)
  if (completion === null) return null
  const limit = workingDaysAfter(adjourned, 20)
  return limit === null || completion <= limit ? on : completion
}

/** Every review of every child, by child and then by date. */
export function reviewsOf(facts: Facts, children: ReadonlyMap<string, Child>): Review[] {
  const details = new Map(
    latestByKey(rowsOf(facts, 'review_details'), ['child_id', 'review_on']).map((row) => [
      `${text(row, 'child_id')}|${text(row, 'review_on')}`,
      row,
    ]),
  )
  const reviews: Review[] = []
  for (const [id, own] of groupBy(rowsOf(facts, 'ssda903_reviews'), 'child_id')) {
    const child = children.get(id)
    if (child === undefined) continue
    const byDate = [...groupBy(own, 'review')].toSorted(([a], [b]) => (a < b ? -1 : 1))
    for (const [date, rows] of byDate) {
      const on = calendarDate(date)
      if (isOnShortBreak(child, on)) continue
      const row = details.get(`${id}|${on}`)
      const inCare = speakingOn(child, on) !== undefined
      const kind = kindOf(row)
      reviews.push({
        child,
        on,
        code: codeOf(rows),
        details: row,
        kind,
        period: inCare ? periodOn(child, on) : undefined,
        counted: inCare && resets(kind),
        adjournedOn: row === undefined ? null : day(row, 'adjourned_on'),
        completion: completionOf(on, row),
        judgedOn: judgedOnOf(on, row),
        number: 'unknown',
        verdict: 'not judged',
        tooEarly: false,
        nextDue: null,
        next: undefined,
      })
    }
  }
  return reviews
}
