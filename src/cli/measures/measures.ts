import type { Command } from 'commander'
import { askMeasures } from '#app/measure/ask-measures.ts'
import type { MeasureCounter } from '#app/measure/measure-counter.ts'
import { scopeOfCommand } from '#domain/access/command-access.ts'
import type { CalendarDate } from '#domain/calendar/calendar-date.ts'
import type { AuditedCommands } from '../kit/audited.ts'
import { calledWrongly } from '../kit/exit.ts'
import { jsonOfMeasures, printedList, printedMeasures } from './printed.ts'
import { progressLine } from '../kit/progress.ts'
import { readStart } from '../kit/typed-date.ts'

/** What the command asks of the product. */
export interface MeasuresForCommands extends AsyncDisposable, AuditedCommands {
  /** The authority of a slug. @throws CommandFailed when there is none. */
  authority(slug: string): Promise<{ readonly authorityId: string; readonly slug: string }>
  readonly measures: MeasureCounter
}

interface MeasuresFlags {
  readonly authority?: string
  readonly from?: string
  readonly to?: string
  readonly measure?: readonly string[]
  readonly by?: readonly string[]
  readonly variant?: string
  readonly rows?: boolean
  readonly json?: boolean
}

/** `waymark measures`: every figure, from its one definition, with the rows behind it when asked for. */
export function measuresCommand(program: Command, open: () => Promise<MeasuresForCommands>): void {
  const collect = (value: string, all: readonly string[] = []) => [...all, value]
  const measures = program
    .command('measures')
    .description('The figures of a period: counts, percentages and the rows behind them')
    .option('--authority <slug>', 'the authority')
    .option('--from <date>', 'the first day, such as 2020-04-01')
    .option('--to <date>', 'the last day, such as 2021-03-31')
    .option('--measure <id>', 'a measure, such as reviews.in_time; may be given again', collect)
    .option('--by <dimension>', 'cut by a dimension, such as month; given twice, by both together', collect)
    .option('--variant <name>', 'count in this of the ways in which councils count')
    .option('--rows', 'with the rows behind each figure: ids and dates, never names')
    .option('--json', 'print only JSON')
    .action(async (flags: MeasuresFlags) => {
      const slug = required('--authority', flags.authority)
      const from = dateIn('--from', flags.from)
      const to = dateIn('--to', flags.to)
      const progress = progressLine(flags.json === true || !process.stderr.isTTY)
      await using waymark = await open()
      const { authorityId } = await waymark.authority(slug)
      const answered = await askMeasures(
        {
          measures: waymark.measures,
          now: () => new Date(),
          progress: (done, of) => progress('Counting', done, of),
        },
        {
          authorityId,
          authority: slug,
          from,
          to,
          measures: flags.measure,
          by: flags.by,
          variant: flags.variant,
          rows: flags.rows,
          scope: scopeOfCommand('measures'),
        },
      )
      progress.end()
      if (answered.kind === 'called_wrongly') throw calledWrongly(answered.why)
      const about = flags.measure === undefined ? 'every measure' : flags.measure.join(', ')
      const subject = `${flags.rows === true ? 'the rows behind ' : ''}${about} of ${from} to ${to}`
      await waymark.audit(authorityId, 'measures', { subject })
      process.stdout.write(
        flags.json === true ? jsonOfMeasures(answered.answer) : printedMeasures(answered.answer),
      )
    })
  measures
    .command('list')
    .description('Every measure with its question, dimensions and variants')
    .option('--json', 'print only JSON')
    .action((_flags: unknown, command: Command) => {
      const { json } = command.optsWithGlobals<{ readonly json?: boolean }>()
      process.stdout.write(printedList(json === true))
    })
}

function required(flag: string, value: string | undefined): string {
  if (value === undefined) throw calledWrongly(`measures needs ${flag}. See: waymark measures --help`)
  return value
}

function dateIn(flag: string, typed: string | undefined): CalendarDate {
  const date = readStart(required(flag, typed))
  if (date === undefined) throw calledWrongly(`${flag} takes a date such as 2021-03-31, not ${typed}.`)
  return date
}
