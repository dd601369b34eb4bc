import { type Kysely, sql } from 'kysely'

/**
 * The site may sign in as a user that owns nothing: a member of waymark_app. It still has to see whether the
 * tables are those of its version. The table of migrations says which were applied, and nothing else.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`grant select on kysely_migration to waymark_app`.execute(db)
}
