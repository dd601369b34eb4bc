import { type Kysely, sql } from 'kysely'

/**
 * Files that somebody chose on screen are held between looking at what they would change and loading them, so
 * that they are sent once. They are case content: they belong to one person of one council, keep no history, and
 * are removed when they are loaded, given up, or past their hour. The import takes over the id of what was held.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table held_import (
      authority_id uuid not null references authority,
      import_id uuid not null,
      user_id uuid not null,
      collection_year text not null check (collection_year ~ '^[0-9]{4}-[0-9]{2}$'),
      state text not null default 'checking' check (state in ('checking', 'checked', 'loading', 'failed')),
      stage text,
      done integer not null default 0,
      of_all integer not null default 0,
      held_at timestamptz not null default clock_timestamp(),
      moved_at timestamptz not null default clock_timestamp(),
      expires_at timestamptz not null,
      primary key (authority_id, import_id)
    )
  `.execute(db)
  await sql`
    create table held_import_file (
      authority_id uuid not null,
      import_id uuid not null,
      file_no integer not null,
      file text not null,
      content bytea not null,
      kind text,
      skipped text,
      rows_read integer not null default 0,
      loaded integer not null default 0,
      unchanged integer not null default 0,
      rejected integer not null default 0,
      amended integer not null default 0,
      ended integer not null default 0,
      primary key (authority_id, import_id, file_no),
      foreign key (authority_id, import_id) references held_import on delete cascade
    )
  `.execute(db)
  await sql`
    create table held_import_finding (
      authority_id uuid not null,
      import_id uuid not null,
      finding_no integer not null,
      code text not null,
      severity text not null check (severity in ('error', 'warning')),
      file text,
      line integer,
      column_name text,
      value text,
      child_id text,
      message text not null,
      primary key (authority_id, import_id, finding_no),
      foreign key (authority_id, import_id) references held_import on delete cascade
    )
  `.execute(db)
  for (const table of ['held_import', 'held_import_file', 'held_import_finding']) {
    await sql`alter table ${sql.table(table)} enable row level security`.execute(db)
    await sql`alter table ${sql.table(table)} force row level security`.execute(db)
    await sql`
      create policy own_authority on ${sql.table(table)}
      using (authority_id = current_authority()) with check (authority_id = current_authority())
    `.execute(db)
    await sql`grant select, insert, update, delete on ${sql.table(table)} to waymark_app`.execute(db)
  }
}
