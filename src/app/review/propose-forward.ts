import type { Recorder } from '#app/recording/recording.ts'
import { addDays } from '#domain/calendar/calendar-date.ts'
import { triggersOf } from '#domain/review/forward-prompts.ts'
import type { ReviewNeeds } from './change-review.ts'

/** So many days back is looked for what happened: files come in late. */
const lookedBack = 30

/**
 * Proposes reviews to be brought forward from what the files say has happened: moves, legal status, going missing.
 * What was proposed before, and decided, is not proposed again. Returns how many are new.
 */
export function proposeForwardReviews(needs: ReviewNeeds, by: Recorder): Promise<number> {
  return needs.store.change(by, async (transaction) => {
    const today = needs.today()
    const events = await transaction.forwardEvents(addDays(today, -lookedBack), today)
    const proposed = events.flatMap((event) =>
      triggersOf(event).map((trigger) => ({
        promptId: transaction.newId(),
        childId: event.childId,
        trigger,
        happenedOn: event.on,
        state: 'proposed' as const,
        reviewId: null,
        answeredBy: null,
        answeredOn: null,
        reason: null,
      })),
    )
    return transaction.propose(proposed)
  })
}
