import type { Scope } from '#domain/access/scope.ts'
import type { CalendarDate } from '#domain/calendar/calendar-date.ts'
import { dimensionsOf } from '#domain/measure/definition.ts'
import { entryOf } from '#domain/measure/entry.ts'
import { type CountedMeasure, cutsFor, monthOfBound } from '#domain/measure/figures.ts'
import { askedPeriod } from '#domain/measure/period.ts'
import { reasons } from '#domain/measure/reasons/register.ts'
import { type Measure, measureOf, measures } from '#domain/measure/register.ts'
import type { MeasureAnswer, MeasureEntry, MeasureRow } from '#domain/measure/result.ts'
import { isSameCut } from '#domain/measure/tally.ts'
import type { MeasureCount, MeasureCounter, RowsOf } from './measure-counter.ts'

export interface MeasuresAsked {
  readonly authorityId: string
  /** The authority's slug, as the answer names it. */
  readonly authority: string
  readonly from: CalendarDate
  readonly to: CalendarDate
  /** Measures by id, in this order; none is all of them. */
  readonly measures?: readonly string[] | undefined
  /** Dimensions to cut by, together; none is the total and each dimension by itself. */
  readonly by?: readonly string[] | undefined
  readonly variant?: string | undefined
  /** Totals without a cut, where nothing is named to cut by. */
  readonly totalsOnly?: boolean | undefined
  readonly rows?: boolean | undefined
  /** Whose rows may be seen: a figure is of the whole authority, its rows only of the children in scope. */
  readonly scope: Scope
}

export type MeasuresAnswered =
  | { readonly kind: 'answered'; readonly answer: MeasureAnswer }
  /** Asked for something that does not exist: what, and what there is. */
  | { readonly kind: 'called_wrongly'; readonly why: string }

export interface MeasuresNeeds {
  readonly measures: MeasureCounter
  readonly now: () => Date
  /** Told how many measures are counted, of how many. */
  readonly progress?: ((done: number, of: number) => void) | undefined
}

/** The measures of a period, with the rows behind them when asked for. */
export async function askMeasures(needs: MeasuresNeeds, asked: MeasuresAsked): Promise<MeasuresAnswered> {
  if (asked.to < asked.from) {
    return { kind: 'called_wrongly', why: `The period ends (${asked.to}) before it begins (${asked.from}).` }
  }
  const wrongly = choose(asked, {})
  if (wrongly.kind === 'called_wrongly') return wrongly
  const period = askedPeriod(asked.from, asked.to)
  const of = { authorityId: asked.authorityId, period, measures: wrongly.plans.length }
  const answer = await needs.measures.counting(of, async (count) => {
    // The council's own way of counting, where nobody asks for another; one that cannot be cut so gives way.
    const own = choose(asked, await count.ownVariants())
    const chosen = own.kind === 'chosen' ? own : wrongly
    let done = 0
    const counting = count.count(
      chosen.plans.map(({ measure, variant, cuts }) => {
        return { id: measure.id, variant, cuts: distinct(cuts.flatMap((by) => cutsFor(measure, by))) }
      }),
    )
    const answered = chosen.plans.map(async (plan, at): Promise<readonly MeasureEntry[]> => {
      const entries: MeasureEntry[] = []
      const counted = await counting[at]
      if (counted === undefined) return []
      const of: CountedMeasure = { measure: plan.measure, period, counted }
      for (const by of plan.cuts) {
        const entry = entryOf(of, plan.variant, by)
        entries.push(
          asked.rows === true ? { ...entry, rows: await rowsOf(count, of, plan, by, asked.scope) } : entry,
        )
      }
      done += 1
      needs.progress?.(done, chosen.plans.length)
      return entries
    })
    const entries = (await Promise.all(answered)).flat()
    return {
      authority: asked.authority,
      from: asked.from,
      to: asked.to,
      generatedAt: needs.now().toISOString(),
      imports: await count.imports(),
      measures: entries,
      ...(chosen.notes.length > 0 ? { notes: chosen.notes } : {}),
    }
  })
  return { kind: 'answered', answer }
}

interface Plan {
  readonly measure: Measure
  readonly variant: string | null
  readonly cuts: readonly (readonly string[])[]
}

type Chosen =
  | { readonly kind: 'chosen'; readonly plans: readonly Plan[]; readonly notes: readonly string[] }
  | { readonly kind: 'called_wrongly'; readonly why: string }

