import { tellOfChange } from '#app/preparing/tell-of-change.ts'
import type { Recorder } from '#app/recording/recording.ts'
import { moveFrom } from '#domain/lifecycle/lifecycle.ts'
import { moveDate } from '#domain/review/change-review.ts'
import { dateChangeLifecycle } from '#domain/review/date-change-lifecycle.ts'
import { changeReviewWithin, type ReviewAnswer, type ReviewNeeds } from './change-review.ts'
import { approvalsNeeded, movePlannedMeeting } from './move-review-date.ts'
import type { DateChange, ReviewTransaction } from './review-store.ts'

/** What somebody answers to the wish for another date. */
export interface ApprovalAnswer {
  readonly answer: 'approved' | 'refused'
  readonly reason: string
}

const refused = (reason: string, field?: string): ReviewAnswer => ({ kind: 'refused', reason, field })

/**
 * Answers the wish for another date. The last approval that the council asks for moves the review at once; a refusal
 * ends it, and the booked day stands. Nobody approves what they asked for themselves, and nobody twice.
 */
export function answerDateChange(
  needs: ReviewNeeds,
  by: Recorder,
  changeId: string,
  given: ApprovalAnswer,
): Promise<ReviewAnswer | { readonly kind: 'answered'; readonly missing: number }> {
  return needs.store.change(by, async (transaction) => {
    const leave = by.may('approve-date-changes')
    if (!leave.allowed) return refused(leave.reason)
    const today = needs.today()
    const change = await transaction.dateChange(changeId)
    if (change === undefined || (await transaction.sight(change.childId, leave.scope, today)) !== 'within')
      return { kind: 'not-found' }
    const moved = moveFrom(
      dateChangeLifecycle,
      change.state,
      given.answer === 'approved' ? 'approve' : 'refuse',
    )
    if (!moved.moved) return refused(moved.reason)
    const before = await transaction.approvalsOf(changeId)
    const wrong = wrongWith(by, change, before, given)
    if (wrong !== undefined) return wrong
    await transaction.keepApproval({
      changeId,
      actor: by.actor,
      name: by.name,
      role: by.role,
      answer: given.answer,
      reason: given.reason.trim() === '' ? null : given.reason.trim(),
      answeredOn: today,
    })
    const audited = {
      action: 'approve-date-changes',
      subject: `date change ${changeId}`,
      childId: change.childId,
    } as const
    await transaction.audit({ ...audited, outcome: 'done', detail: { did: given.answer } })
    if (given.answer === 'refused') {
      await transaction.keepDateChange({ ...change, state: 'refused' })
      return { kind: 'answered', missing: 0 }
    }
    const missing = (await approvalsNeeded(transaction, today)) - before.length - 1
    if (missing > 0) return { kind: 'answered', missing }
    return make(transaction, needs, by, change)
  })
}

/** Makes a change that everybody approved. Whoever approved last makes it: booking it was asked for by another. */
async function make(
  transaction: ReviewTransaction,
  needs: ReviewNeeds,
  by: Recorder,
  change: DateChange,
): Promise<ReviewAnswer> {
  const answer = await changeReviewWithin(
    transaction,
    needs,
    by,
    { reviewId: change.reviewId },
    {
      action: 'approve-date-changes',
      did: 'moved, as approved',
      detail: { to: change.to, reason: change.reason },
      decide: ({ review, around }) =>
        moveDate(review, { on: change.to, startsAt: change.toStartsAt, explained: change.explained }, around),
      alongside: async (now, { review, around }) => {
        await transaction.keepDateChange({ ...change, state: 'made', madeOn: around.today })
        await movePlannedMeeting(transaction, now)
        await tellOfChange(transaction, by, { before: review, now }, around.today)
      },
    },
  )
  if (answer.kind !== 'refused') return answer
  throw new CannotBeMade(answer.reason)
}

/** What was approved can no longer be: the day has passed, or the review was held. Nothing is kept of the approval. */
export class CannotBeMade extends Error {}

function wrongWith(
  by: Recorder,
  change: DateChange,
  before: readonly { readonly actor: string }[],
  given: ApprovalAnswer,
): ReviewAnswer | undefined {
  if (given.answer === 'refused' && given.reason.trim() === '')
    return refused('Enter why the booked date is to stand', 'reason')
  if (given.answer === 'approved' && change.askedBy === by.name)
    return refused('You asked for this change yourself: somebody else approves it')
  return before.some(({ actor }) => actor === by.actor)
    ? refused('You have answered already. Somebody else approves next')
    : undefined
}
