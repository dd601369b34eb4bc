import { workOutChildren } from '#app/care/work-out-children.ts'
import type { Recorder } from '#app/recording/recording.ts'
import { type ReviewAnswer, sayReview, type Seen } from '#app/review/change-review.ts'
import { rowsOfReview } from '#app/review/rows-of-review.ts'
import type { CalendarDate } from '#domain/calendar/calendar-date.ts'
import { draftDecision, noteProgress } from '#domain/decisions/change-decision.ts'
import { type Decision, isToDo } from '#domain/decisions/decision.ts'
import { decidedIn, heardOf } from '#domain/meeting/decided.ts'
import { rowsIn } from '#domain/meeting/section.ts'
import { decisionKey, sectionsOf } from '#domain/meeting/sections.ts'
import { type Left, whatIsLeft } from '#domain/meeting/what-is-left.ts'
import { complete } from '#domain/review/change-review.ts'
import type { LiveReview } from '#domain/review/live-review.ts'
import { contentsOf } from './contents-of.ts'
import { factsOfAll } from './facts-of-all.ts'
import type { MeetingBasis, MeetingNeeds, MeetingTransaction } from './meeting-store.ts'

export type CompleteAnswer =
  | ReviewAnswer
  /** What the review cannot be completed without. */
  | { readonly kind: 'left'; readonly left: readonly Left[] }

/**
 * Completes a review from its workspace on the day its last meeting ended: refused with the list of what is missing.
 * With it the decisions are taken down, and what became of the earlier ones is noted.
 */
export function completeMeeting(
  needs: MeetingNeeds,
  by: Recorder,
  seen: Seen,
  on: CalendarDate,
): Promise<CompleteAnswer> {
  return needs.store.change(by, async (transaction): Promise<CompleteAnswer> => {
    const action = 'hold-reviews'
    const subject = `review ${seen.reviewId}`
    const leave = by.may(action)
    if (!leave.allowed) {
      await transaction.audit({ action, subject, childId: null, outcome: 'refused' })
      return { kind: 'refused', reason: leave.reason }
    }
    const today = needs.today()
    const review = await transaction.review(seen.reviewId)
    if (review === undefined) return { kind: 'not-found' }
    const { childId } = review
    if ((await transaction.sight(childId, leave.scope, today)) !== 'within') return { kind: 'not-found' }
    if (seen.version !== undefined && seen.version !== review.version)
      return { kind: 'conflict', now: review }
    const basis = await transaction.basis(review, today)
    const about = { review, ...basis, today }
    const left = whatIsLeft(sectionsOf(basis), contentsOf(basis), about)
    const completed = complete({ ...review, ...factsOfAll(basis, about) }, on, { today })
    if (!completed.changed) return { kind: 'refused', reason: completed.reason, field: completed.field }
    if (left.length > 0) return { kind: 'left', left }
    const child = await transaction.childOf(childId)
    const dateChanges = await transaction.dateChangesOf(review.reviewId)
    const before = rowsOfReview(review, { ...child, dateChanges })
    const now = await transaction.keepReview(completed.review)
    await sayReview(transaction, now, child, before)
    await takeDown(transaction, by, { now, basis, today })
    const detail = { did: 'completed', state: now.state, version: now.version, on }
    await transaction.audit({ action, subject, childId, outcome: 'done', detail })
    await workOutChildren(transaction, await transaction.calendar(), [childId])
    return { kind: 'done', review: now }
  })
}

/** Takes down what the meeting decided, and notes what it heard of the decisions of earlier reviews. */
async function takeDown(
  transaction: MeetingTransaction,
  by: Recorder,
  of: { readonly now: LiveReview; readonly basis: MeetingBasis; readonly today: CalendarDate },
): Promise<void> {
  const { now, basis } = of
  const contents = contentsOf(basis)
  for (const { decisionId } of basis.decisions) {
    const decision = await transaction.decision(decisionId)
    const heard = heardOf(contents.get(decisionKey(decisionId)) ?? {})
    if (decision !== undefined && heard !== undefined && isToDo(decision))
      await hear(transaction, by, of, { decision, heard })
  }
  const actions = sectionsOf(basis).find(({ key }) => key === 'actions')
  if (actions === undefined) return
  const content = contents.get('actions') ?? {}
  const there = await transaction.decisionsOf(now.reviewId)
  let no = Math.max(0, ...there.map((decision) => decision.no))
  for (const draft of decidedIn(content, rowsIn(actions, content))) {
    // One that was taken down on the page of the decisions meanwhile is not taken down twice.
    if (there.some(({ what }) => what === draft.what)) continue
    no += 1
    const drafted = draftDecision(draft, now, { decisionId: transaction.newId(), no })
    if (!drafted.changed) throw new RangeError(`Decision ${no} cannot be taken down: ${drafted.reason}`)
    const kept = await transaction.keepDecision(drafted.decision)
    await auditDecision(transaction, kept, 'taken down')
  }
}

async function hear(
  transaction: MeetingTransaction,
  by: Recorder,
  { now, today }: { readonly now: LiveReview; readonly today: CalendarDate },
  said: { readonly decision: Decision; readonly heard: NonNullable<ReturnType<typeof heardOf>> },
): Promise<void> {
  const { decision, heard } = said
  const move = ({ done: 'confirm', carry_on: 'note', not_done: 'not_done' } as const)[heard.outcome]
  const { words } = heard
  const noted = noteProgress(decision, { move, words, evidence: '' }, today)
  if (!noted.changed)
    throw new RangeError(`What became of decision ${decision.no} cannot be noted: ${noted.reason}`)
  const kept = await transaction.keepDecision(noted.decision)
  await transaction.addNote({
    noteId: transaction.newId(),
    decisionId: kept.decisionId,
    childId: kept.childId,
    atReviewId: now.reviewId,
    notedOn: today,
    notedBy: by.name,
    says: kept.progress,
    words: words || null,
    evidence: null,
  })
  await auditDecision(transaction, kept, 'heard at a review')
}

function auditDecision(transaction: MeetingTransaction, decision: Decision, did: string): Promise<void> {
  return transaction.audit({
    action: 'keep-decisions',
    subject: `decision ${decision.decisionId}`,
    childId: decision.childId,
    outcome: 'done',
    detail: { did, progress: decision.progress, version: decision.version },
  })
}
