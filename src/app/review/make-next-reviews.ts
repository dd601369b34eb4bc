import type { CalendarDate } from '#domain/calendar/calendar-date.ts'
import { careOn } from '#domain/child/care-history.ts'
import type { LiveReview } from '#domain/review/live-review.ts'
import { kindOwed, type LightAnswer, lightReview } from '#domain/review/next-review.ts'
import { addReview } from './create-review.ts'
import type { ReviewTransaction } from './review-store.ts'

/**
 * Makes the next review of children who have none ahead: of the kind that their clocks owe them, with no date yet.
 * Twice makes none twice. `childIds` undefined is everybody, at most so many at a time.
 */
export async function makeNextReviews(
  transaction: ReviewTransaction,
  on: CalendarDate,
  of: { readonly childIds?: readonly string[]; readonly most?: number } = {},
): Promise<readonly LiveReview[]> {
  const made: LiveReview[] = []
  for (const lacking of await transaction.lackingReviews(on, of)) {
    const light =
      lacking.lightAgreedOn === null ? undefined : await lightNext(transaction, lacking.childId, on)
    const kind = kindOwed({ ...lacking, mayBeLight: light?.may === true })
    const { childId, periodStartedOn } = lacking
    made.push(await addReview(transaction, { childId, kind, periodStartedOn }))
  }
  return made
}

/** Whether a child's next review may be a light one, and if not why. */
export async function lightNext(
  transaction: ReviewTransaction,
  childId: string,
  on: CalendarDate,
): Promise<LightAnswer> {
  const { history } = await transaction.childOf(childId)
  const { lastOn, lastMeetingOn } = await transaction.lastReviews(childId, on)
  const prompts = await transaction.promptsOf(childId)
  const settled = {
    care: careOn(history, on),
    agreedOn: (await transaction.lightAgreementOf(childId))?.agreedOn ?? null,
    lastMeetingOn,
    lastWasMeeting: lastOn !== null && lastOn === lastMeetingOn,
    promptOpen: prompts.some(({ state }) => state === 'proposed'),
  }
  return lightReview(settled, on, await transaction.calendar())
}
