import type { Recorder } from '#app/recording/recording.ts'
import { careOn } from '#domain/child/care-history.ts'
import { lightAgreementFaults, type LightSaid } from '#domain/review/light-review.ts'
import { settledPlacement } from '#domain/review/next-review.ts'
import { changeReviewWithin, type ReviewNeeds } from './change-review.ts'
import { isOpen } from './create-review.ts'
import { lightNext } from './make-next-reviews.ts'
import type { ReviewTransaction } from './review-store.ts'
import type { LightAgreement } from './timetable-store.ts'

/** Who agrees that a settled child's review meetings may be yearly, and what the child says. */
export interface LightAgreed extends LightSaid {
  readonly childId: string
}

export type LightAgreedAnswer =
  | { readonly kind: 'done'; readonly nextIsLight: boolean; readonly because: string | null }
  | { readonly kind: 'refused'; readonly reason: string; readonly field?: string }
  /** Nothing was kept: everything that is missing, each at its field. */
  | { readonly kind: 'problems'; readonly problems: readonly { field: string; words: string }[] }
  | { readonly kind: 'not-found' }

/**
 * Records that the service and the IRO agree to light reviews between yearly meetings. The six-monthly review stays
 * owed; where the conditions are met, the one that is ahead becomes a light one.
 */
export function agreeToLightReviews(
  needs: ReviewNeeds,
  by: Recorder,
  agreed: LightAgreed,
): Promise<LightAgreedAnswer> {
  return needs.store.change(by, async (transaction): Promise<LightAgreedAnswer> => {
    const allowed = await allowedFor(transaction, needs, by, agreed.childId)
    if (allowed !== undefined) return allowed
    const today = needs.today()
    const { authorisedOn } = agreed
    const problems = lightAgreementFaults(agreed, today)
    if (problems.length > 0 || authorisedOn === undefined) return { kind: 'problems', problems }
    const { history } = await transaction.childOf(agreed.childId)
    const care = careOn(history, today)
    const unsettled = settledPlacement(care, today)
    if (unsettled !== undefined) return { kind: 'refused', reason: unsettled }
    if ((await transaction.lightAgreementOf(agreed.childId)) !== undefined)
      return { kind: 'refused', reason: 'It is agreed already' }
    await transaction.keepLightAgreement({
      ...agreed,
      authorisedOn,
      agreementId: transaction.newId(),
      placedSince: care?.runStartedOn ?? today,
      agreedBy: by.name,
      agreedOn: today,
      endedOn: null,
      endReason: null,
    })
    await audit(transaction, agreed.childId, 'agreed to')
    const next = await lightNext(transaction, agreed.childId, today)
    if (next.may) await setKind(transaction, needs, by, agreed.childId, 'light')
    return { kind: 'done', nextIsLight: next.may, because: next.may ? null : next.because }
  })
}

/** Ends the agreement: from now on every review of the child is a meeting again. */
export function endLightReviews(
  needs: ReviewNeeds,
  by: Recorder,
  childId: string,
  reason: string,
): Promise<LightAgreedAnswer> {
  return needs.store.change(by, async (transaction): Promise<LightAgreedAnswer> => {
    const allowed = await allowedFor(transaction, needs, by, childId)
    if (allowed !== undefined) return allowed
    const agreement = await transaction.lightAgreementOf(childId)
    if (agreement === undefined) return { kind: 'not-found' }
    if (reason.trim() === '') return { kind: 'refused', reason: 'Enter why it ends', field: 'reason' }
    const ended: LightAgreement = { ...agreement, endedOn: needs.today(), endReason: reason.trim() }
    await transaction.keepLightAgreement(ended)
    await audit(transaction, childId, 'ended')
    await setKind(transaction, needs, by, childId, 'statutory')
    return { kind: 'done', nextIsLight: false, because: reason.trim() }
  })
}

async function allowedFor(
  transaction: ReviewTransaction,
  needs: ReviewNeeds,
  by: Recorder,
  childId: string,
): Promise<LightAgreedAnswer | undefined> {
  const leave = by.may('hold-reviews')
  if (!leave.allowed) return { kind: 'refused', reason: leave.reason }
  const sight = await transaction.sight(childId, leave.scope, needs.today())
  return sight === 'within' ? undefined : { kind: 'not-found' }
}

function audit(transaction: ReviewTransaction, childId: string, what: string): Promise<void> {
  return transaction.audit({
    action: 'hold-reviews',
    subject: `light reviews of ${childId}`,
    childId,
    outcome: 'done',
    detail: { did: `${what} light reviews` },
  })
}

/** The review that is ahead changes its kind with the agreement, unless it is of another regime or brought forward. */
async function setKind(
  transaction: ReviewTransaction,
  needs: ReviewNeeds,
  by: Recorder,
  childId: string,
  kind: 'light' | 'statutory',
): Promise<void> {
  const from = kind === 'light' ? 'statutory' : 'light'
  const ahead = (await transaction.reviewsOf(childId)).find(
    (one) => isOpen(one) && one.heldOn === null && one.kind === from,
  )
  if (ahead === undefined) return
  await changeReviewWithin(
    transaction,
    needs,
    by,
    { reviewId: ahead.reviewId },
    {
      action: 'hold-reviews',
      did: kind === 'light' ? 'made light' : 'made a meeting',
      decide: ({ review }) => ({ changed: true, review: { ...review, kind } }),
    },
  )
}
