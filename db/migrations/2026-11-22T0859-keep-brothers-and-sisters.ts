import { type Kysely, sql } from 'kysely'

/** Brothers and sisters who are looked after: they share an IRO and, where it suits them, a meeting. Told both ways. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table sibling (
      authority_id uuid not null references authority,
      child_id text not null,
      sibling_id text not null,
      created_at timestamptz not null default transaction_timestamp(),
      created_by text not null,
      primary key (authority_id, child_id, sibling_id)
    )
  `.execute(db)
  await sql`alter table sibling enable row level security`.execute(db)
  await sql`alter table sibling force row level security`.execute(db)
  await sql`
    create policy own_authority on sibling
    using (authority_id = current_authority()) with check (authority_id = current_authority())
  `.execute(db)
  await sql`grant select, insert, update, delete on sibling to waymark_app`.execute(db)
  const key = sql.raw("'authority_id', 'child_id', 'sibling_id'")
  await sql`create trigger history_insert after insert on sibling referencing new table as new_rows
    for each statement execute function keep_history(${key})`.execute(db)
  await sql`create trigger history_update after update on sibling referencing old table as old_rows new table as new_rows
    for each statement execute function keep_history(${key})`.execute(db)
  await sql`create trigger history_delete after delete on sibling referencing old table as old_rows
    for each statement execute function keep_history(${key})`.execute(db)
}
