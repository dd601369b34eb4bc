import type { CalendarDate } from '#domain/calendar/calendar-date.ts'
import { writtenDate } from '#domain/calendar/calendar-date.ts'
import type { ByAdministrator } from './accounts.ts'
import { type TypedDay, typedDay } from './dated-change.ts'
import type { FieldProblem } from './organisation.ts'

/** Why somebody is away, as far as others need to know. */
export const leaveKinds = {
  leave: 'Leave',
  sickness: 'Sickness',
  training: 'Training',
  other: 'Other',
} as const
export type LeaveKind = keyof typeof leaveKinds

/** Somebody away from the first day to the last, and who covers for them. */
export interface Leave {
  readonly leaveId: string
  readonly userId: string
  readonly name: string
  /** By which id the files name them, where they are an IRO. */
  readonly iroId: string | undefined
  readonly from: CalendarDate
  readonly to: CalendarDate
  readonly kind: LeaveKind
  readonly cover: { readonly userId: string; readonly name: string } | undefined
}

/** Whom leave can be recorded for. */
export interface LeavePerson {
  readonly userId: string
  readonly name: string
  readonly role: string
}

/** Who records leave: somebody signed in, or whoever runs the command line. */
export type ByLeaveKeeper = Omit<ByAdministrator, 'role'> & { readonly role: string }

/** Leave and cover of an authority. Every change is written together with its audit entry, or not at all. */
export interface LeaveStore {
  /** Leave that ends on a day or later, the earliest first. */
  endingFrom(authorityId: string, day: CalendarDate): Promise<readonly Leave[]>
  /** Leave that ended before a day, the latest first, at most fifty. */
  endedBefore(authorityId: string, day: CalendarDate): Promise<readonly Leave[]>
  people(authorityId: string): Promise<readonly LeavePerson[]>
  add(
    by: ByLeaveKeeper,
    leave: Pick<Leave, 'userId' | 'from' | 'to' | 'kind'> & { readonly coverUserId: string | undefined },
  ): Promise<void>
  /** Ends leave with its last day, or takes it away where it has not begun. False: there is no such leave. */
  end(by: ByLeaveKeeper, leaveId: string, lastDay: CalendarDate): Promise<boolean>
}

export interface LeaveNeeds {
  readonly leave: LeaveStore
  readonly today: () => CalendarDate
}

export interface TypedLeave {
  readonly userId: string
  readonly from: TypedDay
  readonly to: TypedDay
  readonly kind: string
  readonly coverUserId: string
}

export type LeaveProblem = FieldProblem<'userId' | 'from' | 'to' | 'kind' | 'coverUserId'>

/** Records that somebody is away. Cover is somebody else, who is there, and for an IRO an IRO or their manager. */
export async function addLeave(
  needs: LeaveNeeds,
  by: ByLeaveKeeper,
  typed: TypedLeave,
): Promise<{ readonly problems: readonly LeaveProblem[] }> {
  const people = await needs.leave.people(by.authorityId)
  const [from, to] = [typedDay(typed.from), typedDay(typed.to)]
  const problems: LeaveProblem[] = []
  const who = people.find(({ userId }) => userId === typed.userId)
  if (who === undefined) problems.push({ field: 'userId', words: 'Choose who is away' })
  if (from === undefined) problems.push({ field: 'from', words: 'Enter the first day away, like 21 12 2026' })
  if (to === undefined) problems.push({ field: 'to', words: 'Enter the last day away, like 4 1 2027' })
  if (from !== undefined && to !== undefined && to < from) {
    problems.push({ field: 'to', words: 'Enter a last day on or after the first' })
  }
  if (to !== undefined && to < needs.today()) {
    problems.push({
      field: 'to',
      words: 'Enter a last day that has not passed: cover gives sight from today on',
    })
  }
  if (!isLeaveKind(typed.kind)) problems.push({ field: 'kind', words: 'Choose why they are away' })
  if (from !== undefined && to !== undefined && who !== undefined) {
    const all = await needs.leave.endingFrom(by.authorityId, from)
    const during = (userId: string) => all.find((one) => one.userId === userId && one.from <= to)
    const already = during(who.userId)
    if (already !== undefined) {
      problems.push({ field: 'from', words: `${who.name} is away already ${inWords(already)}` })
    }
    problems.push(...coverProblems(typed.coverUserId, who, people, during))
  }
  if (from === undefined || to === undefined || !isLeaveKind(typed.kind) || problems.length > 0)
    return { problems }
  const coverUserId = typed.coverUserId === '' ? undefined : typed.coverUserId
  await needs.leave.add(by, { userId: typed.userId, from, to, kind: typed.kind, coverUserId })
  return { problems: [] }
}

function coverProblems(
  coverUserId: string,
  who: LeavePerson,
  people: readonly LeavePerson[],
  during: (userId: string) => Leave | undefined,
): readonly LeaveProblem[] {
  if (coverUserId === '') return []
  const problem = (words: string): readonly LeaveProblem[] => [{ field: 'coverUserId', words }]
  const cover = people.find(({ userId }) => userId === coverUserId)
  if (cover === undefined || cover.userId === who.userId) return problem('Choose somebody else to cover')
  if (who.role === 'iro' && cover.role !== 'iro' && cover.role !== 'iro_manager') {
    return problem('Choose an IRO or the IRO manager: nobody else may stand in for an IRO')
  }
  const away = during(cover.userId)
  return away === undefined
    ? []
    : problem(`${cover.name} is away ${inWords(away)}: choose somebody who is there`)
}

function inWords({ from, to }: Leave): string {
  return `from ${writtenDate(from)} to ${writtenDate(to)}`
}

function isLeaveKind(text: string): text is LeaveKind {
  return Object.hasOwn(leaveKinds, text)
}
