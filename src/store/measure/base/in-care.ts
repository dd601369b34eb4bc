import { sql } from 'kysely'
import { inCareOn } from '../../care/in-care-on.ts'
import type { Asked, Sql } from '../measure-sql.ts'

/** The days a stock is counted on: each month's last day within the period, of which the last is the total's. */
export function stockDays({ period }: Asked): Sql {
  const keys = period.months.map(({ key }) => key)
  const days = period.months.map(({ to }) => to)
  return sql`(
    select month, day, day = ${period.to}::date as in_total
    from unnest(${keys}::text[], ${days}::date[]) as stock (month, day)
  )`
}

/** The episodes of which a day, the first day or the last may lie within the period. */
export function episodesOfPeriod({ authorityId, period, shared }: Asked): Sql {
  const within = sql`between ${period.from}::date and ${period.to}::date`
  return shared(
    'episode',
    () => sql`
      select * from care_episode
      where authority_id = ${authorityId} and (decom ${within} or dec ${within}
        or (decom <= ${period.to}::date and (dec is null or dec >= ${period.from}::date)))
    `,
  )
}

/** The children in care on the last day, each with the episode that speaks for it: as lists have them too. */
export function inCareAtEnd(asked: Asked): Sql {
  const { authorityId, period, shared } = asked
  return shared(
    'in_care',
    () => sql`
      select c.child_id, c.period_started_on, c.episode_no, c.decom, c.legal_status, c.legal_status_group, c.place,
        c.placement_group, c.temporary, c.run_no, c.run_started_on, c.distance_miles, c.in_authority
      from ${inCareOn(authorityId, period.to, episodesOfPeriod(asked))} c
    `,
  )
}

/**
 * The episodes of which a day may lie within the stock days. They are set apart first (`offset 0` keeps the
 * planner from undoing it), so that stock days look through these and not through all there ever were.
 */
export function episodesOfStockDays(asked: Asked): Sql {
  const { period } = asked
  const [first] = period.months
  return sql`(
    select child_id, decom, dec, episode_no, in_authority from ${episodesOfPeriod(asked)} e
    where decom <= ${period.to}::date and (dec is null or dec > ${first?.to ?? period.to}::date)
    offset 0
  )`
}

/**
 * The greatest `value` of each child's rows that are open on each stock day, as `speaking`: a row for each day on which
 * one is. `rows` have `child_id`, and are open from `from_day` up to the day before `until`. A child is put together
 * once, whatever the number of days: put together day by day, a country's children are twelve times as many.
 */
export function greatestOnStockDays({ period }: Asked, rows: Sql, value: Sql): Sql {
  const keys = period.months.map(({ key }) => key)
  const days = period.months.map(({ to }) => to)
  const greatest = days.map(
    (day, at) =>
      sql`max(${value}) filter (where o.from_day <= ${day}::date and o.until > ${day}::date) as ${dayColumn(at)}`,
  )
  return sql`(
    select stock.child_id, stock.month, (${days}::date[])[array_position(${keys}::text[], stock.month)] as day,
      stock.month = ${keys.at(-1)} as in_total, stock.speaking
    from (
      select of_child.child_id, unnest(${keys}::text[]) as month,
        unnest(array[${sql.join(days.map((_, at) => sql`of_child.${dayColumn(at)}`))}]) as speaking
      from (select o.child_id, ${sql.join(greatest)} from ${rows} o group by o.child_id) of_child
    ) stock
    where stock.speaking is not null
  )`
}

const dayColumn = (at: number) => sql.ref(`day_${at}`)

/** The same as open from a day up to the day before another. */
function openEpisodes(asked: Asked): Sql {
  return sql`(
    select child_id, episode_no, in_authority, decom as from_day, coalesce(dec, 'infinity') as until
    from ${episodesOfStockDays(asked)} e
  )`
}

/**
 * The children in care on each stock day and where they are placed. The episode that speaks is the greatest; its answer
 * rides on its number, so that nothing is sorted or looked up again.
 */
export function inCareByMonth(asked: Asked): Sql {
  const value = sql`o.episode_no * 4 + case o.in_authority when 'yes' then 1 when 'no' then 2 else 0 end`
  return sql`
    select s.child_id, s.child_id as subject, s.month, s.in_total, s.day as stock_day, true as counts, false as not_recorded,
      case s.speaking % 4 when 1 then 'inside' when 2 then 'outside' else 'unknown' end as side
    from ${greatestOnStockDays(asked, openEpisodes(asked), value)} s
  `
}
