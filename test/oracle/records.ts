import { addDays, type CalendarDate, calendarDate } from '#domain/calendar/calendar-date.ts'
import type { Context } from './context.ts'
import { monthKey, workingDaysAfter, workingDaysBefore } from './days.ts'
import { day, latestByKey, rowsOf, text, word } from './facts.ts'
import { type Dimensions, type OracleFigure, percents } from './figure.ts'
import type { Review } from './review.ts'

/** A thing that was due by a day, and the day it was done. */
interface Due<T> {
  readonly item: T
  readonly deadline: CalendarDate | null
  readonly done: CalendarDate | null
}

/**
 * "a blank is *not in time* once its deadline lies before `to`, and left out and counted in `notRecorded`
 * until then; only where the column is absent, or blank in every row of the period, or the review has no
 * `review_details` row at all, are they `notRecorded`"
 */
function inTime<T>(
  measure: string,
  all: readonly Due<T>[],
  to: CalendarDate,
  dimensions: Dimensions<T>,
  months?: readonly string[],
): OracleFigure[] {
  const everBlank = all.every(({ done }) => done === null)
  const judged = everBlank
    ? []
    : all.filter(({ deadline, done }) => deadline !== null && (done !== null || deadline < to))
  const inTimeOnes = new Set(
    judged.filter(({ deadline, done }) => done !== null && deadline !== null && done <= deadline),
  )
  const ofItem = Object.fromEntries(
    Object.entries(dimensions).map(([name, key]) => [name, (due: Due<T>) => key(due.item)]),
  )
  return percents(
    {
      measure,
      items: judged,
      dimensions: ofItem,
      ...(months === undefined ? {} : { always: { month: months } }),
      notRecorded: all.length - judged.length,
    },
    (due) => inTimeOnes.has(due),
  )
}

const month = (review: Review) => monthKey(review.on)

/** The papers before a review, and the decisions and the record after it. */
export function countRecords(context: Context): OracleFigure[] {
  const { held, months, service, to } = context
  const iro = (review: Review) => service.iroOf(review.child.id, review.on) ?? 'unknown'
  const team = (review: Review) => service.teamOf(review.child.id, review.on) ?? 'unknown'
  const measure = (
    id: string,
    column: string,
    deadline: (review: Review) => CalendarDate | null,
    dimensions: Dimensions<Review>,
  ) => {
    const all = held.map((item): Due<Review> => {
      const { details } = item
      if (details === undefined) return { item, deadline: null, done: null }
      return { item, deadline: deadline(item), done: day(details, column) }
    })
    return inTime(id, all, to, dimensions, months)
  }
  const before = (days: number) => (review: Review) => workingDaysBefore(review.on, days)
  const after = (days: number) => (review: Review) =>
    review.completion === null ? null : workingDaysAfter(review.completion, days)
  return [
    ...measure('papers.social_work_report_in_time', 'social_work_report_on', before(3), { month, team }),
    ...measure('papers.carer_form_in_time', 'carer_form_on', before(5), { month }),
    ...measure('decisions.in_time', 'decisions_sent_on', after(5), { month }),
    ...measure('records.completed_in_time', 'record_completed_on', after(15), { month, iro }),
    ...measure('records.distributed_in_time', 'record_distributed_on', after(20), { month, iro }),
  ]
}

interface Report {
  readonly kind: string
  readonly agency: string
}

/** "distinct (conference, agency), received at least 2 calendar days before" */
export function countConferenceReports(context: Context): OracleFigure[] {
  const conferences = new Map(
    context.rowsWithin('conferences', 'conference_on').map((row) => [text(row, 'conference_id'), row]),
  )
  const reports = latestByKey(rowsOf(context.facts, 'conference_reports'), ['conference_id', 'agency'])
  const all = reports.flatMap((row): Due<Report>[] => {
    const conference = conferences.get(text(row, 'conference_id'))
    if (conference === undefined) return []
    const on = calendarDate(day(conference, 'conference_on') ?? '')
    const kind = word(conference, 'conference_kind')
    const item = {
      kind: kind === 'icpc' || kind === 'rcpc' ? kind : 'unknown',
      agency: text(row, 'agency') ?? 'unknown',
    }
    return [{ item, deadline: addDays(on, -2), done: day(row, 'report_received_on') }]
  })
  return inTime('conference_reports.in_time', all, context.to, {
    conference_kind: ({ kind }) => kind,
    agency: ({ agency }) => agency,
  })
}
