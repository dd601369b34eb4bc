import type { CalendarDate } from '#domain/calendar/calendar-date.ts'
import type { Context } from './context.ts'
import { monthKey } from './days.ts'
import { type Figure, type OracleFigure, plain, ratio } from './figure.ts'

/** An exact fraction: full-time equivalents are decimals, and a mean must not be of rounded figures. */
interface Fraction {
  readonly n: bigint
  readonly d: bigint
}

const nothing: Fraction = { n: 0n, d: 1n }

function decimal(written: string): Fraction {
  const [whole = '0', after = ''] = written.split('.')
  return { n: BigInt(whole + after), d: 10n ** BigInt(after.length) }
}

const plus = (a: Fraction, b: Fraction): Fraction => ({ n: a.n * b.d + b.n * a.d, d: a.d * b.d })
const over = (count: number, by: Fraction): Fraction => ({ n: BigInt(count) * by.d, d: by.n })
const isLess = (a: Fraction, b: Fraction) => a.n * b.d < b.n * a.d
const printed = ({ n, d }: Fraction) => ratio(n, d, 1)

/** Children in care whose latest open allocation is to each officer. */
function allocated(context: Context, on: CalendarDate): Map<string, number> {
  const children = new Map<string, number>()
  for (const { child } of context.inCareOn(on)) {
    const iro = context.service.iroOf(child.id, on)
    if (iro !== null) children.set(iro, (children.get(iro) ?? 0) + 1)
  }
  return children
}

/**
 * "children in care with an open allocation (the latest, if two) over the FTE employed that day […] children
 * of an officer who does not count stay out of the numerator"
 */
function averageOn(context: Context, on: CalendarDate): { children: number; fte: Fraction } {
  const children = allocated(context, on)
  let count = 0
  let fte = nothing
  for (const officer of context.service.employedOn(on)) {
    if (!officer.counts) continue
    count += children.get(officer.iro) ?? 0
    fte = plus(fte, decimal(officer.fte))
  }
  return { children: count, fte }
}

const asNumber = ({ n, d }: Fraction) => Number(n) / Number(d)

export function countCaseload(context: Context): OracleFigure[] {
  const cells = new Map<string, Figure>()
  const averages: Fraction[] = []
  for (const on of context.monthEnds) {
    const { children, fte } = averageOn(context, on)
    const average = over(children, fte)
    if (fte.n > 0n) averages.push(average)
    cells.set(monthKey(on), {
      value: fte.n > 0n ? printed(average) : null,
      numerator: children,
      denominator: asNumber(fte),
    })
  }
  // "The total is the mean of the unrounded month-ends, one decimal"
  const sum = averages.reduce(plus, nothing)
  const mean: Figure = { value: ratio(sum.n, sum.d * BigInt(averages.length), 1) }
  const lowest = averages.reduce<Fraction | null>((a, b) => (a === null || isLess(b, a) ? b : a), null)
  const highest = averages.reduce<Fraction | null>((a, b) => (a === null || isLess(a, b) ? b : a), null)
  const range = new Map<string, Figure>([
    ['lowest', { value: lowest === null ? null : printed(lowest) }],
    ['highest', { value: highest === null ? null : printed(highest) }],
  ])
  return [
    plain('caseload.average', [], new Map(), mean),
    plain('caseload.average', ['month'], cells, mean),
    plain('caseload.range', ['bound'], range, null),
    ...byIro(context),
  ]
}

/** As at `to`, each officer employed then or with children still: the children, the FTE that counts, the average. */
function byIro(context: Context): OracleFigure[] {
  const children = allocated(context, context.to)
  const employed = context.service.employedOn(context.to)
  const officers = new Set([...employed.map(({ iro }) => iro), ...children.keys()])
  const figure = (count: number, fte: Fraction): Figure => ({
    value: fte.n > 0n ? printed(over(count, fte)) : null,
    numerator: count,
    denominator: asNumber(fte),
  })
  const cells = [...officers].map((iro): [string, Figure] => {
    const officer = employed.find((one) => one.iro === iro)
    const fte = officer?.counts === true ? decimal(officer.fte) : nothing
    return [iro, figure(children.get(iro) ?? 0, fte)]
  })
  const all = averageOn(context, context.to)
  const total = figure(all.children, all.fte)
  return [
    plain('caseload.by_iro', [], new Map(), total),
    plain('caseload.by_iro', ['iro'], new Map(cells), total),
  ]
}
