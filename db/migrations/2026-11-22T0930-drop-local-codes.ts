import { type Kysely, sql } from 'kysely'

/** Councils were to keep codes of their own; the files take none, so nothing would read them. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`drop table local_code`.execute(db)
}
