import Papa from 'papaparse'
import { englandAndWales } from '#domain/calendar/england-and-wales.ts'
import { ruleNamed } from '#domain/law/register.ts'
import { isWorkedOut, workOut } from '#domain/law/work-out.ts'
import { clockFields, dueInWords, type PrintedClock } from './printed.ts'
import { readStart } from '../kit/typed-date.ts'

/** One row of a batch: its cells as they were typed, one for each column, and what came of it. */
export interface BatchRow {
  readonly typed: readonly string[]
  readonly answer: PrintedClock | Refused
}

interface Refused {
  readonly rule: string
  readonly start: string
  readonly error: string
}

export type Batch =
  | { readonly columns: readonly string[]; readonly rows: readonly BatchRow[] }
  | { readonly rows?: undefined; readonly problem: string }

const asked = ['rule', 'start'] as const

/** Every row of a CSV text with the columns `rule,start`. A row that cannot be worked out carries its error. */
export function readBatch(text: string): Batch {
  const [headings = [], ...rows] = Papa.parse<string[]>(text, { skipEmptyLines: 'greedy' }).data
  const columns = headings.map(columnName)
  const missing = asked.filter((name) => !columns.includes(name))
  if (missing.length > 0) {
    return {
      problem: `no column ${missing.join(' and no column ')}. The first line must name the columns rule,start.`,
    }
  }
  const twice = asked.filter((name) => columns.indexOf(name) !== columns.lastIndexOf(name))
  if (twice.length > 0) {
    return { problem: `the column ${twice.join(' and the column ')} is there twice. Leave the right one in.` }
  }
  const [rule, start] = asked.map((name) => columns.indexOf(name))
  return {
    columns,
    rows: rows.map((cells) => ({
      typed: columns.map((_, index) => cells[index] ?? ''),
      answer: answerOf(cells[rule ?? 0] ?? '', cells[start ?? 0] ?? ''),
    })),
  }
}

function columnName(heading: string): string {
  const plain = heading.trim()
  return asked.find((name) => name === plain.toLowerCase()) ?? plain
}

function answerOf(typedRule: string, typedStart: string): PrintedClock | Refused {
  const name = typedRule.trim()
  const startText = typedStart.trim()
  const refuse = (error: string): Refused => ({ rule: rule?.id ?? name, start: start ?? startText, error })
  const rule = ruleNamed(name)
  const start = readStart(startText)
  if (rule === undefined) return refuse(name === '' ? 'no rule is named' : `there is no rule ${name}`)
  if (start === undefined) {
    return refuse(
      startText === ''
        ? 'no start date is given'
        : `${startText} is not a date: write 2025-12-15 or 15/12/2025`,
    )
  }
  const worked = workOut(rule, start, englandAndWales)
  return isWorkedOut(worked) ? clockFields(rule, start, worked) : refuse(worked.message)
}

/** An array of answers without their steps; rows that failed as `{ rule, start, error }`. */
export function batchAsJson(rows: readonly BatchRow[]): string {
  return `${JSON.stringify(
    rows.map((row) => row.answer),
    undefined,
    1,
  )}\n`
}

/** The rows as they were typed, with `due`, `error` and `note` after them. Columns without a name are left out. */
export function batchAsCsv(columns: readonly string[], rows: readonly BatchRow[]): string {
  const added = ['due', 'error', 'note']
  const kept = columns.map((column) => column !== '' && !added.includes(column))
  const keptOf = (cells: readonly string[]) => cells.filter((_, index) => kept[index])
  const lines = rows.map(({ typed, answer }) => [
    ...keptOf(typed),
    ...('error' in answer ? ['', `error: ${answer.error}`, ''] : [answer.due, '', dueInWords(answer)]),
  ])
  return `${Papa.unparse([[...keptOf(columns), ...added], ...lines], { newline: '\n' })}\n`
}
