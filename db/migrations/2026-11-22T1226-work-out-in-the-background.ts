import { type Kysely, sql } from 'kysely'

/**
 * Working every child out anew takes long where there are many: what was asked for, and how far it is, is a row. Each
 * batch of children moves the row on in its own transaction, so that whoever takes it up goes on where it stood.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}

const statements = [
  `create table work_out_run (
    authority_id uuid not null references authority,
    job text not null check (job in ('everybody')),
    why text not null,
    asked_by text not null,
    asked_at timestamptz not null default clock_timestamp(),
    after_child text not null default '',
    done integer not null default 0,
    of_all integer,
    finished_at timestamptz,
    primary key (authority_id, job)
  )`,
  'alter table work_out_run enable row level security',
  'alter table work_out_run force row level security',
  `create policy own_authority on work_out_run
    using (authority_id = current_authority()) with check (authority_id = current_authority())`,
  'grant select, insert, update on work_out_run to waymark_app',
  `create trigger history_insert after insert on work_out_run referencing new table as new_rows
    for each statement execute function keep_history('job')`,
  `create trigger history_update after update on work_out_run referencing old table as old_rows new table as new_rows
    for each statement execute function keep_history('job')`,
  `create trigger history_delete after delete on work_out_run referencing old table as old_rows
    for each statement execute function keep_history('job')`,
]
