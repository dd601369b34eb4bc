import type { Recorder } from '#app/recording/recording.ts'
import type { CalendarDate } from '#domain/calendar/calendar-date.ts'
import { type Decision, isToDo } from '#domain/decisions/decision.ts'
import { type Freeze, type FreezeAnswer, freezeDecision, releaseFreeze } from '#domain/meeting/freeze.ts'
import type { LiveReview } from '#domain/review/live-review.ts'
import type { MeetingNeeds, MeetingTransaction } from './meeting-store.ts'

export type FreezeGiven =
  | { readonly kind: 'done'; readonly freeze: Freeze }
  | { readonly kind: 'refused'; readonly reason: string; readonly field?: string | undefined }
  /** Somebody else changed the notice meanwhile: as it is now. */
  | { readonly kind: 'conflict'; readonly now: Freeze }
  | { readonly kind: 'not-found' }

/** Gives notice that a decision waits until a review has considered it. */
export function giveFreeze(
  needs: MeetingNeeds,
  by: Recorder,
  given: {
    readonly reviewId: string
    readonly ground: string
    /** In words; may be left empty where decisions of reviews are named. */
    readonly decision: string
    /** The decisions of reviews that are to wait. */
    readonly decisionIds?: readonly string[]
    readonly givenTo: string
    readonly noticeOn: CalendarDate
  },
): Promise<FreezeGiven> {
  return changing(needs, by, given.reviewId, 'frozen', async (transaction, review) => {
    const decisions = await decisionsToFreeze(transaction, review.childId, given.decisionIds ?? [])
    if ('changed' in decisions) return decisions
    const { reviewId, ground, decision, givenTo, noticeOn } = given
    const { childId } = review
    const freezeId = transaction.newId()
    return freezeDecision(
      { freezeId, reviewId, childId, ground, decision, decisions, givenTo, noticeOn, givenBy: by.name },
      needs.today(),
    )
  })
}

/** The decisions that a notice names: each of this child, still to do, and not waiting already. */
async function decisionsToFreeze(
  transaction: MeetingTransaction,
  childId: string,
  decisionIds: readonly string[],
): Promise<readonly Decision[] | Extract<FreezeAnswer, { changed: false }>> {
  const no = (reason: string) => ({ changed: false, field: 'decision', reason }) as const
  const decisions: Decision[] = []
  for (const decisionId of new Set(decisionIds)) {
    const decision = await transaction.decision(decisionId)
    if (decision?.childId !== childId) return no('Choose decisions of this child')
    if (!isToDo(decision)) return no(`There is nothing left to do of “${decision.what}”`)
    if ((await transaction.frozenBy(decisionId)) !== undefined) return no(`“${decision.what}” waits already`)
    decisions.push(decision)
  }
  return decisions
}

/** Releases a decision that waited, at a review that has considered it. */
export function liftFreeze(
  needs: MeetingNeeds,
  by: Recorder,
  seen: {
    readonly reviewId: string
    readonly freezeId: string
    readonly version?: number | undefined
    readonly outcome: string
  },
): Promise<FreezeGiven> {
  return changing(needs, by, seen.reviewId, 'released', async (transaction, review) => {
    const freeze = await transaction.freeze(seen.freezeId)
    if (freeze === undefined || freeze.childId !== review.childId) return undefined
    if (seen.version !== undefined && seen.version !== freeze.version) return { now: freeze }
    return releaseFreeze(freeze, { ...seen, heldOn: review.heldOn }, needs.today())
  })
}

function changing(
  needs: MeetingNeeds,
  by: Recorder,
  reviewId: string,
  did: string,
  decide: (
    transaction: MeetingTransaction,
    review: LiveReview,
  ) => Promise<FreezeAnswer | { readonly now: Freeze } | undefined>,
): Promise<FreezeGiven> {
  return needs.store.change(by, async (transaction): Promise<FreezeGiven> => {
    const action = 'hold-reviews'
    const leave = by.may(action)
    if (!leave.allowed) {
      await transaction.audit({ action, subject: `review ${reviewId}`, childId: null, outcome: 'refused' })
      return { kind: 'refused', reason: leave.reason }
    }
    const review = await transaction.review(reviewId)
    if (review === undefined) return { kind: 'not-found' }
    if ((await transaction.sight(review.childId, leave.scope, needs.today())) !== 'within')
      return { kind: 'not-found' }
    const decided = await decide(transaction, review)
    if (decided === undefined) return { kind: 'not-found' }
    if ('now' in decided) return { kind: 'conflict', now: decided.now }
    if (!decided.changed) return { kind: 'refused', reason: decided.reason, field: decided.field }
    const freeze = await transaction.keepFreeze(decided.freeze)
    await transaction.audit({
      action,
      subject: `freeze ${freeze.freezeId}`,
      childId: freeze.childId,
      outcome: 'done',
      detail: { did, ground: freeze.ground, state: freeze.state },
    })
    return { kind: 'done', freeze }
  })
}
