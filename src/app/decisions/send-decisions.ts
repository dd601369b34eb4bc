import type { Recorder } from '#app/recording/recording.ts'
import { changeReview, type ReviewAnswer, type Seen } from '#app/review/change-review.ts'
import { writtenDate } from '#domain/calendar/calendar-date.ts'
import { sendDecision } from '#domain/decisions/change-decision.ts'
import type { Decision } from '#domain/decisions/decision.ts'
import { childReference } from '#domain/message/child-reference.ts'
import type { DecisionNeeds } from './change-decision.ts'

/**
 * Sends the decisions of a completed review that were not sent yet to the team manager, with a link by which each is
 * agreed or not. The time for an answer runs from this day, by the rule.
 */
export function sendDecisions(
  needs: DecisionNeeds,
  by: Recorder,
  seen: Seen,
  to: { readonly name: string; readonly email: string },
): Promise<ReviewAnswer> {
  return needs.decisions.change(by, (transaction) => {
    const { today } = needs
    const sent: Decision[] = []
    const reviews = { ...needs.reviews, store: { ...needs.reviews.store, change: withIn(transaction) } }
    return changeReview(reviews, by, seen, {
      action: 'keep-decisions',
      did: 'sent decisions',
      detail: { to: to.name.trim() },
      decide: async ({ review }) => {
        const no = (reason: string, field?: string) =>
          ({ changed: false, reason, ...(field !== undefined && { field }) }) as const
        if (to.name.trim() === '') return no('Enter the name of the team manager', 'name')
        if (!/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(to.email.trim()))
          return no('Enter an email address like name@example.org', 'email')
        const toSend = (await transaction.decisionsOf(review.reviewId)).filter(
          ({ answer }) => answer === 'proposed',
        )
        if (toSend.length === 0) return no('There is no decision that was not sent yet')
        const calendar = await transaction.calendar()
        for (const decision of toSend) {
          const decided = sendDecision(decision, review, { on: today(), to: to.name.trim(), calendar })
          if (!decided.changed) return no(decided.reason, `decision-${decision.decisionId}`)
          sent.push(decided.decision)
        }
        return { changed: true, review: { ...review, decisionsSentOn: review.decisionsSentOn ?? today() } }
      },
      alongside: async (now) => {
        for (const decision of sent) await transaction.keepDecision(decision)
        const { iroName } = await transaction.nameOf(now.childId, today())
        const [{ answerDueOn } = { answerDueOn: null }] = sent
        await transaction.queue([
          {
            template: 'decisions-to-answer',
            audience: 'team_manager',
            channel: 'email',
            toName: to.name.trim(),
            toAddress: to.email.trim(),
            childId: now.childId,
            fields: {
              to: to.name.trim(),
              reference: childReference(by.authorityId, now.childId),
              held: now.heldOn === null ? 'a day not recorded' : writtenDate(now.heldOn),
              due: answerDueOn === null ? 'a day not recorded' : writtenDate(answerDueOn),
              iro: iroName ?? 'The Independent Reviewing Officer',
            },
            linkTo: now.reviewId,
            reviewId: now.reviewId,
            onceFor: `decisions-to-answer ${now.reviewId} ${now.version}`,
          },
        ])
      },
    })
  })
}

/** A change of a review as a part of a transaction that is open already. */
export function withIn<Transaction>(transaction: Transaction) {
  return <T>(_by: Recorder, work: (within: Transaction) => Promise<T>): Promise<T> => work(transaction)
}
