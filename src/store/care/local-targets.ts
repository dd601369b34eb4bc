import { sql, type Transaction } from 'kysely'
import type { CalendarDate } from '#domain/calendar/calendar-date.ts'
import type { Tables } from '#store/database/tables.generated.ts'

/** The authority's own targets in force on a day: rule id to the id of the local rule it also aims for. */
export async function localTargetsOf(
  trx: Transaction<Tables>,
  authorityId: string,
  on: CalendarDate,
): Promise<Readonly<Record<string, string>>> {
  const found = await sql<{ value: Record<string, string> }>`
    select value from local_policy
    where authority_id = ${authorityId} and policy = 'clock.local_targets' and in_force_from <= ${on}
    order by in_force_from desc limit 1
  `.execute(trx)
  return found.rows[0]?.value ?? {}
}
