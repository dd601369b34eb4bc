import type { NewMessage } from '#app/message/outbox.ts'
import type { Recorder } from '#app/recording/recording.ts'
import { writtenDate } from '#domain/calendar/calendar-date.ts'
import { deemAgreed } from '#domain/decisions/change-decision.ts'
import type { Decision } from '#domain/decisions/decision.ts'
import { childReference } from '#domain/message/child-reference.ts'
import type { DecisionNeeds } from './change-decision.ts'
import type { DecisionTransaction } from './decision-store.ts'

/**
 * Deems agreed every decision of an authority whose time for an answer is over, by the rule and from its last day. Run
 * again it finds none: it may run every night, or twice. Returns what was deemed agreed now.
 */
export function deemUnansweredDecisions(
  needs: Pick<DecisionNeeds, 'decisions' | 'today'>,
  by: Recorder,
): Promise<readonly Decision[]> {
  return needs.decisions.change(by, async (transaction) => {
    const deemed: Decision[] = []
    for (const decision of await transaction.unanswered(needs.today())) {
      const decided = deemAgreed(decision, needs.today())
      if (!decided.changed) continue
      const kept = await transaction.keepDecision(decided.decision)
      deemed.push(kept)
      await transaction.audit({
        action: 'answer-decisions',
        subject: `decision ${kept.decisionId}`,
        childId: kept.childId,
        outcome: 'done',
        detail: { did: 'deemed agreed', rule: kept.deemedByRule ?? '', from: kept.deemedOn ?? '' },
      })
    }
    const reviews = new Map(deemed.map((decision) => [decision.reviewId, decision]))
    for (const [reviewId, decision] of reviews) {
      const heldOn = (await transaction.review(reviewId))?.heldOn ?? null
      await transaction.queue(await tidings(transaction, by, { ...decision, heldOn }, needs.today()))
    }
    return deemed
  })
}

/** The manager to whom they were sent and the IRO are told. */
async function tidings(
  transaction: DecisionTransaction,
  by: Recorder,
  decision: Decision & { readonly heldOn: Decision['dueOn'] },
  today: Exclude<Decision['dueOn'], null>,
): Promise<readonly NewMessage[]> {
  const { childId, reviewId, sentTo, sentOn, answerDueOn, heldOn } = decision
  const { iroName, iroEmail } = await transaction.nameOf(childId, today)
  const managerEmail = await transaction.sentTo(reviewId)
  const written = (day: Decision['dueOn']) => (day === null ? 'a day not recorded' : writtenDate(day))
  const told = [
    { audience: 'team_manager', name: sentTo ?? 'Team manager', email: managerEmail ?? null },
    { audience: 'iro', name: iroName ?? 'IRO', email: iroEmail },
  ] as const
  return told.flatMap(({ audience, name, email }): NewMessage[] =>
    email === null
      ? []
      : [
          {
            template: 'decisions-deemed-agreed',
            audience,
            channel: 'email',
            toName: name,
            toAddress: email,
            childId,
            fields: {
              to: name,
              reference: childReference(by.authorityId, childId),
              held: written(heldOn),
              sent: written(sentOn),
              due: written(answerDueOn),
            },
            linkTo: undefined,
            reviewId,
            onceFor: `decisions-deemed-agreed ${audience} ${reviewId} ${answerDueOn ?? ''}`,
          },
        ],
  )
}
