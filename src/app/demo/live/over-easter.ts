import { completeMeeting } from '#app/meeting/complete-meeting.ts'
import type { Recorder } from '#app/recording/recording.ts'
import type { ReviewAnswer } from '#app/review/change-review.ts'
import { adjournReview, resumeReview, startReview } from '#app/review/hold-review.ts'
import { addDays, type CalendarDate } from '#domain/calendar/calendar-date.ts'
import { type WorkingDayCalendar, whereLoaded } from '#domain/calendar/working-days.ts'
import { dueAfter } from '#domain/law/work-out.ts'
import { adjournedReview } from '#domain/review/clocks/adjourned-review.ts'
import { followUp } from './after.ts'
import type { LiveNeeds } from './fill-live.ts'
import { writeMeetingDown } from './meeting.ts'

/** The last Good Friday that lies so far back that a review adjourned before it has been completed since. */
export function lastEaster(today: CalendarDate, calendar: WorkingDayCalendar): CalendarDate | undefined {
  for (let back = 45; back <= 420; back += 1) {
    const day = addDays(today, -back)
    if (whereLoaded(() => calendar.whyNotWorking(day)) === 'Good Friday') return day
  }
  return undefined
}

/**
 * Lives through a review that was adjourned in the week before Easter, for want of a report, and completed on the last
 * of its 20 working days: Good Friday and Easter Monday were not counted. Its decisions were agreed and its record sent.
 * @returns whether the child was looked after then, so that it could be
 */
export async function liveOverEaster(
  needs: LiveNeeds,
  as: { readonly iro: Recorder; readonly manager: Recorder },
  reviewId: string,
  goodFriday: CalendarDate,
): Promise<boolean> {
  const { iro } = as
  const began = addDays(goodFriday, -9)
  const calendar = await needs.booking.calendarOf(iro.authorityId)
  const until = dueAfter(adjournedReview, began, calendar).due
  const reviews = (day: CalendarDate) => ({ ...needs.reviews, today: () => day })
  const begun = await startReview(reviews(began), iro, { reviewId }, began)
  if (begun.kind !== 'done') return false
  const because = 'The social worker’s report was not there, and the school had broken up'
  done(await adjournReview(reviews(began), iro, { reviewId }, { on: began, because }))
  done(await resumeReview(reviews(until), iro, { reviewId }, until))
  const meetings = { ...needs.meetings, today: () => until }
  await writeMeetingDown(meetings, iro, reviewId, { matters: 13, whole: true })
  const completed = await completeMeeting(meetings, iro, { reviewId }, until)
  if (completed.kind === 'left') throw new RangeError(`Left: ${JSON.stringify(completed.left)}`)
  done(completed)
  const since = calendar.addWorkingDays(until, 3)
  const after = { reviews: reviews(since), today: () => since }
  await followUp(
    {
      decisions: { ...needs.decisions, ...after },
      records: { ...needs.records, ...after },
      manager: as.manager,
    },
    iro,
    reviewId,
    { answer: 'agrees', record: 'sent' },
  )
  return true
}

function done(answer: ReviewAnswer): void {
  if (answer.kind !== 'done') throw new RangeError(`The demonstration was refused: ${JSON.stringify(answer)}`)
}
