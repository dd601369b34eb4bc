import { sql } from 'kysely'
import type { CalendarDate } from '#domain/calendar/calendar-date.ts'
import { inCareOn as childrenInCareOn } from '../../care/in-care-on.ts'
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

/** The children in care on a day, each with the episode that speaks for it: as lists have them too. */
export function inCareOn({ authorityId }: Asked, day: CalendarDate): Sql {
  return childrenInCareOn(authorityId, day)
}

/**
 * The episodes of which a day may lie within the stock days. They are set apart first (`offset 0` keeps the
 * planner from undoing it), so that each stock day looks through these and not through all there ever were.
 */
export function episodesOfStockDays({ authorityId, period }: Asked): Sql {
  const [first] = period.months
  return sql`(
    select child_id, decom, dec, episode_no, in_authority from care_episode
    where authority_id = ${authorityId} and decom <= ${period.to}::date
      and (dec is null or dec > ${first?.to ?? period.to}::date)
    offset 0
  )`
}

/**
 * The children in care on each stock day and where they are placed: `inside`, `outside` or null. The episode
 * that speaks is the greatest; its answer rides on its number, so that nothing is sorted or looked up again.
 */
export function sidesOnStockDays(asked: Asked): Sql {
  return sql`(
    select min(month) as month, bool_or(in_total) as in_total, child_id,
      case max(speaking) % 4 when 1 then 'inside' when 2 then 'outside' end as side
    from (
      select d.month, d.day, d.in_total, e.child_id,
        e.episode_no * 4 + case e.in_authority when 'yes' then 1 when 'no' then 2 else 0 end as speaking
      from ${stockDays(asked)} d
      join ${episodesOfStockDays(asked)} e on e.decom <= d.day and (e.dec is null or e.dec > d.day)
    ) open group by day, child_id
  )`
}

/** The children in care on each stock day, without a word about where. */
export function childrenOnStockDays(asked: Asked): Sql {
  return sql`(
    select min(d.month) as month, d.day, bool_or(d.in_total) as in_total, e.child_id
    from ${stockDays(asked)} d
    join ${episodesOfStockDays(asked)} e on e.decom <= d.day and (e.dec is null or e.dec > d.day)
    group by d.day, e.child_id
  )`
}
