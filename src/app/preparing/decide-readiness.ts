import type { Recorder } from '#app/recording/recording.ts'
import { missingFor } from '#domain/preparing/readiness.ts'
import { type Prepared, prepare, type PreparingNeeds, refused } from './prepare.ts'

/**
 * Decides, from what is missing, whether a review goes ahead or is to be moved. Going ahead although something is
 * missing needs its reason, and so does moving: the child was told a day. What was missing is kept with it.
 */
export function decideReadiness(
  needs: PreparingNeeds,
  by: Recorder,
  seen: { readonly reviewId: string; readonly version?: number | undefined },
  decided: { readonly decision: 'go_ahead' | 'move' | undefined; readonly reason: string },
): Promise<Prepared> {
  const on = { reviewId: seen.reviewId, action: 'prepare-reviews', did: 'decided on readiness' } as const
  return prepare(needs, by, on, async ({ review, transaction, today }): Promise<Prepared> => {
    const { reviewId, childId } = review
    const preparation = await transaction.preparation(reviewId, childId)
    if (seen.version !== undefined && seen.version !== preparation.version) return { kind: 'conflict' }
    if (decided.decision === undefined) return refused('Choose whether it goes ahead', 'decision')
    const invitees = await transaction.inviteesOf(reviewId)
    const papers = await transaction.papersOf(reviewId)
    const contacts = await transaction.contactsOf(reviewId)
    const missing = missingFor({ review, invitees, papers, preparation, contacts }).map(({ words }) => words)
    const reason = decided.reason.trim()
    if (reason === '' && (decided.decision === 'move' || missing.length > 0))
      return refused(
        decided.decision === 'move'
          ? 'Say why it is to be moved'
          : 'Something is missing: say why it goes ahead all the same',
        'reason',
      )
    await transaction.keepPreparation({
      ...preparation,
      readyDecision: decided.decision,
      readyReason: reason === '' ? null : reason,
      readyMissing: missing,
      readyOn: today,
      readyBy: by.name,
    })
    return { kind: 'done' }
  })
}
