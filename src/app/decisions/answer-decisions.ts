import type { HeldLink } from '#app/message/links.ts'
import type { Recorder } from '#app/recording/recording.ts'
import { writtenDate } from '#domain/calendar/calendar-date.ts'
import { answerDecision } from '#domain/decisions/change-decision.ts'
import type { Decision } from '#domain/decisions/decision.ts'
import { childReference } from '#domain/message/child-reference.ts'
import type { DecisionNeeds } from './change-decision.ts'
import type { DecisionTransaction } from './decision-store.ts'

/** What a manager answers to one decision: undefined where they chose nothing. */
export interface ManagerAnswer {
  readonly agrees: boolean | undefined
  readonly reason: string
}

export interface AnswerProblem {
  readonly decisionId: string
  readonly part: 'choice' | 'reason'
  readonly words: string
}

export type AnswersTaken =
  | { readonly kind: 'done'; readonly decisions: readonly Decision[] }
  /** Nothing was taken: each problem at its decision. */
  | { readonly kind: 'problems'; readonly problems: readonly AnswerProblem[] }
  | { readonly kind: 'refused'; readonly reason: string }
  /** There is nothing to answer any more: it was answered, withdrawn, or the time is over. */
  | { readonly kind: 'nothing-waits' }
  | { readonly kind: 'not-found' }

/** Takes the answers of a manager who is signed in to the decisions of a review that wait for one. All or none. */
export function answerDecisions(
  needs: DecisionNeeds,
  by: Recorder,
  reviewId: string,
  answers: ReadonlyMap<string, ManagerAnswer>,
): Promise<AnswersTaken> {
  return needs.decisions.change(by, async (transaction): Promise<AnswersTaken> => {
    const leave = by.may('answer-decisions')
    const review = await transaction.review(reviewId)
    if (!leave.allowed) {
      const subject = `review ${reviewId}`
      const childId = review?.childId ?? null
      await transaction.audit({ action: 'answer-decisions', subject, childId, outcome: 'refused' })
      return { kind: 'refused', reason: leave.reason }
    }
    if (review === undefined) return { kind: 'not-found' }
    if ((await transaction.sight(review.childId, leave.scope, needs.today())) !== 'within')
      return { kind: 'not-found' }
    return take(needs, by, transaction, reviewId, answers)
  })
}

/** Takes the answers that somebody without an account gave through their link. The link is good for one answer. */
export function answerDecisionsByLink(
  needs: DecisionNeeds,
  link: HeldLink,
  requestId: string,
  answers: ReadonlyMap<string, ManagerAnswer>,
): Promise<AnswersTaken> {
  const by = holderOf(link, requestId)
  return needs.decisions.change(by, async (transaction): Promise<AnswersTaken> => {
    const taken = await take(needs, by, transaction, link.subject, answers)
    // Marked last, and in one transaction with the answers: of two that were sent at once the second finds none waiting.
    if (taken.kind === 'done') await transaction.answerLink(link.linkId)
    return taken
  })
}

/** Whoever holds a link, as what is recorded names them: they may do what the link is for and nothing else. */
export function holderOf(
  link: Pick<HeldLink, 'authorityId' | 'linkId' | 'personName'>,
  requestId: string,
): Recorder {
  return {
    authorityId: link.authorityId,
    actor: `link ${link.linkId}`,
    name: link.personName,
    role: 'link',
    requestId,
    may: () => ({ allowed: false, reason: 'A link opens one thing only.' }),
  }
}

async function take(
  needs: DecisionNeeds,
  by: Recorder,
  transaction: DecisionTransaction,
  reviewId: string,
  answers: ReadonlyMap<string, ManagerAnswer>,
): Promise<AnswersTaken> {
  const waiting = (await transaction.decisionsOf(reviewId)).filter(({ answer }) => answer === 'sent')
  if (waiting.length === 0) return { kind: 'nothing-waits' }
  const problems: AnswerProblem[] = []
  const answered: Decision[] = []
  for (const decision of waiting) {
    const { decisionId, no } = decision
    const given = answers.get(decisionId)
    if (given?.agrees === undefined) {
      problems.push({ decisionId, part: 'choice', words: `Say whether you agree decision ${no}` })
      continue
    }
    const decided = answerDecision(decision, { ...given, agrees: given.agrees, by: by.name }, needs.today())
    if (decided.changed) answered.push(decided.decision)
    else {
      const part = decided.field === 'reason' ? 'reason' : 'choice'
      problems.push({ decisionId, part, words: `Decision ${no}: ${decided.reason}` })
    }
  }
  if (problems.length > 0) return { kind: 'problems', problems }
  const decisions: Decision[] = []
  for (const decision of answered) {
    const kept = await transaction.keepDecision(decision)
    decisions.push(kept)
    await transaction.audit({
      action: 'answer-decisions',
      subject: `decision ${kept.decisionId}`,
      childId: kept.childId,
      outcome: 'done',
      detail: { did: kept.answer, version: kept.version },
    })
  }
  await tellIro(needs, by, transaction, decisions)
  return { kind: 'done', decisions }
}

/** The IRO is written to where a manager does not agree. Without an address it is on their list and on Today alone. */
async function tellIro(
  needs: DecisionNeeds,
  by: Recorder,
  transaction: DecisionTransaction,
  decisions: readonly Decision[],
): Promise<void> {
  const against = decisions.filter(({ answer }) => answer === 'disagreed')
  const [first] = against
  if (first === undefined) return
  const { reviewId, childId } = first
  const { iroName, iroEmail } = await transaction.nameOf(childId, needs.today())
  if (iroEmail === null) return
  const heldOn = (await transaction.review(reviewId))?.heldOn ?? null
  const numbers = against.map(({ no }) => no)
  await transaction.queue([
    {
      template: 'decisions-not-agreed',
      audience: 'iro',
      channel: 'email',
      toName: iroName ?? 'IRO',
      toAddress: iroEmail,
      childId,
      fields: {
        to: iroName ?? 'IRO',
        reference: childReference(by.authorityId, childId),
        held: heldOn === null ? 'a day not recorded' : writtenDate(heldOn),
        manager: by.name,
        which: numbers.length === 1 ? `decision ${numbers[0] ?? ''}` : `decisions ${numbers.join(', ')}`,
      },
      linkTo: undefined,
      reviewId,
      onceFor: `decisions-not-agreed ${against.map(({ decisionId, version }) => `${decisionId} ${version}`).join(' ')}`,
    },
  ])
}
