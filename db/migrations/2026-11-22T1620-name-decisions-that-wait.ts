import { type Kysely, sql } from 'kysely'

/** Which decisions of reviews a notice freezes: the rows themselves, beside the words in which it was given. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table frozen_decision (
      authority_id uuid not null references authority,
      freeze_id uuid not null,
      decision_id uuid not null,
      created_at timestamptz not null default transaction_timestamp(),
      created_by text not null,
      primary key (authority_id, freeze_id, decision_id),
      foreign key (authority_id, freeze_id) references decision_freeze,
      foreign key (authority_id, decision_id) references review_decision
    )
  `.execute(db)
  await sql`create index frozen_decision_of on frozen_decision (authority_id, decision_id)`.execute(db)
  const args = sql.raw(`'authority_id', 'freeze_id', 'decision_id'`)
  await sql`create trigger history_insert after insert on frozen_decision referencing new table as new_rows
    for each statement execute function keep_history(${args})`.execute(db)
  await sql`create trigger history_update after update on frozen_decision referencing old table as old_rows new table as new_rows
    for each statement execute function keep_history(${args})`.execute(db)
  await sql`create trigger history_delete after delete on frozen_decision referencing old table as old_rows
    for each statement execute function keep_history(${args})`.execute(db)
  await sql`alter table frozen_decision enable row level security`.execute(db)
  await sql`alter table frozen_decision force row level security`.execute(db)
  await sql`
    create policy own_authority on frozen_decision
    using (authority_id = current_authority()) with check (authority_id = current_authority())
  `.execute(db)
  await sql`grant select, insert, update on frozen_decision to waymark_app`.execute(db)
}
