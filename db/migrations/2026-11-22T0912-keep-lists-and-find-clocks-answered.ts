import { type Kysely, sql } from 'kysely'

/**
 * Lists of children that people keep under a name: whose they are, what they ask for, with which role they are
 * shared, and which of them opens first. What a list asks for is a filter: what it shows is decided by whoever
 * opens it. And the clocks that were answered are found by their rule, so that it is known at once whether the
 * files hold any answer of a kind.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table saved_list (
      authority_id uuid not null references authority,
      list_id uuid not null,
      user_id uuid not null,
      name text not null check (name <> ''),
      query jsonb not null,
      shared_with text,
      opens_first boolean not null default false,
      primary key (authority_id, list_id),
      unique (authority_id, user_id, name)
    )
  `.execute(db)
  await sql`create unique index saved_list_first on saved_list (authority_id, user_id) where opens_first`.execute(
    db,
  )
  await sql`create index saved_list_shared on saved_list (authority_id, shared_with)`.execute(db)
  await sql`alter table saved_list enable row level security`.execute(db)
  await sql`alter table saved_list force row level security`.execute(db)
  await sql`
    create policy own_authority on saved_list
    using (authority_id = current_authority()) with check (authority_id = current_authority())
  `.execute(db)
  await sql`grant select, insert, update, delete on saved_list to waymark_app`.execute(db)
  await sql`create trigger history_insert after insert on saved_list referencing new table as new_rows
    for each statement execute function keep_history('list_id')`.execute(db)
  await sql`create trigger history_update after update on saved_list referencing old table as old_rows new table as new_rows
    for each statement execute function keep_history('list_id')`.execute(db)
  await sql`create trigger history_delete after delete on saved_list referencing old table as old_rows
    for each statement execute function keep_history('list_id')`.execute(db)
  await sql`create index due_answered on due (authority_id, rule) where done_on is not null`.execute(db)
}
