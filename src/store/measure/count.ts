import { sql } from 'kysely'
import type { Scope } from '#domain/access/scope.ts'
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

const dimensionsOf = (cuts: readonly (readonly string[])[]) => [...new Set(cuts.flat())]

/**
 * How many rows of a measure there are in each combination of each cut, in one pass. `place` tells the cuts
 * apart: a bit for each dimension, set where the row is not grouped by it.
 */
export function tallies(
  measure: MeasureSql,
  asked: AskedByCalendar,
  cuts: readonly (readonly string[])[],
): Sql {
  const names = dimensionsOf(cuts)
  const counted = measure.distinct ? sql`count(distinct r.subject)` : sql`count(*)`
  const isSeries = measure.series !== undefined
  const inTotal = isSeries ? sql`, r.in_total` : sql``
  const place = names.length === 0 ? sql`0` : sql`grouping(${sql.join(names.map((name) => sql.ref(name)))})`
  const sets = cuts.map((by) => sql`(${sql.join(by.map((name) => sql.ref(name)))})`)
  const figures = (suffix: string, also: Sql) => sql`
    ${counted} filter (where r.counts and not r.not_recorded ${also})::int as ${sql.ref(`counts${suffix}`)},
    ${counted} filter (where not r.not_recorded ${also})::int as ${sql.ref(`all${suffix}`)},
    ${counted} filter (where r.not_recorded ${also})::int as ${sql.ref(`not_recorded${suffix}`)}`
  return sql`
    select ${place}::int as place, ${names.length === 0 ? sql`` : sql`${sql.join(names.map((name) => sql.ref(name)))},`}
      ${figures('', sql``)} ${isSeries ? sql`, ${figures('_in_total', sql`and r.in_total`)}` : sql``}
    from (select ${dimensionColumns(measure, asked, names)} ${inTotal} from (${measure.rows(asked)}) r) r
    group by grouping sets (${sql.join(sets)})
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
