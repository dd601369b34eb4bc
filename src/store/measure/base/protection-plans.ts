import { sql } from 'kysely'
import type { Asked, Sql } from '../measure-sql.ts'
import { bornOn, headers } from './children.ts'
import { stockDays } from './in-care.ts'

/** The child protection plans begun and not ended on each stock day, with the child's birth where it is known. */
export function plansOnStockDays(asked: Asked): Sql {
  return sql`(
    select p.child_id, p.plan_started_on, d.month, d.day, d.in_total, p.dob
    from ${plansOfPeriod(asked)} p
    join ${stockDays(asked)} d on p.plan_started_on <= d.day and (p.plan_ended_on is null or p.plan_ended_on > d.day)
  )`
}

/** The plans of which a day may lie within the stock days. A birth is looked up once, whatever the number of days. */
function plansOfPeriod(asked: Asked): Sql {
  const { authorityId, period, shared } = asked
  return shared(
    'protection_plan',
    () => sql`
      select p.child_id, p.plan_started_on, p.plan_ended_on, coalesce(p.child_dob, ${bornOn(asked, sql`p.child_id`)}) as dob
      from (
        select distinct on (row_key) * from child_protection_plans
        where authority_id = ${authorityId} and current and plan_started_on <= ${period.to}::date
        order by row_key, occurrence desc
      ) p
      left join ${headers(asked)} h on h.child_id = p.child_id
      where p.plan_ended_on is null or p.plan_ended_on > ${period.months[0]?.to ?? period.to}::date
      offset 0
    `,
  )
}
