import { type Kysely, sql } from 'kysely'

/** A row that ended is in its history alone: there it is found by the child whom it was about. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create index history_ended_row on history (authority_id, (before->>'child_id')) where operation = 'D'`.execute(
    db,
  )
}
