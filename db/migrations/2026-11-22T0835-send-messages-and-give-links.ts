import { type Kysely, sql } from 'kysely'

/**
 * The outbox, the links that go out with it, and the wordings that a council writes itself.
 *
 * A link is 32 random bytes that are kept as a hash only. Which council it belongs to has to be found before one
 * is chosen, so the hash stands in a reference table that says nothing else.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table link (
      authority_id uuid not null references authority,
      link_id uuid not null,
      purpose text not null,
      subject text not null,
      child_id text,
      person_name text not null,
      made_at timestamptz not null default clock_timestamp(),
      made_by text not null,
      expires_at timestamptz not null,
      opened_at timestamptz,
      answered_at timestamptz,
      revoked_at timestamptz,
      revoked_by text,
      primary key (authority_id, link_id)
    )
  `.execute(db)
  await sql`create index link_subject on link (authority_id, purpose, subject)`.execute(db)
  await sql`
    create table link_address (
      token_hash bytea primary key check (octet_length(token_hash) = 32),
      authority_id uuid not null references authority,
      link_id uuid not null
    )
  `.execute(db)
  await sql`comment on table link_address is 'Which link of which council a hash belongs to. Reference table: a link is opened before a council is known. The address itself is kept nowhere.'`.execute(
    db,
  )
  await sql`
    create table message (
      authority_id uuid not null references authority,
      message_id uuid not null,
      once_for text not null,
      template text not null,
      wording text not null,
      audience text not null,
      channel text not null check (channel in ('email', 'text', 'letter')),
      to_name text not null,
      to_address text not null check (to_address <> ''),
      child_id text,
      subject text not null,
      body text not null,
      link_purpose text,
      link_subject text,
      link_id uuid,
      digest boolean not null default false,
      gathered_into uuid,
      state text not null default 'queued'
        check (state in ('queued', 'sending', 'sent', 'gathered', 'failed', 'uncertain', 'cancelled')),
      attempts integer not null default 0,
      not_before timestamptz not null default clock_timestamp(),
      claimed_at timestamptz,
      queued_at timestamptz not null default clock_timestamp(),
      queued_by text not null,
      sent_at timestamptz,
      transport_reference text,
      problem text,
      primary key (authority_id, message_id),
      unique (authority_id, once_for),
      foreign key (authority_id, link_id) references link,
      foreign key (authority_id, gathered_into) references message,
      check ((link_purpose is null) = (link_subject is null)),
      check ((state = 'sent') = (sent_at is not null)),
      check ((state = 'gathered') = (gathered_into is not null))
    )
  `.execute(db)
  await sql`create index message_waiting on message (authority_id, not_before) where state in ('queued', 'sending')`.execute(
    db,
  )
  await sql`create index message_queued on message (authority_id, queued_at)`.execute(db)
  await sql`create index message_child on message (authority_id, child_id) where child_id is not null`.execute(
    db,
  )
  await sql`
    create table message_wording (
      authority_id uuid not null references authority,
      template text not null,
      audience text not null,
      version integer not null check (version > 0),
      subject text not null,
      body text not null,
      written_at timestamptz not null default clock_timestamp(),
      written_by text not null,
      primary key (authority_id, template, audience, version)
    )
  `.execute(db)
  await sql`comment on table message_wording is 'The words of a council in place of the standard ones: the highest version speaks. An empty body goes back to the standard words.'`.execute(
    db,
  )
  const keys = {
    link: ['authority_id', 'link_id'],
    message: ['authority_id', 'message_id'],
    message_wording: ['authority_id', 'template', 'audience', 'version'],
  }
  for (const [table, key] of Object.entries(keys)) {
    const args = sql.raw(key.map((column) => `'${column}'`).join(', '))
    await sql`create trigger history_insert after insert on ${sql.table(table)} referencing new table as new_rows
      for each statement execute function keep_history(${args})`.execute(db)
    await sql`create trigger history_update after update on ${sql.table(table)} referencing old table as old_rows new table as new_rows
      for each statement execute function keep_history(${args})`.execute(db)
    await sql`create trigger history_delete after delete on ${sql.table(table)} referencing old table as old_rows
      for each statement execute function keep_history(${args})`.execute(db)
    await sql`alter table ${sql.table(table)} enable row level security`.execute(db)
    await sql`alter table ${sql.table(table)} force row level security`.execute(db)
    await sql`
      create policy own_authority on ${sql.table(table)}
      using (authority_id = current_authority()) with check (authority_id = current_authority())
    `.execute(db)
  }
  await sql`grant select, insert, update on link, message to waymark_app`.execute(db)
  await sql`grant select, insert on message_wording to waymark_app`.execute(db)
  await sql`grant select, insert, delete on link_address to waymark_app`.execute(db)
}
