import type { Recorder } from '#app/recording/recording.ts'
import { noteProgress, type ProgressSaid } from '#domain/decisions/change-decision.ts'
import { progressLifecycle } from '#domain/decisions/decision-lifecycle.ts'
import { whyNotYet } from '#domain/meeting/freeze.ts'
import {
  changeOneDecision,
  type DecisionAnswer,
  type DecisionNeeds,
  type DecisionSeen,
} from './change-decision.ts'

/**
 * Notes how far a decision is, or how it ended: between reviews, or in the review `atReviewId` that looks at it.
 * Who is to do it says that it is done; that it is done, not done or replaced is recorded by the IRO alone.
 */
export function noteDecisionProgress(
  needs: DecisionNeeds,
  by: Recorder,
  seen: DecisionSeen,
  said: ProgressSaid & { readonly atReviewId?: string | undefined },
): Promise<DecisionAnswer> {
  const { may } = progressLifecycle.moves[said.move]
  return changeOneDecision(needs, by, seen, {
    action: may === 'law' ? 'note-progress' : may,
    did: progressLifecycle.moves[said.move].name,
    decide: async ({ decision, review, transaction }) => {
      if (said.supersededBy !== undefined) {
        const next = await transaction.decision(said.supersededBy)
        if (
          next === undefined ||
          next.childId !== decision.childId ||
          next.decisionId === decision.decisionId
        )
          return { changed: false, reason: 'Choose a decision of the same child that takes its place' }
      }
      if (said.atReviewId !== undefined) {
        const at = await transaction.review(said.atReviewId)
        if (at?.childId !== decision.childId)
          return { changed: false, reason: 'The review is another child’s' }
      }
      const standstill = whyNotYet(review, await transaction.frozenBy(decision.decisionId))
      return noteProgress(decision, said, { today: needs.today(), standstill })
    },
    alongside: (now, { transaction }) =>
      transaction.addNote({
        noteId: transaction.newId(),
        decisionId: now.decisionId,
        childId: now.childId,
        atReviewId: said.atReviewId ?? null,
        notedOn: needs.today(),
        notedBy: by.name,
        says: now.progress,
        words: said.words.trim() || null,
        evidence: said.evidence.trim() || null,
      }),
  })
}
