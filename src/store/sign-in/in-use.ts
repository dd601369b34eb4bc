import { type RawBuilder, sql } from 'kysely'

/** Today in England, by the database's own clock: every process agrees on when a last day is over. */
export const londonToday = sql`(now() at time zone 'Europe/London')::date`

/**
 * Whether an account may be used today: it is not disabled, and its last day is not over.
 *
 * @param account the name by which the query knows app_user
 */
export function inUse(account = 'app_user'): RawBuilder<boolean> {
  const of = (column: string) => sql.ref(`${account}.${column}`)
  return sql<boolean>`(${of('disabled_at')} is null and (${of('last_day')} is null or ${of('last_day')} >= ${londonToday}))`
}
