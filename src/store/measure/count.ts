import { sql } from 'kysely'
import type { Scope } from '#domain/access/scope.ts'
import { isSameCut } from '#domain/measure/tally.ts'
import { within } from './base/scope.ts'
import type { AskedByCalendar, MeasureSql, Sql } from './measure-sql.ts'

/** The months and quarters of the period as a column worked out from `day`. */
function partOfPeriod(parts: readonly { readonly key: string; readonly from: string }[]): Sql {
  const keys = parts.map(({ key }) => key)
  const begins = parts.map(({ from }) => from)
  return sql`(${keys}::text[])[width_bucket(r.day, ${begins}::date[])]`
}

/** The dimensions of some cuts as a list of select expressions over the rows `r`. */
function dimensionColumns(measure: MeasureSql, asked: AskedByCalendar, names: readonly string[]): Sql {
  const columns = names.map((name) => {
    if (name === 'month' && measure.series !== 'month')
      return sql`${partOfPeriod(asked.period.months)} as month`
    if (name === 'quarter') return sql`${partOfPeriod(asked.period.quarters)} as quarter`
    return sql`r.${sql.ref(name)}::text as ${sql.ref(name)}`
  })
  return sql.join([sql`r.child_id`, sql`r.subject`, sql`r.counts`, sql`r.not_recorded`, ...columns])
}

type Cut = readonly string[]

const dimensionsOf = (cuts: readonly Cut[]) => [...new Set(cuts.flat())]

/** Dimensions of thousands of values. All others together have few combinations. */
const wide: readonly string[] = ['iro', 'team']

/**
 * The groupings that rows are counted in. Cuts by few values are added up from one grouping by all of those
 * dimensions; things that are counted by `subject` cannot be added up, and each cut is a grouping.
 */
export function groupingsOf(measure: MeasureSql, cuts: readonly Cut[]): readonly Cut[] {
  if (measure.distinct)
    return cuts.filter((one, at) => cuts.findIndex((other) => isSameCut(other, one)) === at)
  const isWide = (cut: Cut) => cut.some((name) => wide.includes(name))
  const all = [dimensionsOf(cuts.filter((cut) => !isWide(cut))), ...cuts.filter(isWide)]
  return all.filter(
    (one, at) =>
      !all.some((other, place) => place !== at && holds(other, one) && (place < at || !holds(one, other))),
  )
}

const holds = (grouping: Cut, cut: Cut) => cut.every((name) => grouping.includes(name))

/** The grouping that a cut is added up from. */
export function groupingOf(groupings: readonly Cut[], measure: MeasureSql, cut: Cut): Cut | undefined {
  return groupings.find((one) => holds(one, cut) && (!measure.distinct || isSameCut(one, cut)))
}

/**
 * A bit for each dimension, set where a row is not grouped by it: as `place` says it of a row of `tallies`.
 */
export function placeOf(groupings: readonly Cut[], grouping: Cut): number {
  return dimensionsOf(groupings).reduce((place, name) => place * 2 + (grouping.includes(name) ? 0 : 1), 0)
}

/** How many rows of a measure there are in each combination of each grouping, in one pass. */
export function tallies(measure: MeasureSql, asked: AskedByCalendar, groupings: readonly Cut[]): Sql {
  const names = dimensionsOf(groupings)
  const series = measure.series === undefined ? [] : [sql`in_total`]
  const place =
    names.length === 0 ? sql`0` : sql`grouping(${sql.join(names.map((name) => sql.ref(name)))})::int`
  const sets = groupings.map((by) => sql`(${sql.join(by.map((name) => sql.ref(name)))})`)
  const rows = sql`(
    select ${sql.join([dimensionColumns(measure, asked, names), ...series])} from (${measure.rows(asked)}) r
  ) r`
  const columns = [...names.map((name) => sql.ref(name)), ...series]
  const groupedBy = (...more: readonly Sql[]) =>
    sql.join([...more, ...series, ...(names.length === 0 ? [] : [sql`grouping sets (${sql.join(sets)})`])])
  if (measure.distinct)
    return sql`
      select ${sql.join([sql`place`, ...columns])}, count(*) filter (where counts)::int as counts,
        count(*) filter (where recorded)::int as all, count(*) filter (where not_recorded)::int as not_recorded
      from (
        select ${sql.join([sql`${place} as place`, ...columns])}, bool_or(counts and not not_recorded) as counts,
          bool_or(not not_recorded) as recorded, bool_or(not_recorded) as not_recorded
        from ${rows} where subject is not null group by ${groupedBy(sql`subject`)}
      ) things
      group by ${sql.join([sql`place`, ...columns])}
    `
  const grouped = names.length + series.length === 0 ? sql`` : sql`group by ${groupedBy()}`
  return sql`
    select ${sql.join([sql`${place} as place`, ...columns])},
      count(*) filter (where counts and not not_recorded)::int as counts,
      count(*) filter (where not not_recorded)::int as all, count(*) filter (where not_recorded)::int as not_recorded
    from ${rows} ${grouped}
  `
}

export interface RowsAsked {
  readonly by: readonly string[]
  readonly scope: Scope
  /** Of a count only what counts; of a percentage all that it is of. */
  readonly onlyCounting: boolean
  /** The columns that the reason of a row is said from. */
  readonly facts: readonly string[]
}

function factsOf(facts: readonly string[]): Sql {
  const pairs = facts.map((fact) => sql`${sql.lit(fact)}, r.${sql.ref(fact)}`)
  return sql`jsonb_build_object(${sql.join(pairs)})`
}

/** The rows behind the figures of one cut. */
export function rowsBehind(
  measure: MeasureSql,
  asked: AskedByCalendar,
  { by, scope, onlyCounting, facts }: RowsAsked,
): Sql {
  const names = by.map((name) => sql.ref(name))
  const key = sql.join([sql`r.subject`, ...names])
  const takesAll = measure.series === undefined || by.includes(measure.series)
  return sql`
    select ${measure.distinct ? sql`distinct on (${key})` : sql``} r.child_id, r.subject, r.counts, r.facts
      ${names.length === 0 ? sql`` : sql`, ${sql.join(names)}`}
    from (
      select ${dimensionColumns(measure, asked, by)}, ${factsOf(facts)} as facts from (${measure.rows(asked)}) r
      where ${takesAll ? sql`true` : sql`r.in_total`} and ${within(scope, asked)}
    ) r
    where not r.not_recorded and ${onlyCounting ? sql`r.counts` : sql`true`}
    order by ${sql.join(measure.distinct ? [sql`r.subject`, ...names, sql`r.counts desc`, sql`r.facts`] : [...names, sql`r.child_id`, sql`r.subject`])}
  `
}
