import type { DecisionNeeds } from '#app/decisions/change-decision.ts'
import { mayI } from '#domain/access/may-i.ts'
import { dateWithWeekday } from '../../kit/format.ts'
import type { AskedItem, AskedSource } from './asked-source.ts'

/** More reviews than these do not wait for one manager. */
const most = 200

/** The decisions that wait for the answer of whoever looks, one line a review. */
export function decisionsAsked({ decisions }: DecisionNeeds): AskedSource {
  return async ({ who, on }) => {
    const may = mayI(who, 'answer-decisions')
    if (!may.allowed) return []
    const { authorityId } = who
    const ask = { authorityId, scope: may.scope, on, filter: 'unanswered', limit: most, offset: 0 } as const
    const { rows } = await decisions.list(ask)
    const reviews = new Map<string, AskedItem>()
    for (const { reviewId, called, childId, heldOn, answerDueOn } of rows) {
      if (answerDueOn !== null && answerDueOn < on) continue
      reviews.set(reviewId, {
        what: 'Decisions to agree or not',
        about: `${called ?? `Child ${childId}`}, review${heldOn === null ? '' : ` on ${dateWithWeekday(heldOn)}`}`,
        due: answerDueOn ?? undefined,
        href: `/reviews/${reviewId}/decisions/answer`,
        act: 'Answer',
      })
    }
    return [...reviews.values()]
  }
}
