import { sql } from 'kysely'
import type { Asked, Sql } from '../measure-sql.ts'
import { bornOn, headers } from './children.ts'
import { stockDays } from './in-care.ts'

/** The child protection plans begun and not ended on each stock day, with the child's birth where it is known. */
export function plansOnStockDays(asked: Asked): Sql {
  return sql`(
    select p.child_id, p.plan_started_on, d.month, d.day, d.in_total, coalesce(p.child_dob, ${bornOn(asked, sql`p.child_id`)}) as dob
    from (
      select distinct on (row_key) * from child_protection_plans
      where authority_id = ${asked.authorityId} and current and plan_started_on <= ${asked.period.to}::date
      order by row_key, occurrence desc
    ) p
    join ${stockDays(asked)} d on p.plan_started_on <= d.day and (p.plan_ended_on is null or p.plan_ended_on > d.day)
    left join ${headers(asked)} h on h.child_id = p.child_id
  )`
}
