import { sql } from 'kysely'
import type { Asked, Sql } from '../measure-sql.ts'

/**
 * The disputes with a date in the period, as last recorded. One about brothers and sisters has a row for each
 * and is one; the same number raised on another day is another year's.
 */
export function disputesIn(
  { authorityId, period }: Asked,
  date: 'dispute_raised_on' | 'cafcass_referred_on',
): Sql {
  return sql`(
    select * from (
      select distinct on (dispute_id, dispute_raised_on) * from disputes
      where authority_id = ${authorityId} and current
      order by dispute_id, dispute_raised_on, collection_year desc, occurrence desc, line desc
    ) latest
    where ${sql.ref(date)} between ${period.from}::date and ${period.to}::date
  )`
}
