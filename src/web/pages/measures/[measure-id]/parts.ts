import type { Dimension } from '#domain/measure/dimension.ts'
import type { Measure } from '#domain/measure/register.ts'
import type { MeasureCell, MeasureEntry } from '#domain/measure/result.ts'
import { categoryText } from '#report/annual/category-names.ts'
import type { ChosenPeriod } from '../chosen-period.ts'
import { changeInWords, type ShownFigure, shown } from '../figure-text.ts'
import { measureLink, type PeriodFigures } from '../present.ts'
import { lookQuery } from './asked.ts'
import type { MeasureLoaded } from './present.ts'

/** A measure cut by one dimension: what the chart draws and its table says. */
export interface PartsView {
  readonly dimension: string
  readonly lines: readonly PartLine[]
  /** Why there are none. */
  readonly empty: string | undefined
}

export interface PartLine {
  readonly name: string
  readonly now: ShownFigure
  readonly before: ShownFigure | undefined
  readonly change: string
  /** How long each bar is, from 0 to 100; undefined where there is no figure. */
  readonly bars: { readonly now: number | undefined; readonly before: number | undefined }
  /** A figure over several parts, which stands outside their sum. */
  readonly aggregate: boolean
  readonly rows: string | undefined
}

/** The chosen cut of a measure, beside that of the earlier period. */
export function partsOf(period: ChosenPeriod, loaded: MeasureLoaded): PartsView | undefined {
  const { look, now, before, measure, officers } = loaded
  const { dimension } = look
  if (dimension === undefined) return undefined
  const entry = cutBy(now, dimension)
  if (entry === undefined) return undefined
  const missing = now.missing(measure.id)
  const earlier = before && cutBy(before, dimension)
  const paired = pairs(dimension, entry, earlier)
  const lines = paired.map(([name, cell, cellBefore]) => {
    const shownNow = shownPart(measure, entry, cell, missing)
    const shownBefore = earlier && shownPart(measure, earlier, cellBefore, before?.missing(measure.id))
    return { name, cell, now: shownNow, before: shownBefore }
  })
  const most = largest(
    lines.flatMap(({ now: a, before: b }) => [a.value ?? 0, b?.value ?? 0]),
    entry.unit,
  )
  const oneYear = entry.cells.length <= (dimension.values === 'months' ? 12 : 4)
  const aligned = isTime(dimension) && before !== undefined && oneYear
  return {
    dimension: dimension.label,
    empty: lines.length === 0 ? (missing ?? 'Nothing was recorded to count it by.') : undefined,
    lines: lines.map((line) => ({
      name: nameOf(dimension, line.name, aligned, officers),
      now: line.now,
      before: line.before,
      change: changeInWords(line.now, line.before),
      bars: { now: share(line.now, most), before: share(line.before, most) },
      aggregate: line.cell?.aggregate === true,
      rows:
        loaded.maySeeRows && line.cell !== undefined && line.cell.aggregate !== true
          ? rowsLink(measure.id, period, loaded, line.name)
          : undefined,
    })),
  }
}

/** Parts sum to the whole, so one that nobody stands in is a nought and not a gap. */
function shownPart(
  measure: Measure,
  entry: MeasureEntry,
  cell: MeasureCell | undefined,
  missing: string | undefined,
): ShownFigure {
  const counts = entry.unit === 'count' || entry.unit === 'count and share'
  return shown(measure, entry, cell ?? { value: counts ? 0 : null }, missing)
}

function cutBy({ entries }: PeriodFigures, { name }: Dimension): MeasureEntry | undefined {
  return entries.find(({ by }) => by.length === 1 && by[0] === name)
}

const isTime = ({ values }: Dimension): boolean => values === 'months' || values === 'quarters'

/** Months and quarters stand beside those of the earlier year by their place; anything else by its own name. */
function pairs(
  dimension: Dimension,
  now: MeasureEntry,
  before: MeasureEntry | undefined,
): readonly (readonly [string, MeasureCell | undefined, MeasureCell | undefined])[] {
  const key = (cell: MeasureCell) => cell.keys[dimension.name] ?? ''
  if (isTime(dimension)) return now.cells.map((cell, at) => [key(cell), cell, before?.cells[at]])
  const gone = (before?.cells ?? []).filter((cell) => now.cells.every((other) => key(other) !== key(cell)))
  return [
    ...now.cells.map(
      (cell) => [key(cell), cell, before?.cells.find((other) => key(other) === key(cell))] as const,
    ),
    ...gone.map((cell) => [key(cell), undefined, cell] as const),
  ]
}

function nameOf(
  dimension: Dimension,
  key: string,
  aligned: boolean,
  officers: ReadonlyMap<string, string>,
): string {
  if (dimension.name === 'iro') return officers.get(key) ?? categoryText('iro', key)
  // Beside another year's, a month is a month of both.
  const text = categoryText(dimension.name, key)
  return aligned ? text.replace(/ \d{4}$/, '') : text
}

function largest(values: readonly number[], unit: MeasureEntry['unit']): number {
  return unit === 'percent' ? 100 : Math.max(...values, 0)
}

function share(figure: ShownFigure | undefined, most: number): number | undefined {
  if (figure === undefined || figure.value === null || most <= 0) return undefined
  return Math.round((Math.max(0, figure.value) / most) * 1000) / 10
}

function rowsLink(id: string, period: ChosenPeriod, { look }: MeasureLoaded, part: string): string {
  const query = { ...period.query, ...lookQuery(look), beside: undefined, part }
  return measureLink(`${id}/rows`, query)
}
