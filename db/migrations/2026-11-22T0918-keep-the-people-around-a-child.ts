import { type Kysely, sql } from 'kysely'

/**
 * The people around a child: who is asked to a review and who is sent its record. Recorded here, by those who work
 * with the child; no file of the case system brings them.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table child_person (
      authority_id uuid not null references authority,
      person_id uuid not null,
      child_id text not null,
      relation text not null,
      name text not null check (name <> ''),
      called text,
      organisation text,
      email text,
      phone text,
      address text,
      reached_by text check (reached_by in ('email', 'text', 'letter')),
      language text,
      interpreter_needed text check (interpreter_needed in ('yes', 'no')),
      responsibility text check (responsibility in ('yes', 'no')),
      may_know_placement text check (may_know_placement in ('yes', 'no')),
      placement_reason text,
      note text,
      started_on date not null,
      ended_on date,
      end_reason text,
      version integer not null default 1,
      created_at timestamptz not null default transaction_timestamp(),
      created_by text not null,
      primary key (authority_id, person_id),
      check (ended_on >= started_on)
    )
  `.execute(db)
  await sql`comment on column child_person.may_know_placement is 'Whether they may know where the child lives. Not recorded counts as no: an address is told to nobody by default.'`.execute(
    db,
  )
  await sql`create index child_person_child on child_person (authority_id, child_id)`.execute(db)
  await sql`create trigger history_insert after insert on child_person referencing new table as new_rows
    for each statement execute function keep_history('authority_id', 'person_id')`.execute(db)
  await sql`create trigger history_update after update on child_person referencing old table as old_rows new table as new_rows
    for each statement execute function keep_history('authority_id', 'person_id')`.execute(db)
  await sql`create trigger history_delete after delete on child_person referencing old table as old_rows
    for each statement execute function keep_history('authority_id', 'person_id')`.execute(db)
  await sql`alter table child_person enable row level security`.execute(db)
  await sql`alter table child_person force row level security`.execute(db)
  await sql`
    create policy own_authority on child_person
    using (authority_id = current_authority()) with check (authority_id = current_authority())
  `.execute(db)
  await sql`grant select, insert, update on child_person to waymark_app`.execute(db)
}
