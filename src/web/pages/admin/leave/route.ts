import { mayI } from '#domain/access/may-i.ts'
import { addDays } from '#domain/calendar/calendar-date.ts'
import { addLeave, type LeaveNeeds, type LeaveProblem, type TypedLeave } from '#app/admin/leave.ts'
import { type Answer, type AskedBySomebody, defineRoute, type Route } from '../../../route.ts'
import { linkTo } from '../../links.ts'
import { backTo } from '../back-to.ts'
import { byOf } from '../by-administrator.ts'
import { dayTyped } from '../day-field.tsx'
import { leavePage } from './page.tsx'
import { leavePath, presentLeave } from './present.ts'

const allow = 'manage-leave'
const withTheChange = { nothing: 'The change records itself, in the transaction that makes it.' }
const saved: Answer = { kind: 'redirect', to: linkTo(leavePath, { saved: 'yes' }) }

/** Who is away, from when to when, and who covers for them. */
export function leaveRoutes(needs: LeaveNeeds): readonly Route[] {
  return [
    defineRoute({
      method: 'GET',
      path: leavePath,
      allow,
      audit: { records: () => ({ subject: 'leave and cover' }) },
      handle: (asked) => page(needs, asked, { saved: asked.query['saved'] === 'yes' }),
    }),
    defineRoute({
      method: 'POST',
      path: leavePath,
      allow,
      audit: withTheChange,
      handle: async (asked) => {
        const { userId = '', kind = '', coverUserId = '' } = asked.form
        const [from, to] = [dayTyped(asked.form, 'from'), dayTyped(asked.form, 'to')]
        const typed: TypedLeave = { userId, kind, coverUserId, from, to }
        const { problems } = await addLeave(needs, byOf(asked), typed)
        return problems.length === 0 ? saved : page(needs, asked, { typed, problems })
      },
    }),
    defineRoute({
      method: 'POST',
      path: `${leavePath}/:leaveId/end`,
      allow,
      audit: withTheChange,
      // Whoever is back today was away until yesterday; what had not begun is taken away.
      handle: async (asked) => {
        const ended = await needs.leave.end(byOf(asked), asked.parts.leaveId, addDays(needs.today(), -1))
        return ended ? saved : { kind: 'not-found', what: 'There is no such leave to end.' }
      },
    }),
  ]
}

async function page(
  needs: LeaveNeeds,
  { who, csrf }: Pick<AskedBySomebody, 'who' | 'csrf'>,
  shown: {
    readonly saved?: boolean
    readonly typed?: TypedLeave
    readonly problems?: readonly LeaveProblem[]
  },
): Promise<Answer> {
  const today = needs.today()
  const view = presentLeave({
    ...shown,
    authority: who.authority.name,
    csrf,
    today,
    mayAllocate: mayI(who, 'allocate-iros').allowed,
    ahead: await needs.leave.endingFrom(who.authorityId, today),
    past: await needs.leave.endedBefore(who.authorityId, today),
    people: await needs.leave.people(who.authorityId),
  })
  return {
    kind: 'page',
    title: 'Leave and cover',
    status: view.problems.length === 0 ? 200 : 422,
    before: backTo('/admin', 'Administration'),
    body: leavePage(view),
  }
}
