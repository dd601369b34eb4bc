import type { Command } from 'commander'
import { englandAndWales } from '#domain/calendar/england-and-wales.ts'
import { register, ruleNamed } from '#domain/law/register.ts'
import { isWorkedOut, workOut } from '#domain/law/work-out.ts'
import { type BatchRow, batchAsCsv, batchAsJson, readBatch } from './clock-batch.ts'
import { clockAsJson, clockAsText, listAsJson, listAsText } from './clock-printed.ts'
import { readTextFile } from './read-text-file.ts'
import { readStart } from './typed-date.ts'

interface ClockOptions {
  readonly start?: string
  readonly batch?: string
  readonly json?: boolean
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
    .action((rule: string | undefined, options: ClockOptions, command: Command) => {
      const { batch } = options
      if (batch === undefined) one(rule, options, command)
      else if (rule !== undefined || options.start !== undefined) {
        calledWrongly(
          command,
          '--batch takes its rules and dates from the file: leave out the rule and --start.',
        )
      } else many(batch, options, command)
    })
  clock
    .command('list')
    .description('list every rule with its number, its name and its standing')
    .option('--json', 'print JSON only')
    .action((_options: ClockOptions, command: Command) => {
      const { json } = command.optsWithGlobals<ClockOptions>()
      print(json === true ? listAsJson(register) : listAsText(register))
    })
}

function one(name: string | undefined, options: ClockOptions, command: Command): void {
  if (name === undefined)
    return calledWrongly(command, 'Name a rule, such as C03. `waymark clock list` shows them all.')
  const rule = ruleNamed(name)
  if (rule === undefined) {
    return calledWrongly(command, `There is no rule ${name}. \`waymark clock list\` shows them all.`)
  }
  if (options.start === undefined) {
    return calledWrongly(command, `Say when it starts: waymark clock ${rule.id} --start 2025-12-15`)
  }
  const start = readStart(options.start)
  if (start === undefined) {
    return calledWrongly(command, `${options.start} is not a date. Write it as 2025-12-15 or 15/12/2025.`)
  }
  const answer = workOut(rule, start, englandAndWales)
  if (!isWorkedOut(answer)) return couldNot(command, answer.message)
  print(options.json === true ? clockAsJson(rule, start, answer) : clockAsText(rule, answer))
}

function many(file: string, options: ClockOptions, command: Command): void {
  const read = readTextFile(file)
  if (read.text === undefined) return couldNot(command, read.problem)
  const batch = readBatch(read.text)
  if (batch.rows === undefined) return couldNot(command, `${file}: ${batch.problem}`)
  const rows: readonly BatchRow[] = batch.rows
  print(options.json === true ? batchAsJson(rows) : batchAsCsv(batch.columns, rows))
}

function calledWrongly(command: Command, message: string): void {
  command.error(message, { exitCode: 2, code: 'waymark.calledWrongly' })
}

function couldNot(command: Command, message: string): void {
  command.error(message, { exitCode: 1, code: 'waymark.couldNot' })
}

function print(text: string): void {
  process.stdout.write(text)
}
