import { createReview } from '#app/review/create-review.ts'
import type { ReviewNeeds } from '#app/review/change-review.ts'
import type { Recorder } from '#app/recording/recording.ts'
import type { LiveReview } from '#domain/review/live-review.ts'

/** The review that a child is owed: the one that was made by itself, else one made now. */
export async function owedReview(needs: ReviewNeeds, by: Recorder, childId: string): Promise<LiveReview> {
  const ask = { authorityId: by.authorityId, scope: { kind: 'authority' }, on: needs.today() } as const
  const open = (await needs.store.openOf({ ...ask, childIds: [childId] })).get(childId)
  if (open !== undefined) return open
  const made = await createReview(needs, by, { childId, kind: 'statutory' })
  if (made.kind !== 'done') throw new Error(JSON.stringify(made))
  return made.review
}
