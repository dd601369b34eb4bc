import type { LiveReview } from '#domain/review/live-review.ts'
import type { ReviewAsked } from './review-store.ts'

/** A brother or sister of a child, with the review that is ahead of them. */
export interface SiblingAhead {
  readonly childId: string
  readonly called: string | null
  /** Undefined: none is recorded here. */
  readonly review: LiveReview | undefined
}

export interface SiblingReads {
  /** The brothers and sisters whom whoever asks may see. */
  siblingsOf(
    ask: ReviewAsked & { readonly childId: string },
  ): Promise<readonly Omit<SiblingAhead, 'review'>[]>
  openOf(
    ask: ReviewAsked & { readonly childIds: readonly string[] },
  ): Promise<ReadonlyMap<string, LiveReview>>
}

/** The brothers and sisters of a child with the review that is ahead of each. */
export async function siblingsAhead(
  store: SiblingReads,
  ask: ReviewAsked & { readonly childId: string },
): Promise<readonly SiblingAhead[]> {
  const siblings = await store.siblingsOf(ask)
  const open = await store.openOf({ ...ask, childIds: siblings.map(({ childId }) => childId) })
  return siblings.map((one) => ({ ...one, review: open.get(one.childId) }))
}
