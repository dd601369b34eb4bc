import type { Command } from 'commander'
import { addLeave, leaveKinds, type LeaveNeeds, type LeavePerson } from '#app/admin/leave.ts'
import { type CalendarDate, dayOf, monthOf, yearOf } from '#domain/calendar/calendar-date.ts'
import {
  type ActFlags,
  actCommand,
  codesOf,
  dayIn,
  dayThere,
  inCouncil,
  oneOf,
  type Recording,
} from './kit/act.ts'
import { calledWrongly, couldNot } from './kit/exit.ts'
import { inColumns, printEither } from './operate/operate.ts'

/** What the commands about leave and cover need. */
export interface LeaveForCommands extends Recording {
  readonly leave: LeaveNeeds
}

interface Flags extends ActFlags {
  readonly who: string
  readonly from: string
  readonly to: string
  readonly kind?: string
  readonly cover?: string
  readonly lastDay?: string
}

/** `waymark leave`: who is away, and who covers for them meanwhile. */
export function leaveCommand(program: Command, open: () => Promise<LeaveForCommands>): void {
  const leave = program.command('leave').description('record who is away, and who covers for them')
  actCommand(leave, 'list', 'list who is away now and who will be').action((flags: Flags) =>
    inCouncil(open, flags, async ({ leave: needs }, { authorityId }) => {
      const rows = (await needs.leave.endingFrom(authorityId, needs.today())).map((one) => ({
        leaveId: one.leaveId,
        name: one.name,
        iro: one.iroId ?? null,
        from: one.from,
        to: one.to,
        kind: one.kind,
        cover: one.cover?.name ?? null,
      }))
      const lines = rows.map((row) => [
        row.leaveId,
        row.name,
        `${row.from} to ${row.to}`,
        leaveKinds[row.kind],
        row.cover === null ? 'nobody covers' : `covered by ${row.cover}`,
      ])
      printEither(flags, rows, rows.length === 0 ? ['Nobody is away.'] : inColumns(lines))
    }),
  )
  actCommand(leave, 'add', 'record that somebody is away; cover gives sight of their children meanwhile')
    .requiredOption('--who <name>', 'who is away, by the name of their account')
    .requiredOption('--from <date>', 'the first day away')
    .requiredOption('--to <date>', 'the last day away')
    .option('--kind <kind>', `one of ${codesOf(leaveKinds).join(', ')}`, 'leave')
    .option('--cover <name>', 'who covers, by the name of their account')
    .action((flags: Flags) =>
      inCouncil(open, flags, async ({ leave: needs }, by) => {
        const kind = oneOf('--kind', codesOf(leaveKinds), flags.kind) ?? 'leave'
        const [from, to] = [dayThere('--from', flags.from), dayThere('--to', flags.to)]
        const people = await needs.leave.people(by.authorityId)
        const { userId } = named('--who', flags.who, people)
        const cover = flags.cover === undefined ? undefined : named('--cover', flags.cover, people)
        const typed = {
          userId,
          from: asTyped(from),
          to: asTyped(to),
          kind,
          coverUserId: cover?.userId ?? '',
        }
        const { problems } = await addLeave(needs, by, typed)
        if (problems.length > 0) {
          const why = problems.map(({ field, words }) => `${words} (${options[field]})`)
          throw couldNot(`${why.join('. ')}. Nothing was recorded.`)
        }
        printEither(flags, { who: flags.who, from, to, kind, cover: cover?.name ?? null }, [
          `${flags.who} is away from ${from} to ${to}; ${cover === undefined ? 'nobody covers' : `${cover.name} covers`}.`,
        ])
      }),
    )
  actCommand(leave, 'end', 'end somebody’s leave with its last day; leave that has not begun is taken away')
    .argument('<leave-id>', 'as `waymark leave list` names it')
    .option('--last-day <date>', 'the last day away; else today')
    .action((leaveId: string, flags: Flags) =>
      inCouncil(open, flags, async ({ leave: needs }, by) => {
        const lastDay = dayIn('--last-day', flags.lastDay, needs.today())
        if (!(await needs.leave.end(by, leaveId, lastDay)))
          throw couldNot(
            `No leave with this id goes on after ${lastDay}. See: waymark leave list. Nothing was changed.`,
          )
        printEither(flags, { leaveId, lastDay }, [`Ended: ${lastDay} is the last day away.`])
      }),
    )
}

const options = {
  userId: '--who',
  from: '--from',
  to: '--to',
  kind: '--kind',
  coverUserId: '--cover',
} as const

function named(option: string, name: string, people: readonly LeavePerson[]): LeavePerson {
  const found = people.filter((one) => one.userId === name || one.name.toLowerCase() === name.toLowerCase())
  const [person, other] = found
  if (person === undefined)
    throw calledWrongly(
      `${option} takes the name of somebody with an account: ${people.map((one) => one.name).join(', ')}; not ${name}.`,
    )
  if (other !== undefined)
    throw calledWrongly(
      `${option}: ${found.length} accounts are called ${name}. Give the id of one: ${found.map((one) => `${one.userId} (${one.role})`).join(', ')}.`,
    )
  return person
}

const asTyped = (on: CalendarDate) => ({
  day: String(dayOf(on)),
  month: String(monthOf(on)),
  year: String(yearOf(on)),
})
