import Papa from 'papaparse'
import { englandAndWales } from '#domain/calendar/england-and-wales.ts'
import { ruleNamed } from '#domain/law/register.ts'
import { isWorkedOut, workOut } from '#domain/law/work-out.ts'
import { clockFields, dueInWords, type PrintedClock } from './printed.ts'
import { readStart } from '../kit/typed-date.ts'

/** One row of a batch: what was asked, as it was typed, and what came of it. */
export interface BatchRow {
  readonly typed: Readonly<Record<string, string>>
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

/** Every row of a CSV text with the columns `rule,start`. A row that cannot be worked out carries its error. */
export function readBatch(text: string): Batch {
  const parsed = Papa.parse<Record<string, string>>(text, {
    header: true,
    skipEmptyLines: 'greedy',
    transformHeader: (header) => {
      const plain = header.trim()
      const lower = plain.toLowerCase()
      return lower === 'rule' || lower === 'start' ? lower : plain
    },
  })
  const columns = (parsed.meta.fields ?? []).filter((column) => column !== '')
  const missing = ['rule', 'start'].filter((column) => !columns.includes(column))
  if (missing.length > 0) {
    return {
      problem: `no column ${missing.join(' and no column ')}. The first line must name the columns rule,start.`,
    }
  }
  return { columns, rows: parsed.data.map((typed) => ({ typed, answer: answerOf(typed) })) }
}

function answerOf(typed: Readonly<Record<string, string>>): PrintedClock | Refused {
  const name = (typed['rule'] ?? '').trim()
  const startText = (typed['start'] ?? '').trim()
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

/** The rows as they were typed, with `due`, `error` and `note` after them. */
export function batchAsCsv(columns: readonly string[], rows: readonly BatchRow[]): string {
  const added = ['due', 'error', 'note']
  const kept = columns.filter((column) => !added.includes(column))
  const lines = rows.map(({ typed, answer }) => [
    ...kept.map((column) => typed[column] ?? ''),
    ...('error' in answer ? ['', `error: ${answer.error}`, ''] : [answer.due, '', dueInWords(answer)]),
  ])
  return `${Papa.unparse({ fields: [...kept, ...added], data: lines }, { newline: '\n' })}\n`
}
