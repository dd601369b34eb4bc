import {
  type Leave,
  type LeavePerson,
  type LeaveProblem,
  leaveKinds,
  type TypedLeave,
} from '#app/admin/leave.ts'
import { isRole, roles } from '#domain/access/roles.ts'
import type { CalendarDate } from '#domain/calendar/calendar-date.ts'
import { longDate } from '../../../kit/format.ts'
import { linkTo } from '../../links.ts'
import { dayOfDate } from '../day-field.tsx'

export const leavePath = '/admin/leave'

interface LeaveLine {
  readonly who: string
  readonly when: string
  readonly why: string
  readonly cover: string
  /** Where an IRO’s children are given to others, for whoever may. */
  readonly shareOut: string | undefined
  readonly end: { readonly href: string; readonly text: string } | undefined
}

export interface LeaveView {
  readonly caption: string
  readonly csrf: string
  readonly saved: boolean
  readonly now: readonly LeaveLine[]
  readonly toCome: readonly LeaveLine[]
  readonly past: readonly LeaveLine[]
  readonly typed: TypedLeave
  readonly problems: readonly LeaveProblem[]
  readonly people: readonly { readonly value: string; readonly text: string }[]
}

export function presentLeave(asked: {
  readonly authority: string
  readonly csrf: string
  readonly today: CalendarDate
  readonly mayAllocate: boolean
  readonly ahead: readonly Leave[]
  readonly past: readonly Leave[]
  readonly people: readonly LeavePerson[]
  readonly typed?: TypedLeave
  readonly problems?: readonly LeaveProblem[]
  readonly saved?: boolean
}): LeaveView {
  const { today } = asked
  return {
    caption: asked.authority,
    csrf: asked.csrf,
    saved: asked.saved === true,
    now: asked.ahead.filter(({ from }) => from <= today).map((one) => line(one, asked)),
    toCome: asked.ahead.filter(({ from }) => from > today).map((one) => line(one, asked)),
    past: asked.past.map((one) => line(one, asked)),
    typed: asked.typed ?? {
      userId: '',
      from: dayOfDate(today),
      to: dayOfDate(undefined),
      kind: '',
      coverUserId: '',
    },
    problems: asked.problems ?? [],
    people: asked.people.map(({ userId, name, role }) => ({
      value: userId,
      text: `${name}, ${isRole(role) ? roles[role].name : role}`,
    })),
  }
}

function line(
  leave: Leave,
  { today, mayAllocate }: { readonly today: CalendarDate; readonly mayAllocate: boolean },
): LeaveLine {
  const text = leave.from > today ? 'Take away' : 'Back today'
  return {
    who: leave.name,
    when: `${longDate(leave.from)} to ${longDate(leave.to)}`,
    why: leaveKinds[leave.kind],
    cover: leave.cover?.name ?? 'Nobody covers',
    shareOut:
      mayAllocate && leave.iroId !== undefined && leave.to >= today
        ? linkTo('/service/reallocate', { iro: leave.iroId })
        : undefined,
    end: leave.to < today ? undefined : { href: `${leavePath}/${leave.leaveId}/end`, text },
  }
}
