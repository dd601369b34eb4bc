import { type Kysely, sql } from 'kysely'

/**
 * A child's record can be restricted to named people. Whoever is not named is answered as if the child were not
 * there; `closed_records` is the one place that says which records those are. And the audit trail says from which
 * session something was asked, and is read in pages by its own order however long it has become.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table restricted_record (
      authority_id uuid not null references authority,
      restriction_id uuid not null,
      child_id text not null,
      reason text not null check (reason in ('staff_family', 'confidential_placement', 'adoption', 'other')),
      note text,
      open_to text[] not null default '{}',
      begun_at timestamptz not null default now(),
      begun_by text not null,
      until_on date,
      ended_at timestamptz,
      ended_by text,
      end_note text,
      primary key (authority_id, restriction_id)
    )
  `.execute(db)
  await sql`
    comment on table restricted_record is
      'A child''s record that is open to named accounts only (open_to: user ids), until it is lifted or past until_on. At most one is open for a child.'
  `.execute(db)
  await sql`
    create unique index restricted_record_open on restricted_record (authority_id, child_id) where ended_at is null
  `.execute(db)
  await sql`alter table restricted_record enable row level security`.execute(db)
  await sql`alter table restricted_record force row level security`.execute(db)
  await sql`
    create policy own_authority on restricted_record
    using (authority_id = current_authority()) with check (authority_id = current_authority())
  `.execute(db)
  await sql`grant select, insert, update on restricted_record to waymark_app`.execute(db)
  const key = sql.raw(`'authority_id', 'restriction_id'`)
  await sql`create trigger history_insert after insert on restricted_record referencing new table as new_rows
    for each statement execute function keep_history(${key})`.execute(db)
  await sql`create trigger history_update after update on restricted_record referencing old table as old_rows new table as new_rows
    for each statement execute function keep_history(${key})`.execute(db)
  await sql`create trigger history_delete after delete on restricted_record referencing old table as old_rows
    for each statement execute function keep_history(${key})`.execute(db)

  // The children whose records are closed to somebody. Nobody named: every restricted record is closed.
  await sql`
    create function closed_records(authority uuid, viewer text) returns text[] language sql stable parallel safe as $$
      select coalesce(array_agg(child_id), '{}') from restricted_record
      where authority_id = authority and ended_at is null
        and (until_on is null or until_on >= (now() at time zone 'Europe/London')::date)
        and (viewer is null or viewer <> all(open_to))
    $$
  `.execute(db)
  await sql`grant execute on function closed_records(uuid, text) to waymark_app`.execute(db)

  await sql`alter table audit_event add column session text`.execute(db)
  await sql`
    comment on column audit_event.session is
      'Which session of that person it was asked from: a mark made from the fingerprint of its token, of no use to sign in with.'
  `.execute(db)
  await sql`drop index audit_event_at`.execute(db)
  await sql`create index audit_event_at on audit_event (authority_id, at, event_id)`.execute(db)
  await sql`create index audit_event_actor on audit_event (authority_id, actor, at, event_id)`.execute(db)
  await sql`create index audit_event_action on audit_event (authority_id, action, at, event_id)`.execute(db)
  await sql`create index audit_event_refused on audit_event (authority_id, at, event_id) where outcome = 'refused'`.execute(
    db,
  )
}