/** Which measures are asked for and how they are cut. One that lacks a dimension is left out, unless it was named. */
function choose(asked: MeasuresAsked, own: Readonly<Record<string, string>>): Chosen {
  const named = asked.measures ?? []
  const by = [...new Set(asked.by)]
  const unknownId = named.find((id) => measureOf(id) === undefined)
  if (unknownId !== undefined) return wrong(`There is no measure ${unknownId}. See: waymark measures list`)
  const everyName = new Set(measures.flatMap((measure: Measure) => allDimensions(measure)))
  const unknownDimension = by.find((name) => !everyName.has(name))
  if (unknownDimension !== undefined)
    return wrong(
      `No measure can be cut by ${unknownDimension}. There are: ${[...everyName].toSorted().join(', ')}`,
    )
  const { variant } = asked
  const all: readonly Measure[] = named.length === 0 ? measures : named.flatMap((id) => measureOf(id) ?? [])
  if (variant !== undefined && !all.some((measure) => hasVariant(measure, variant)))
    return wrong(`None of the measures asked for has a variant ${variant}. See: waymark measures list`)
  const plans: Plan[] = []
  const notes: string[] = []
  for (const measure of all) {
    if (variant !== undefined && !hasVariant(measure, variant) && named.length > 0)
      return wrong(`${measure.id} has no variant ${variant}; ${listed(measure.variants, 'variants')}`)
    const used = hasVariant(measure, variant)
      ? (variant ?? null)
      : hasVariant(measure, own[measure.id])
        ? (own[measure.id] ?? null)
        : (measure.variants[0]?.name ?? null)
    const dimensions = dimensionsOf(measure, used)
    const missing = by.find((name) => !dimensions.some((dimension) => dimension.name === name))
    if (missing !== undefined && named.length > 0)
      return wrong(`${measure.id} cannot be cut by ${missing}; ${listed(dimensions, 'dimensions')}`)
    if (missing !== undefined) notes.push(`${measure.id} is left out: it cannot be cut by ${missing}.`)
    else
      plans.push({
        measure,
        variant: used,
        cuts:
          by.length > 0
            ? [by]
            : asked.totalsOnly === true
              ? [[]]
              : [[], ...dimensions.map(({ name }) => [name])],
      })
  }
  return { kind: 'chosen', plans, notes }
}

function wrong(why: string): { readonly kind: 'called_wrongly'; readonly why: string } {
  return { kind: 'called_wrongly', why }
}

function allDimensions(measure: Measure): readonly string[] {
  return [...measure.dimensions, ...measure.variants.flatMap(({ dimensions }) => dimensions ?? [])].map(
    ({ name }) => name,
  )
}

function hasVariant(measure: Measure, variant: string | undefined): boolean {
  return measure.variants.some(({ name }) => name === variant)
}

function listed(things: readonly { readonly name: string }[], what: string): string {
  return things.length === 0
    ? `it has no ${what}`
    : `its ${what} are ${things.map(({ name }) => name).join(', ')}`
}

function distinct(cuts: readonly (readonly string[])[]): readonly (readonly string[])[] {
  return cuts.filter((cut, index) => cuts.findIndex((other) => isSameCut(other, cut)) === index)
}

/** The rows of one cut. A mean has those of all its months; the lowest and highest of a range those of their month. */
async function rowsOf(
  count: MeasureCount,
  of: CountedMeasure,
  { measure, variant }: Plan,
  by: readonly string[],
  scope: Scope,
): Promise<readonly MeasureRow[]> {
  const { kind } = measure.figure
  const rowsIn = async (asked: Omit<RowsOf, 'facts'>): Promise<readonly MeasureRow[]> => {
    const { facts: rested, say } = reasons[measure.id]
    const { from, to } = of.period
    return (await count.rows({ ...asked, facts: rested })).map(({ facts, ...row }) => ({
      ...row,
      why: say(facts, { counts: row.counts, from, to }),
    }))
  }
  const ask = { id: measure.id, variant, scope, onlyCounting: kind === 'count' || kind === 'count and share' }
  const isMean = kind === 'average' && measure.figure.total === 'mean of months' && by.length === 0
  if (kind !== 'range') return rowsIn({ ...ask, by: isMean ? ['month'] : by })
  const rows = await rowsIn({ ...ask, by: ['month'] })
  return ['lowest', 'highest'].flatMap((bound) => {
    const month = monthOfBound(of, bound)?.month
    return rows.filter(({ keys }) => keys['month'] === month).map((row) => ({ ...row, keys: { bound } }))
  })
}
