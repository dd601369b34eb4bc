import type { Command } from 'commander'
import { englandAndWales } from '#domain/calendar/england-and-wales.ts'
import { register, ruleNamed } from '#domain/law/register.ts'
import { limitBeside } from '#domain/law/limit-beside.ts'
import { isWorkedOut, workOut } from '#domain/law/work-out.ts'
import { batchAsCsv, batchAsJson, readBatch } from './batch.ts'
import { clockAsJson, clockAsText, listAsJson, listAsText } from './printed.ts'
import { calledWrongly, couldNot } from '../kit/exit.ts'
import { readTextFile } from '../kit/read-text-file.ts'
import { dayOption } from '../kit/day-option.ts'
import { readStart } from '../kit/typed-date.ts'

interface ClockOptions {
  readonly start?: string
  readonly batch?: string
  readonly json?: boolean
  readonly on?: string
}

/** `waymark clock`: the date that follows from a rule, with every step that led to it. Needs no database. */
export function clockCommand(program: Command): void {
  const clock = program
    .command('clock')
    .description('work out a due date, and show every step that led to it')
    .argument('[rule]', 'the rule, by its number (C03) or its name (review.first)')
    .option('--start <date>', 'the day of the event the clock runs from, as 2025-12-15 or 15/12/2025')
    .option('--batch <file.csv>', 'work out every row of a CSV file with the columns rule,start')
    .option('--json', 'print JSON only')
    .option('--on <date>', 'also say how the date stands on a day')
    .action((rule: string | undefined, options: ClockOptions) => {
      process.stdout.write(
        options.batch === undefined ? one(rule, options) : many(options.batch, rule, options),
      )
    })
  clock
    .command('list')
    .description('list every rule with its number, its name and its standing')
    .option('--json', 'print JSON only')
    .action((_options: ClockOptions, command: Command) => {
      const { json } = command.optsWithGlobals<ClockOptions>()
      process.stdout.write(json === true ? listAsJson(register) : listAsText(register))
    })
}

function one(name: string | undefined, options: ClockOptions): string {
  if (name === undefined)
    throw calledWrongly('Name a rule, such as C03. `waymark clock list` shows them all.')
  const rule = ruleNamed(name)
  if (rule === undefined)
    throw calledWrongly(`There is no rule ${name}. \`waymark clock list\` shows them all.`)
  if (options.start === undefined) {
    throw calledWrongly(`Say when it starts: waymark clock ${rule.id} --start 2025-12-15`)
  }
  const start = readStart(options.start)
  if (start === undefined) {
    throw calledWrongly(`${options.start} is not a date. Write it as 2025-12-15 or 15/12/2025.`)
  }
  const on = dayOption(options.on)
  const worked = workOut(rule, start, englandAndWales)
  if (!isWorkedOut(worked)) throw couldNot(worked.message)
  const limit = limitBeside(rule, start, englandAndWales)
  const printed = {
    rule,
    start,
    worked,
    ...(on !== undefined && { on }),
    ...(limit !== undefined && { limit }),
  }
  return options.json === true ? clockAsJson(printed) : clockAsText(printed)
}

function many(file: string, rule: string | undefined, options: ClockOptions): string {
  if (rule !== undefined || options.start !== undefined) {
    throw calledWrongly('--batch takes its rules and dates from the file: leave out the rule and --start.')
  }
  const read = readTextFile(file)
  if (read.text === undefined) throw couldNot(read.problem)
  const batch = readBatch(read.text)
  if (batch.rows === undefined) throw couldNot(`${file}: ${batch.problem}`)
  return options.json === true ? batchAsJson(batch.rows) : batchAsCsv(batch.columns, batch.rows)
}
