import { type Kysely, sql } from 'kysely'

/** A report is owed once a conference: conferences and their reports are looked up by the conference. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create index conferences_conference on conferences (authority_id, conference_id) where current`.execute(
    db,
  )
  await sql`create index conference_reports_conference on conference_reports (authority_id, conference_id) where current`.execute(
    db,
  )
}
