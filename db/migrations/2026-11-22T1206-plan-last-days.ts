import { type Kysely, sql } from 'kysely'

/** Somebody who leaves has a last day of access, known before it comes: after it the account opens nothing. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table app_user add column last_day date`.execute(db)
  await sql`comment on column app_user.last_day is 'The last day, in England, on which the account may be used.'`.execute(
    db,
  )
}
