import { sql } from 'kysely'
import type { Asked, Sql } from '../measure-sql.ts'

/** The informal concerns raised in the period. */
export function raisedConcerns({ authorityId, period }: Asked): Sql {
  return sql`(
    select distinct on (row_key) child_id, concern_id || ' ' || concern_raised_on::text as concern, concern_theme, concern_raised_on as raised_on
    from concerns
    where authority_id = ${authorityId} and current
      and concern_raised_on between ${period.from}::date and ${period.to}::date
    order by row_key, occurrence desc
  )`
}
