import { ruleNamed } from '#domain/law/register.ts'
import type { Scope } from '#domain/access/scope.ts'
import { parseIsoDate } from '#domain/calendar/calendar-date.ts'
import { type CodeLabels, nationalLabels } from '#domain/journey/code-labels.ts'
import type { Measure } from '#domain/measure/register.ts'
import type { MeasureEntry, MeasureRow } from '#domain/measure/result.ts'
import { categoryText } from '#report/annual/category-names.ts'
import { count, sentence, shortDate } from '../../../../kit/format.ts'
import { childLink, linkTo } from '../../../links.ts'
import type { ChosenPeriod } from '../../chosen-period.ts'
import { type ShownFigure, shown, shownTotal } from '../../figure-text.ts'
import { daysInWords, measureLink } from '../../present.ts'
import { type LookedAt, lookQuery } from '../asked.ts'
import { ownPartName } from '../own-part-name.ts'

/** Which of the rows are listed: `counting`, `not`, or all. */
export type OnlyRows = 'counting' | 'not' | undefined

export interface RowsView {
  readonly title: string
  readonly part: string | undefined
  readonly days: string
  readonly figure: ShownFigure | undefined
  readonly whose: string
  readonly found: string
  readonly counts: string
  readonly others: string | undefined
  /** All, those that count, those that do not: only where there are both. */
  readonly choices: readonly { readonly text: string; readonly href: string; readonly current: boolean }[]
  readonly lines: readonly RowLine[]
  readonly back: string
  readonly csv: string
  readonly page: number
  readonly pages: number
  readonly hrefOf: (page: number) => string
}

export interface RowLine {
  readonly child: string
  readonly href: string | undefined
  readonly subject: string
  readonly part: string
  readonly counts: boolean
  readonly why: string
}

export interface RowsLoaded {
  readonly measure: Measure
  readonly look: LookedAt
  readonly entry: MeasureEntry
  /** The part of the chosen dimension whose rows these are; undefined is all of them. */
  readonly part: string | undefined
  readonly period: ChosenPeriod
  readonly scope: Scope
  readonly officers: ReadonlyMap<string, string>
  /** What the council calls the codes; in the file they stay national. */
  readonly own: CodeLabels
  readonly missing: string | undefined
  readonly only: OnlyRows
  readonly page: number
}

const linesOnAPage = 50

export function presentRows(loaded: RowsLoaded): RowsView {
  const { measure, look, part, period } = loaded
  const rows = rowsOfPart(loaded)
  const counting = rows.filter(({ counts }) => counts).length
  const query = { ...period.query, ...lookQuery(look), beside: undefined, part, only: loaded.only }
  const path = `${measure.id}/rows`
  const hrefOf = (page: number) =>
    measureLink(path, { ...query, page: page === 1 ? undefined : String(page) })
  const listed = rows.filter(
    ({ counts }) => loaded.only === undefined || counts === (loaded.only === 'counting'),
  )
  const from = (loaded.page - 1) * linesOnAPage
  return {
    title: measure.question,
    part: part === undefined ? undefined : partName(loaded, part),
    days: daysInWords(period),
    figure: figureOf(loaded),
    whose: whoseRows(loaded.scope),
    found: foundInWords(rows.length, counting),
    counts: measure.numerator,
    others: counting === rows.length ? undefined : othersInWords(measure),
    choices:
      counting === 0 || counting === rows.length
        ? []
        : choicesOf(loaded.only, (only) => measureLink(path, { ...query, only })),
    lines: listed.slice(from, from + linesOnAPage).map((row) => lineOf(loaded, row)),
    back: measureLink(measure.id, { ...period.query, ...lookQuery(look) }),
    csv: linkTo(`${measureLink(path)}/csv`, query),
    page: loaded.page,
    pages: Math.max(1, Math.ceil(listed.length / linesOnAPage)),
    hrefOf,
  }
}

