import type { Recorder } from '#app/recording/recording.ts'
import type { CalendarDate } from '#domain/calendar/calendar-date.ts'
import { careOn } from '#domain/child/care-history.ts'
import { whereLoaded } from '#domain/calendar/working-days.ts'
import { dueAfter } from '#domain/law/work-out.ts'
import { longTermFosteringMeeting } from '#domain/review/clocks/long-term-fostering-meeting.ts'
import { type LightAnswer, settledPlacement } from '#domain/review/next-review.ts'
import type { LiveReview } from '#domain/review/live-review.ts'
import type { ReviewNeeds } from './change-review.ts'
import { isOpen } from './create-review.ts'
import { lightNext } from './make-next-reviews.ts'
import type { LightAgreement } from './timetable-store.ts'

/** Where a child stands with light reviews between yearly meetings. */
export interface LightStanding {
  /** Why the placement is not one of the settled ones; undefined when it is. */
  readonly unsettled: string | undefined
  readonly placedSince: CalendarDate | null
  readonly agreement: LightAgreement | undefined
  /** Whether the next review may be light, and if not why. */
  readonly next: LightAnswer
  readonly ahead: LiveReview | undefined
  readonly lastMeetingOn: CalendarDate | null
  /** By when the next meeting is due; undefined where no meeting is known. */
  readonly meetingDueOn: CalendarDate | undefined
}

/** Reads where a child stands with light reviews. Undefined: no such child within what the reader may do. */
export function lightStanding(
  needs: ReviewNeeds,
  by: Recorder,
  childId: string,
): Promise<LightStanding | undefined> {
  return needs.store.change(by, async (transaction): Promise<LightStanding | undefined> => {
    const leave = by.may('hold-reviews')
    const today = needs.today()
    if (!leave.allowed || (await transaction.sight(childId, leave.scope, today)) !== 'within')
      return undefined
    const care = careOn((await transaction.childOf(childId)).history, today)
    const { lastMeetingOn } = await transaction.lastReviews(childId, today)
    const calendar = await transaction.calendar()
    return {
      unsettled: settledPlacement(care, today),
      placedSince: care?.runStartedOn ?? null,
      agreement: await transaction.lightAgreementOf(childId),
      next: await lightNext(transaction, childId, today),
      ahead: (await transaction.reviewsOf(childId)).find(
        (one) => isOpen(one) && one.heldOn === null && one.kind !== 'additional',
      ),
      lastMeetingOn,
      meetingDueOn:
        lastMeetingOn === null
          ? undefined
          : whereLoaded(() => dueAfter(longTermFosteringMeeting, lastMeetingOn, calendar).due),
    }
  })
}
