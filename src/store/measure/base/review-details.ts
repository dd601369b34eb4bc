import { sql } from 'kysely'
import type { Asked, Sql } from '../measure-sql.ts'

/** Some columns of what is recorded round each review in the period. Of two rows that contradict each other the later. */
export function reviewDetails({ authorityId, period }: Asked, ...columns: readonly string[]): Sql {
  return sql`(
    select distinct on (child_id, review_on) child_id, review_on, ${sql.join(columns.map((name) => sql.ref(name)))}
    from review_details
    where authority_id = ${authorityId} and current
      and review_on between ${period.from}::date and ${period.to}::date
    order by child_id, review_on, occurrence desc
  )`
}
