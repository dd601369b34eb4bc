import { type Kysely, sql } from 'kysely'

/**
 * An import can be undone: it stays on record with who undid it and when, and no longer counts. What it
 * changed is in the history, whose rows of one import bear its name; between which of them to look is kept with
 * the import. An import without these marks was loaded before they were kept.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table import_run
      add column history_from bigint,
      add column history_to bigint,
      add column undone_at timestamptz,
      add column undone_by text,
      add constraint import_run_undone check ((undone_at is null) = (undone_by is null))
  `.execute(db)
}
