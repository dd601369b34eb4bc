import { type Kysely, sql } from 'kysely'

/** What a file has that is not quite a plain CSV file's, and was read as it was meant: a mark before its first letter, and such. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table import_file add column tolerated text[]`.execute(db)
  await sql`alter table held_import_file add column tolerated text[]`.execute(db)
}
