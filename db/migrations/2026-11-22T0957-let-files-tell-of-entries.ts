import { type Kysely, sql } from 'kysely'

/**
 * An entry into care of which only a file tells is worked on like one that was notified here; when the service was
 * told of it can be unknown then. A day of entry that was entered wrongly is corrected, and the day that it was stays
 * with the reason. A person has a telephone number, which the contact card shows.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table care_entry
      add column source text not null default 'recorded' check (source in ('recorded', 'files')),
      alter column notified_on drop not null,
      add constraint care_entry_notified check (source = 'files' or notified_on is not null)
  `.execute(db)
  await sql`alter table app_user add column phone text, add column contact_email text`.execute(db)
  await sql`
    create table care_entry_day (
      authority_id uuid not null references authority,
      change_id uuid not null,
      entry_id uuid not null,
      was_on date not null,
      now_on date not null,
      reason text not null check (reason <> ''),
      created_at timestamptz not null default transaction_timestamp(),
      created_by text not null,
      primary key (authority_id, change_id),
      foreign key (authority_id, entry_id) references care_entry
    )
  `.execute(db)
  await sql`create index care_entry_day_of on care_entry_day (authority_id, entry_id)`.execute(db)
  await sql`create trigger history_insert after insert on care_entry_day referencing new table as new_rows
    for each statement execute function keep_history('authority_id', 'change_id')`.execute(db)
  await sql`create trigger history_update after update on care_entry_day referencing old table as old_rows new table as new_rows
    for each statement execute function keep_history('authority_id', 'change_id')`.execute(db)
  await sql`create trigger history_delete after delete on care_entry_day referencing old table as old_rows
    for each statement execute function keep_history('authority_id', 'change_id')`.execute(db)
  await sql`alter table care_entry_day enable row level security`.execute(db)
  await sql`alter table care_entry_day force row level security`.execute(db)
  await sql`
    create policy own_authority on care_entry_day
    using (authority_id = current_authority()) with check (authority_id = current_authority())
  `.execute(db)
  await sql`grant select, insert, update on care_entry_day to waymark_app`.execute(db)
}
