import { type Kysely, sql } from 'kysely'

/** An entry into care that was recorded by mistake is withdrawn: when, by whom and why stays with it. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table care_entry add column withdrawn_on date, add column withdrawn_by text,
      add column withdrawn_because text,
      add constraint care_entry_withdrawn check (withdrawn_on is null or state = 'withdrawn')
  `.execute(db)
  await sql`comment on column care_entry.withdrawn_because is 'Why it was a mistake; null of one that the files took back.'`.execute(
    db,
  )
}
