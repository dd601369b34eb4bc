import { type Kysely, sql } from 'kysely'

/** Checks between two reviews that are recorded here: whether the plan is on track, in words, beside the file's row. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table midway_check (
      authority_id uuid not null references authority,
      check_id uuid not null,
      child_id text not null,
      held_on date not null,
      on_track text not null check (on_track in ('yes', 'no')),
      words text,
      checked_by text not null,
      version integer not null default 1,
      created_at timestamptz not null default transaction_timestamp(),
      created_by text not null,
      primary key (authority_id, check_id),
      unique (authority_id, child_id, held_on),
      check (on_track = 'yes' or words is not null)
    )
  `.execute(db)
  const args = sql.raw(`'authority_id', 'check_id'`)
  await sql`create trigger history_insert after insert on midway_check referencing new table as new_rows
    for each statement execute function keep_history(${args})`.execute(db)
  await sql`create trigger history_update after update on midway_check referencing old table as old_rows new table as new_rows
    for each statement execute function keep_history(${args})`.execute(db)
  await sql`create trigger history_delete after delete on midway_check referencing old table as old_rows
    for each statement execute function keep_history(${args})`.execute(db)
  await sql`alter table midway_check enable row level security`.execute(db)
  await sql`alter table midway_check force row level security`.execute(db)
  await sql`
    create policy own_authority on midway_check
    using (authority_id = current_authority()) with check (authority_id = current_authority())
  `.execute(db)
  await sql`grant select, insert, update on midway_check to waymark_app`.execute(db)
}
