import { sql } from 'kysely'
import type { Asked, Sql } from '../measure-sql.ts'

/** The disputes with a date in the period, as last recorded. */
export function disputesIn(
  { authorityId, period }: Asked,
  date: 'dispute_raised_on' | 'cafcass_referred_on',
): Sql {
  return sql`(
    select * from (
      select distinct on (dispute_id) * from disputes
      where authority_id = ${authorityId} and current
      order by dispute_id, collection_year desc, occurrence desc, line desc
    ) latest
    where ${sql.ref(date)} between ${period.from}::date and ${period.to}::date
  )`
}
