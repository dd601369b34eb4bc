import type { Recorder } from '#app/recording/recording.ts'
import { changeReviewWithin, type ReviewAnswer, type Seen } from '#app/review/change-review.ts'
import { makeNextReviews } from '#app/review/make-next-reviews.ts'
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
 * Completes a review on the day its last meeting ended: the one road there is, on screen, at the console and in the
 * demonstration. Refused with the list of what is missing while the meeting is not written down. With it the decisions
 * are taken down, what became of the earlier ones is noted, and the next review is made.
 */
export function completeMeeting(
  needs: MeetingNeeds,
  by: Recorder,
  seen: Seen,
  on: CalendarDate,
): Promise<CompleteAnswer> {
  return needs.store.change(by, async (transaction): Promise<CompleteAnswer> => {
    const looked: { basis?: MeetingBasis; left?: readonly Left[] } = {}
    const answer = await changeReviewWithin(transaction, needs, by, seen, {
      action: 'hold-reviews',
      did: 'completed',
      detail: { on },
      decide: async ({ review, around: { today } }) => {
        const basis = await transaction.basis(review, today)
        const about = { review, ...basis, today }
        const told = { ...review, ...factsOfAll(basis, about) }
        const possible = complete(told, on, { today, left: [] })
        if (!possible.changed) return possible
        const left = whatIsLeft(sectionsOf(basis), contentsOf(basis), about)
        Object.assign(looked, { basis, left })
        return complete(told, on, { today, left })
      },
      alongside: async (now, { around: { today } }) => {
        if (looked.basis !== undefined) await takeDown(transaction, by, { now, basis: looked.basis, today })
      },
      afterwards: async (now, { around }) => {
        await makeNextReviews(transaction, around.today, { childIds: [now.childId] })
      },
    })
    const { left = [] } = looked
    return answer.kind === 'refused' && left.length > 0 ? { kind: 'left', left } : answer
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
  const noted = noteProgress(decision, { move, words, evidence: '' }, { today, standstill: undefined })
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
