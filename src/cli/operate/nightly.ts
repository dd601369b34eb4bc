import type { Command } from 'commander'
import type { NightlyReport } from '#jobs/nightly.ts'
import type { CalendarDate } from '#domain/calendar/calendar-date.ts'
import { couldNot } from '../kit/exit.ts'
import { inColumns } from './operate.ts'

/** What the command asks of the product. */
export interface NightlyForCommands extends AsyncDisposable {
  today(): CalendarDate
  run(
    night: CalendarDate,
    how: { readonly again: boolean; readonly only: string | undefined },
  ): Promise<readonly NightlyReport[]>
  /** What broke on the way. */
  failures(): readonly unknown[]
}

/** `waymark nightly`: the night's work, for those who would rather run it by their own timer, or look at it. */
export function nightlyCommand(program: Command, open: () => Promise<NightlyForCommands>): void {
  program
    .command('nightly')
    .description('do the night’s work now: no child without a review ahead, and what waits for a date')
    .option('--authority <slug>', 'only of this authority')
    .option('--again', 'also what was done tonight already; it does nothing twice')
    .option('--json', 'print only JSON')
    .action(
      async (flags: { readonly authority?: string; readonly again?: boolean; readonly json?: boolean }) => {
        await using nightly = await open()
        const runs = await nightly.run(nightly.today(), {
          again: flags.again === true,
          only: flags.authority,
        })
        if (flags.json === true) process.stdout.write(`${JSON.stringify(runs, null, 1)}\n`)
        else if (runs.length === 0)
          process.stdout.write('All of it was done tonight already. Add --again to do it again.\n')
        else {
          const rows = runs.map(({ authority, step, state, says }) => [authority, step, state, says ?? ''])
          process.stdout.write(`${inColumns([['authority', 'step', 'state', ''], ...rows]).join('\n')}\n`)
        }
        const [broke] = nightly.failures()
        if (broke !== undefined) throw couldNot(broke instanceof Error ? broke.message : 'A step broke off.')
      },
    )
}
