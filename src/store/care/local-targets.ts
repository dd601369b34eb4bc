import { sql, type Transaction } from 'kysely'
import type { CalendarDate } from '#domain/calendar/calendar-date.ts'
import { targetsIn } from '#domain/policy/local-targets.ts'
import { valueIn } from '#domain/policy/settings.ts'
import type { Tables } from '#store/database/tables.generated.ts'

/**
 * The authority's own targets in force on a day: rule id to the id of the local rule it also aims for, or to the
 * days of its own target.
 */
export async function localTargetsOf(
  trx: Transaction<Tables>,
  authorityId: string,
  on: CalendarDate,
): Promise<Readonly<Record<string, string | number>>> {
  const found = await sql<{ policy: string; value: Record<string, unknown> }>`
    select distinct on (policy) policy, value from local_policy
    where authority_id = ${authorityId} and policy in ('clock.local_targets', 'target_days')
      and in_force_from <= ${on}
    order by policy, in_force_from desc
  `.execute(trx)
  const of = (policy: string) => found.rows.find((row) => row.policy === policy)?.value ?? {}
  const rules = Object.entries(targetsIn(of('clock.local_targets')))
  const days = Object.entries(valueIn('target_days', of('target_days'))).flatMap(([rule, value]) =>
    typeof value === 'number' ? [[rule, value] as const] : [],
  )
  return { ...Object.fromEntries(rules), ...Object.fromEntries(days) }
}
