import { sql } from 'kysely'
import { addDays } from '#domain/calendar/calendar-date.ts'
import type { Asked, Sql } from '../measure-sql.ts'
import { ageOn, bornOn, headers } from './children.ts'
import { episodesOfPeriod, inCareAtEnd } from './in-care.ts'

/**
 * The children in care on the last day with what the header says of them, and their age that day. Birth and age are
 * worked out once (`offset 0`), however often a cut asks for them.
 */
export function inCareWithHeader(asked: Asked): Sql {
  const { to } = asked.period
  return asked.shared(
    'in_care_with_header',
    () => sql`
      select c.*, ${ageOn(sql`c.born_on`, sql`${to}::date`)} as age from (
        select c.*, h.sex, h.ethnic, ${bornOn(asked, sql`c.child_id`)} as born_on
        from ${inCareAtEnd(asked)} c left join ${headers(asked)} h on h.child_id = c.child_id
        offset 0
      ) c offset 0
    `,
  )
}

/** The children in care before and after the period, those who came and left, and what does not reconcile. */
export function stockAndFlow(asked: Asked): Sql {
  const { period } = asked
  const dayBefore = addDays(period.from, -1)
  return sql`
    select s.*, s.after - s.before - s.started + s.ceased as adjustment from (
      select
        (count(distinct child_id) filter (
          where decom <= ${dayBefore}::date and (dec is null or dec > ${dayBefore}::date)))::int as before,
        (count(*) filter (
          where starts_care and decom between ${period.from}::date and ${period.to}::date))::int as started,
        (count(*) filter (
          where ceases_care and dec between ${period.from}::date and ${period.to}::date))::int as ceased,
        (count(distinct child_id) filter (
          where decom <= ${period.to}::date and (dec is null or dec > ${period.to}::date)))::int as after
      from ${episodesOfPeriod(asked)} e
    ) s
  `
}
