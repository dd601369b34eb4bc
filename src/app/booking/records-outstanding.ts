import type { CalendarOf } from '#app/admin/holidays.ts'
import type { RecordNeeds } from '#app/record/change-record.ts'
import { type CalendarDate, writtenDate } from '#domain/calendar/calendar-date.ts'
import { type WorkingDayCalendar, whereLoaded } from '#domain/calendar/working-days.ts'
import { dueAfter } from '#domain/law/work-out.ts'
import { standing } from '#domain/law/standing.ts'
import { recordCompleted } from '#domain/review/clocks/record-completed.ts'
import { recordDistributed } from '#domain/review/clocks/record-distributed.ts'
import type { LiveReview } from '#domain/review/live-review.ts'
import type { BookingDeskSource, DeskLine } from './booking-desk.ts'
import { narrowedTo } from './narrowed-to.ts'
import { distance } from './papers-outstanding.ts'

/** Where the record of a completed review stands, by the two clocks of guidance. */
interface RecordStanding {
  readonly next: 'complete' | 'send'
  readonly completeBy: CalendarDate | undefined
  readonly sendBy: CalendarDate | undefined
}

/** What is next of a record and by when; undefined where the review is not completed, or everybody has theirs. */
function recordStanding(
  review: Pick<LiveReview, 'completedOn' | 'recordCompletedOn' | 'recordDistributedOn'>,
  calendar: WorkingDayCalendar,
): RecordStanding | undefined {
  const { completedOn } = review
  if (completedOn === null || review.recordDistributedOn !== null) return undefined
  return {
    next: review.recordCompletedOn === null ? 'complete' : 'send',
    completeBy: whereLoaded(() => dueAfter(recordCompleted, completedOn, calendar).due),
    sendBy: whereLoaded(() => dueAfter(recordDistributed, completedOn, calendar).due),
  }
}

/** The records of completed reviews that are to be completed or sent, the longest ago first. */
export function recordsOutstanding(needs: {
  readonly records: Pick<RecordNeeds, 'records'>['records']
  readonly calendarOf: CalendarOf
}): BookingDeskSource {
  return {
    id: 'records',
    heading: 'Records to complete or send',
    called: (records) => `${records === 1 ? 'record' : 'records'} to complete or send`,
    dayIs: 'Due',
    empty: 'Every record of a completed review has been sent to its readers.',
    async lines(ask) {
      const { authorityId, on, most } = ask
      const found = await needs.records.outstanding({ authorityId, scope: narrowedTo(ask), on })
      const calendar = await needs.calendarOf(authorityId)
      const lines = found.flatMap((review): DeskLine[] => {
        const standing_ = recordStanding(review, calendar)
        if (standing_ === undefined) return []
        const { next, completeBy, sendBy } = standing_
        const due = next === 'complete' ? completeBy : sendBy
        return [
          {
            childId: review.childId,
            called: review.called,
            words: next === 'complete' ? 'Complete the record' : 'Send the record to its readers',
            under: [
              `Review completed on ${review.completedOn === null ? '' : writtenDate(review.completedOn)}${due === undefined ? '' : distance(on, due, calendar)}`,
              ...(next === 'complete' && sendBy !== undefined
                ? [`To be sent by ${writtenDate(sendBy)}`]
                : []),
              standing(next === 'complete' ? recordCompleted : recordDistributed),
            ],
            on: due ?? null,
            late: due !== undefined && due < on,
            href: `/reviews/${review.reviewId}/record`,
          },
        ]
      })
      return { lines: lines.slice(0, most), total: lines.length }
    },
  }
}
