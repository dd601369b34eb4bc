import type { Dimension } from '#domain/measure/dimension.ts'
import type { Measure } from '#domain/measure/register.ts'
import type { MeasureCell, MeasureEntry } from '#domain/measure/result.ts'
import { categoryText, shortName } from '#report/annual/category-names.ts'
import type { ChosenPeriod } from '../chosen-period.ts'
import { changeInWords, type ShownFigure, shown } from '../figure-text.ts'
import { measureLink, type PeriodFigures } from '../present.ts'
import { lookQuery } from './asked.ts'
import { ownPartName } from './own-part-name.ts'
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
  /** As the chart has room for. */
  readonly shortName: string
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
  const { look, now, before, measure } = loaded
  const { dimension, second } = look
  const cut = [dimension, second].flatMap((one) => one ?? [])
  if (dimension === undefined) return undefined
  const entry = cutBy(now, cut)
  if (entry === undefined) return undefined
  const missing = now.missing(measure.id)
  const earlier = before && cutBy(before, cut)
  const paired = pairs(cut, entry, earlier)
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
  const aligned = second === undefined && isTime(dimension) && before !== undefined && oneYear
  return {
    dimension: cut.map(({ label }, at) => (at === 0 ? label : label.toLowerCase())).join(' and '),
    empty: lines.length === 0 ? (missing ?? 'Nothing was recorded to count it by.') : undefined,
    lines: lines.map((line) => ({
      name: nameOf(cut, line.name, aligned, loaded),
      shortName: cut
        .map((one, at) =>
          one.name === 'code' && ownPartName(one, line.name[at] ?? '', loaded.own) === undefined
            ? shortName(one.name, line.name[at] ?? '')
            : nameOf([one], line.name.slice(at, at + 1), aligned, loaded),
        )
        .reduce(joined),
      now: line.now,
      before: line.before,
      change: changeInWords(line.now, line.before),
      bars: { now: share(line.now, most), before: share(line.before, most) },
      aggregate: line.cell?.aggregate === true,
      rows:
        loaded.maySeeRows && second === undefined && line.cell !== undefined && line.cell.aggregate !== true
          ? rowsLink(measure.id, period, loaded, line.name[0] ?? '')
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

function cutBy({ entries }: PeriodFigures, cut: readonly Dimension[]): MeasureEntry | undefined {
  return entries.find(({ by }) => by.length === cut.length && cut.every(({ name }, at) => by[at] === name))
}

const isTime = ({ values }: Dimension): boolean => values === 'months' || values === 'quarters'

/** Months and quarters stand beside those of the earlier year; anything else beside its own name. */
function pairs(
  cut: readonly Dimension[],
  now: MeasureEntry,
  before: MeasureEntry | undefined,
): readonly (readonly [readonly string[], MeasureCell | undefined, MeasureCell | undefined])[] {
  const keys = (cell: MeasureCell) => cut.map(({ name }) => cell.keys[name] ?? '')
  // A month of another year is found by its place among the months of its own period.
  const orders = (entry: MeasureEntry) =>
    cut.map((dimension) =>
      isTime(dimension)
        ? [...new Set(entry.cells.map((cell) => cell.keys[dimension.name] ?? ''))].toSorted()
        : [],
    )
  const keyIn = (entry: MeasureEntry) => {
    const order = orders(entry)
    return (cell: MeasureCell) =>
      JSON.stringify(keys(cell).map((value, at) => (order[at]?.length ? order[at].indexOf(value) : value)))
  }
  const nowKey = keyIn(now)
  const beforeKey = keyIn(before ?? now)
  const earlier = new Map((before?.cells ?? []).map((cell) => [beforeKey(cell), cell]))
  const found = new Set(now.cells.map(nowKey))
  const gone = [...earlier].flatMap(([key, cell]) =>
    found.has(key) || cut.some(isTime) ? [] : [[keys(cell), undefined, cell] as const],
  )
  return [...now.cells.map((cell) => [keys(cell), cell, earlier.get(nowKey(cell))] as const), ...gone]
}

function nameOf(
  cut: readonly Dimension[],
  keys: readonly string[],
  aligned: boolean,
  { officers, own }: Pick<MeasureLoaded, 'officers' | 'own'>,
): string {
  const names = cut.map((dimension, at) => {
    const { name } = dimension
    const key = keys[at] ?? ''
    if (name === 'iro') return officers.get(key) ?? categoryText('iro', key)
    const text = ownPartName(dimension, key, own) ?? categoryText(name, key)
    // Beside another year's, a month is a month of both.
    return aligned ? text.replace(/ \d{4}$/, '') : text
  })
  return names.reduce(joined)
}

/** `April 2026: Priya Nair`, `Were you heard? Yes`. */
const joined = (first: string, second: string): string =>
  first.endsWith('?') ? `${first} ${second}` : `${first}: ${second}`

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
