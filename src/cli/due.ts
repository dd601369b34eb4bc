import type { Command } from 'commander'
import type { WorklistItem } from '#app/care/care-reads.ts'
import { writtenDate } from '#domain/calendar/calendar-date.ts'
import { scopeOfCommand } from '#domain/access/command-access.ts'
import { dayOption } from './kit/day-option.ts'
import { calledWrongly } from './kit/exit.ts'
import { inColumns } from './operate/operate.ts'
import type { OpenWaymark } from './waymark.ts'

interface DueFlags {
  readonly authority: string
  readonly on?: string
  readonly within: string
  readonly iro?: string
  readonly json?: boolean
}

/** `waymark due`: the worklist of what is due or overdue. */
export function dueCommand(program: Command, open: OpenWaymark): void {
  program
    .command('due')
    .description('List what is due or overdue, the earliest first')
    .requiredOption('--authority <slug>', 'the authority')
    .option('--on <date>', 'the day to stand at; else today, or the last day of the newest year loaded')
    .option('--within <days>', 'how many days ahead to look', '30')
    .option('--iro <id>', 'only the children of this IRO')
    .option('--json', 'print only JSON')
    .action(async (flags: DueFlags) => {
      const within = Number(flags.within)
      if (!/^\d{1,5}$/.test(flags.within)) {
        throw calledWrongly(`--within takes a number of days such as 30, not ${flags.within}.`)
      }
      const on = dayOption(flags.on)
      await using waymark = await open()
      const { authorityId } = await waymark.authority(flags.authority)
      const scope = scopeOfCommand('due')
      const found = await waymark.care.worklist({ authorityId, scope, on, within, iro: flags.iro })
      const detail = {
        within,
        found: found.items.length,
        ...(flags.iro === undefined ? {} : { iro: flags.iro }),
      }
      await waymark.audit(authorityId, 'due', { subject: 'the worklist', detail })
      if (flags.json === true) {
        process.stdout.write(`${JSON.stringify(found.items.map(asJson), null, 1)}\n`)
        return
      }
      const heading = `As on ${writtenDate(found.on)} (${found.standsAt}): ${found.items.length} due within ${within} days or overdue`
      const rows = found.items.map((item) => [
        item.due,
        item.state,
        item.rule,
        item.childId,
        item.iroId ?? '',
        item.why,
      ])
      process.stdout.write(
        `${[heading, ...inColumns([['due', 'state', 'rule', 'child', 'IRO', 'why'], ...rows])].join('\n')}\n`,
      )
    })
}

function asJson({ childId, rule, due, state, iroId, why }: WorklistItem) {
  return { child: childId, rule, due, state, iro: iroId ?? null, why }
}
