import type { Recorder } from '#app/recording/recording.ts'
import type { WritingToInvited } from '#app/review/review-store.ts'
import type { CalendarDate } from '#domain/calendar/calendar-date.ts'
import { moveFrom } from '#domain/lifecycle/lifecycle.ts'
import { inviteeLifecycle } from '#domain/preparing/invitee-lifecycle.ts'
import type { LiveReview } from '#domain/review/live-review.ts'
import { letterTo } from './letters.ts'

/**
 * Tells everybody who was asked to a review that it has another day. What they answered was an answer to the day
 * before: they stand as asked again, and those who were not asked yet hear the day with their invitation.
 * @returns how many were written to.
 */
export async function tellOfMove(
  invited: WritingToInvited,
  by: Recorder,
  review: { readonly before: LiveReview; readonly now: LiveReview },
  today: CalendarDate,
): Promise<number> {
  const { before, now } = review
  if (before.plannedOn === now.plannedOn && before.startsAt === now.startsAt) return 0
  const asked = (await invited.of(now.reviewId)).filter(
    ({ part, state }) => part === 'comes' && state !== 'chosen',
  )
  if (asked.length === 0) return 0
  const head = await invited.letterHead(now.childId, today)
  let told = 0
  for (const invitee of asked) {
    const letter = letterTo('review-moved', {
      invitee,
      review: now,
      before,
      head,
      authorityId: by.authorityId,
      onceFor: `review-moved ${invitee.inviteeId} ${now.version}`,
    })
    if (letter === undefined) continue
    told += await invited.queue([letter])
    const moved = moveFrom(inviteeLifecycle, invitee.state, 'invite')
    const { person: _person, ...kept } = invitee
    if (moved.moved)
      await invited.keep({ ...kept, state: moved.to, invitedOn: today, repliedOn: null, replySaid: null })
  }
  return told
}
