import { type Kysely, sql } from 'kysely'

/**
 * Who an officer is and when they are away is asked once for each officer of a list, and for each child whose review
 * may fall into an absence: by their id, not by reading every officer.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}

const statements = [
  'create index iros_iro on iros (authority_id, iro_id, started_on desc) where current',
  'create index iro_absences_iro on iro_absences (authority_id, iro_id) where current',
]