/** Those that do not count first: they are what is looked for. */
function rowsOfPart({ entry, look, part }: RowsLoaded): readonly MeasureRow[] {
  const rows = (entry.rows ?? []).filter(
    ({ keys }) => part === undefined || keys[look.dimension?.name ?? ''] === part,
  )
  return rows.toSorted((a, b) => Number(a.counts) - Number(b.counts))
}

function choicesOf(chosen: OnlyRows, hrefOf: (only: OnlyRows) => string): RowsView['choices'] {
  const all = [
    [undefined, 'All rows'],
    ['not', 'Those that do not count'],
    ['counting', 'Those that count'],
  ] as const
  return all.map(([only, text]) => ({ text, href: hrefOf(only), current: only === chosen }))
}

function figureOf(loaded: RowsLoaded): ShownFigure | undefined {
  const { measure, entry, look, part, missing } = loaded
  if (part === undefined) return entry.total === null ? undefined : shownTotal(measure, entry, missing)
  const cell = entry.cells.find(({ keys }) => keys[look.dimension?.name ?? ''] === part)
  return cell && shown(measure, entry, cell, missing)
}

function partName({ look, officers, own }: RowsLoaded, part: string): string {
  const name = look.dimension?.name ?? ''
  const label = look.dimension && ownPartName(look.dimension, part, own)
  if (label !== undefined) return label
  return name === 'iro' ? (officers.get(part) ?? part) : categoryText(name, part)
}

function whoseRows(scope: Scope): string {
  return scope.kind === 'authority'
    ? 'The figure is of the whole authority. The rows here are those of the records open to you.'
    : `The figure is of the whole authority. The rows here are of ${scope.kind === 'iro' ? 'the children whose IRO you are' : 'the children you may see'}, and may be fewer.`
}

function foundInWords(rows: number, counting: number): string {
  if (rows === 0) return 'No row of a child you may see stands behind this figure.'
  return counting === rows
    ? `${count(rows, 'row')}, each of which counts.`
    : `${count(rows, 'row')}: ${counting.toLocaleString('en-GB')} of them count.`
}

function othersInWords({ population, denominator }: Measure): string {
  return /^all of them/i.test(denominator) ? population : denominator
}

function lineOf(loaded: RowsLoaded, row: MeasureRow): RowLine {
  const { look } = loaded
  const key = row.keys[look.dimension?.name ?? '']
  return {
    child: row.child === null ? 'Not about one child' : `Child ${row.child}`,
    href: row.child === null ? undefined : childLink(row.child),
    subject: subjectInWords(row),
    part: key === undefined ? '' : partName(loaded, key),
    counts: row.counts,
    why: row.why,
  }
}

/** Days as days, a rule by its name; a number of the council's own as it is. */
export function subjectInWords({ subject, child }: Pick<MeasureRow, 'subject' | 'child'>): string {
  if (subject === child) return ''
  const parts = subject.split(' ').map((part, index) => {
    const date = parseIsoDate(part)
    if (date !== undefined) return shortDate(date)
    return index === 0 ? ruleNamed(part)?.title : undefined
  })
  const known = parts.flatMap((part) => part ?? [])
  return known.length === parts.length ? known.join(', ') : sentence(subject)
}

/** The rows as a file: ids and dates, never a name. */
export function rowsAsCsv(loaded: RowsLoaded): readonly (readonly string[])[] {
  const { look, part } = loaded
  // A file is read and compared elsewhere: its codes are said in the national words.
  const national = { ...loaded, own: nationalLabels }
  const dimension = part === undefined ? undefined : look.dimension
  return [
    ['Child', 'Which', ...(dimension === undefined ? [] : [dimension.label]), 'Counts', 'Why'],
    ...rowsOfPart(loaded).map((row) => {
      const line = lineOf(national, row)
      return [
        row.child ?? '',
        row.subject,
        ...(dimension === undefined ? [] : [line.part]),
        row.counts ? 'yes' : 'no',
        line.why,
      ]
    }),
  ]
}
