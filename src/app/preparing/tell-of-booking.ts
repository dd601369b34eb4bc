import type { Recorder } from '#app/recording/recording.ts'
import type { WritingToInvited } from '#app/review/review-store.ts'
import type { CalendarDate } from '#domain/calendar/calendar-date.ts'
import type { LiveReview } from '#domain/review/live-review.ts'
import { letterTo } from './letters.ts'

/**
 * Tells everybody who was asked to a review that it is held elsewhere, or not at all. Each is written to once for the
 * change; an e-mail carries the same meeting for their calendar, changed or taken out.
 * @returns how many were written to.
 */
export async function tellOfBooking(
  invited: WritingToInvited,
  by: Recorder,
  change: { readonly template: 'review-cancelled' | 'review-place-changed'; readonly now: LiveReview },
  today: CalendarDate,
): Promise<number> {
  const { template, now } = change
  const asked = (await invited.of(now.reviewId)).filter(
    ({ part, state }) => part === 'comes' && state !== 'chosen',
  )
  if (asked.length === 0) return 0
  const head = await invited.letterHead(now.childId, today)
  const letters = asked.flatMap(
    (invitee) =>
      letterTo(template, {
        invitee,
        review: now,
        head,
        authorityId: by.authorityId,
        onceFor: `${template} ${invitee.inviteeId} ${now.version}`,
      }) ?? [],
  )
  return invited.queue(letters)
}
