import { workOutChildren } from '#app/care/work-out-children.ts'
import { recordedRow, type Recorder } from '#app/recording/recording.ts'
import { careOn } from '#domain/child/care-history.ts'
import { noteProgress } from '#domain/decisions/change-decision.ts'
import { collectionYearOf } from '#domain/measure/period.ts'
import {
  type MidwayCheck,
  type MidwayDraft,
  midwayFault,
  type MidwayOutcome,
} from '#domain/midway/midway-check.ts'
import { whyNotYet } from '#domain/meeting/freeze.ts'
import { midwayReviews } from '#exchange/activity/midway-reviews.ts'
import type { MidwayNeeds, MidwayTransaction } from './midway-store.ts'

/** What a check says of one decision. */
export interface DecisionHeard {
  readonly decisionId: string
  readonly outcome: MidwayOutcome
  readonly words: string
}

export interface CheckProblem {
  /** `on`, `onTrack`, `words`, or `decision-` with the id of the decision. */
  readonly field: string
  readonly words: string
}

export type MidwayAnswer =
  | { readonly kind: 'done'; readonly check: MidwayCheck }
  /** Nothing was kept: each problem at its field. */
  | { readonly kind: 'problems'; readonly problems: readonly CheckProblem[] }
  | { readonly kind: 'refused'; readonly reason: string }
  | { readonly kind: 'not-found' }

/**
 * Records a check between two reviews: whether the plan is on track, and what became of the decisions that are still to
 * do. It is the same fact as a row of the midway file, and stops the same clock. All or nothing.
 */
export function checkMidway(
  needs: MidwayNeeds,
  by: Recorder,
  childId: string,
  said: MidwayDraft & { readonly decisions: readonly DecisionHeard[] },
): Promise<MidwayAnswer> {
  return needs.store.change(by, async (transaction): Promise<MidwayAnswer> => {
    const of = { action: 'keep-decisions', subject: `midway check of ${childId}` } as const
    const leave = by.may(of.action)
    if (!leave.allowed) {
      await transaction.audit({ ...of, childId, outcome: 'refused' })
      return { kind: 'refused', reason: leave.reason }
    }
    const today = needs.today()
    if ((await transaction.sight(childId, leave.scope, today)) !== 'within') return { kind: 'not-found' }
    const { history } = await transaction.childOf(childId)
    const { heldOn, onTrack } = said
    const fault = midwayFault(said, { today, lookedAfter: careOn(history, heldOn) !== undefined })
    const problems: CheckProblem[] = fault === undefined ? [] : [{ field: fault.field, words: fault.reason }]
    const heard = []
    for (const one of said.decisions) {
      const found = await hear(transaction, needs, childId, one)
      if ('problem' in found) problems.push(found.problem)
      else heard.push(found)
    }
    if (problems.length > 0 || onTrack === undefined) return { kind: 'problems', problems }
    for (const { decision, words } of heard) await keepHeard(transaction, needs, by, decision, words)
    const before = await transaction.checkOn(childId, heldOn)
    const check = await transaction.keepCheck({
      checkId: before?.checkId ?? transaction.newId(),
      childId,
      heldOn,
      onTrack,
      words: said.words.trim() || null,
      checkedBy: by.name,
      version: before?.version ?? 0,
    })
    const iroId = await transaction.iroOf(childId, heldOn)
    await transaction.say([
      recordedRow(midwayReviews, collectionYearOf(heldOn), {
        child_id: childId,
        midway_held_on: heldOn,
        on_track: onTrack,
        ...(iroId !== null && { iro_id: iroId }),
      }),
    ])
    await transaction.audit({
      ...of,
      childId,
      outcome: 'done',
      detail: { did: 'midway check', on: heldOn, onTrack, decisions: heard.length },
    })
    await workOutChildren(transaction, await transaction.calendar(), [childId])
    return { kind: 'done', check }
  })
}

type Heard =
  | { readonly problem: CheckProblem }
  | { readonly decision: Parameters<MidwayTransaction['keepDecision']>[0]; readonly words: string }

async function hear(
  transaction: MidwayTransaction,
  needs: MidwayNeeds,
  childId: string,
  { decisionId, outcome, words }: DecisionHeard,
): Promise<Heard> {
  const field = `decision-${decisionId}`
  const decision = await transaction.decision(decisionId)
  if (decision?.childId !== childId)
    return { problem: { field, words: 'The decision is not one of this child’s' } }
  const review = await transaction.review(decision.reviewId)
  const standstill = review && whyNotYet(review, await transaction.frozenBy(decisionId))
  const noted = noteProgress(
    decision,
    { move: outcome, words, evidence: '' },
    { today: needs.today(), standstill },
  )
  return noted.changed
    ? { decision: noted.decision, words }
    : { problem: { field, words: `Decision ${decision.no}: ${noted.reason}` } }
}

async function keepHeard(
  transaction: MidwayTransaction,
  needs: MidwayNeeds,
  by: Recorder,
  decision: Parameters<MidwayTransaction['keepDecision']>[0],
  words: string,
): Promise<void> {
  const kept = await transaction.keepDecision(decision)
  await transaction.addNote({
    noteId: transaction.newId(),
    decisionId: kept.decisionId,
    childId: kept.childId,
    atReviewId: null,
    notedOn: needs.today(),
    notedBy: by.name,
    says: kept.progress,
    words: words.trim() || null,
    evidence: null,
  })
  await transaction.audit({
    action: 'keep-decisions',
    subject: `decision ${kept.decisionId}`,
    childId: kept.childId,
    outcome: 'done',
    detail: { did: 'heard at a midway check', progress: kept.progress, version: kept.version },
  })
}
