import type { Recorder } from '#app/recording/recording.ts'
import { type CalendarDate, writtenDate } from '#domain/calendar/calendar-date.ts'
import { careOn } from '#domain/child/care-history.ts'
import { broughtForwardFor } from '#domain/policy/brought-forward.ts'
import { valueIn } from '#domain/policy/settings.ts'
import { type ForwardTriggerName, isForwardTrigger } from '#domain/review/forward-triggers.ts'
import { changeReviewWithin, type ReviewAnswer, type ReviewNeeds } from './change-review.ts'
import { addReview, isOpen } from './create-review.ts'
import type { ReviewTransaction } from './review-store.ts'

/** Why a child's review is brought forward. */
export interface BroughtForward {
  readonly childId: string
  readonly trigger: ForwardTriggerName
  readonly explained: string
  /** By when it is wanted; null: in the working days that local policy sets for the reason. */
  readonly wantedBy: CalendarDate | null
}

const refused = (reason: string, field?: string): ReviewAnswer => ({ kind: 'refused', reason, field })

/**
 * Brings a child's next review forward. Where local policy counts the reason as a full review, the review that is
 * ahead becomes it; otherwise a meeting is made beside it. What the law owes stays where it is until one is held.
 */
export function bringForward(needs: ReviewNeeds, by: Recorder, asked: BroughtForward): Promise<ReviewAnswer> {
  return needs.store.change(by, (transaction) => bringForwardWithin(transaction, needs, by, asked))
}

async function bringForwardWithin(
  transaction: ReviewTransaction,
  needs: ReviewNeeds,
  by: Recorder,
  asked: BroughtForward,
): Promise<ReviewAnswer> {
  const leave = by.may('book-reviews')
  if (!leave.allowed) return refused(leave.reason)
  const today = needs.today()
  const { childId, trigger } = asked
  if ((await transaction.sight(childId, leave.scope, today)) !== 'within') return { kind: 'not-found' }
  if (asked.explained.trim() === '') return refused('Enter what happened', 'explained')
  if (asked.wantedBy !== null && asked.wantedBy < today) return refused('Enter today or a later day', 'on')
  const { history } = await transaction.childOf(childId)
  const care = careOn(history, today)
  if (care === undefined) return refused('The child is not looked after today, as far as is recorded')
  const policy = valueIn('brought_forward', await transaction.policy('brought_forward', today))
  const set = broughtForwardFor(trigger, policy)
  const calendar = await transaction.calendar()
  const wantedBy = asked.wantedBy ?? calendar.addWorkingDays(today, set.days)
  const reasons = { trigger, wantedBy, kindReason: asked.explained.trim() }
  const open = (await transaction.reviewsOf(childId)).find((one) => isOpen(one) && one.kind !== 'additional')
  if (open !== undefined && (open.state === 'under_way' || open.state === 'adjourned') && set.full)
    return refused('A review of the child is under way. What happened can be brought into it')
  const answer = await takenUp(transaction, needs, by, {
    ...reasons,
    open: set.full ? open : undefined,
    full: set.full,
    childId,
    periodStartedOn: care.periodStartedOn,
  })
  if (answer.kind === 'done')
    await answerPrompts(transaction, asked, { by, today, reviewId: answer.review.reviewId })
  return answer
}

async function takenUp(
  transaction: ReviewTransaction,
  needs: ReviewNeeds,
  by: Recorder,
  of: {
    readonly trigger: ForwardTriggerName
    readonly wantedBy: CalendarDate
    readonly kindReason: string
    readonly open: { readonly reviewId: string } | undefined
    readonly full: boolean
    readonly childId: string
    readonly periodStartedOn: CalendarDate
  },
): Promise<ReviewAnswer> {
  const { open, full, ...reasons } = of
  const kind = full ? ('brought_forward' as const) : ('additional' as const)
  if (open === undefined) {
    return { kind: 'done', review: await addReview(transaction, { ...reasons, kind }) }
  }
  const { trigger, wantedBy, kindReason } = of
  return changeReviewWithin(
    transaction,
    needs,
    by,
    { reviewId: open.reviewId },
    {
      action: 'book-reviews',
      did: 'brought forward',
      detail: { trigger, wantedBy },
      decide: ({ review }) => ({ changed: true, review: { ...review, kind, trigger, wantedBy, kindReason } }),
    },
  )
}

async function answerPrompts(
  transaction: ReviewTransaction,
  { childId, trigger }: BroughtForward,
  { by, today, reviewId }: { readonly by: Recorder; readonly today: CalendarDate; readonly reviewId: string },
): Promise<void> {
  for (const prompt of await transaction.promptsOf(childId)) {
    if (prompt.state !== 'proposed' || prompt.trigger !== trigger) continue
    await transaction.keepPrompt({
      ...prompt,
      state: 'taken',
      reviewId,
      answeredBy: by.name,
      answeredOn: today,
    })
  }
}

/** Decides that what happened calls for no review, with the reason. It is the IRO's to decide. */
export function declinePrompt(
  needs: ReviewNeeds,
  by: Recorder,
  promptId: string,
  reason: string,
): Promise<ReviewAnswer | { readonly kind: 'declined' }> {
  return needs.store.change(by, async (transaction) => {
    const leave = by.may('hold-reviews')
    if (!leave.allowed) return refused(leave.reason)
    const prompt = await transaction.prompt(promptId)
    const today = needs.today()
    if (prompt === undefined || (await transaction.sight(prompt.childId, leave.scope, today)) !== 'within')
      return { kind: 'not-found' }
    if (reason.trim() === '') return refused('Enter why no review is needed', 'reason')
    if (prompt.state !== 'proposed')
      return refused(`This was decided on ${writtenDate(prompt.answeredOn ?? today)} already`)
    const answered = { answeredBy: by.name, answeredOn: today, reason: reason.trim() }
    await transaction.keepPrompt({ ...prompt, ...answered, state: 'declined' })
    await transaction.audit({
      action: 'hold-reviews',
      subject: `prompt ${promptId}`,
      childId: prompt.childId,
      outcome: 'done',
      detail: { did: 'declined', trigger: isForwardTrigger(prompt.trigger) ? prompt.trigger : 'other' },
    })
    return { kind: 'declined' }
  })
}
