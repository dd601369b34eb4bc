import type { DecisionNeeds } from '#app/decisions/change-decision.ts'
import { mayI } from '#domain/access/may-i.ts'
import type { Role } from '#domain/access/roles.ts'
import { addDays } from '#domain/calendar/calendar-date.ts'
import type { OwnerRole } from '#domain/decisions/owner-roles.ts'
import { dateWithWeekday } from '../../kit/format.ts'
import type { AskedSource } from './asked-source.ts'

/** More decisions than these do not wait for one person. */
const most = 500
/** How many days before its day a decision is on the list of whoever is to do it. */
const daysAhead = 14

/** As whom somebody with an account is named where a decision says who does it. */
const ownerOf: Readonly<Partial<Record<Role, OwnerRole>>> = {
  social_worker: 'social_worker',
  team_manager: 'team_manager',
}

/** The decisions that whoever looks is to carry out: what is overdue, and what is due within a fortnight. */
export function decisionsToDo({ decisions }: DecisionNeeds): AskedSource {
  return async ({ who, on }) => {
    const owner = ownerOf[who.role]
    const may = mayI(who, 'note-progress')
    if (owner === undefined || !may.allowed) return []
    const ask = { authorityId: who.authorityId, scope: may.scope, on, owner, limit: most, offset: 0 } as const
    const { rows } = await decisions.list({ ...ask, filter: 'open' })
    return rows.flatMap(({ decisionId, what, called, childId, heldOn, dueOn, progress }) =>
      progress !== 'open' || dueOn === null || dueOn > addDays(on, daysAhead)
        ? []
        : [
            {
              what: `Decision to carry out: ${what}`,
              about: `${called ?? `Child ${childId}`}, review${heldOn === null ? '' : ` on ${dateWithWeekday(heldOn)}`}`,
              due: dueOn,
              href: `/decisions/${decisionId}`,
              act: 'Say how far it is',
            },
          ],
    )
  }
}
