import { type Kysely, sql } from 'kysely'

/**
 * The record of a review: its editions, what was decided for each reader, and what each was sent. What was sent is kept
 * word for word: it is what a link shows, and it changes no more.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table review_record (
      authority_id uuid not null references authority,
      record_id uuid not null,
      review_id uuid not null,
      child_id text not null,
      edition integer not null check (edition > 0),
      state text not null check (state in ('draft', 'completed', 'distributed', 'replaced')),
      content jsonb,
      letter text,
      style text not null default 'letter' check (style in ('letter', 'pictures', 'plain')),
      correction text,
      completed_on date,
      completed_by text,
      distributed_on date,
      version integer not null default 1,
      created_at timestamptz not null default transaction_timestamp(),
      created_by text not null,
      primary key (authority_id, record_id),
      unique (authority_id, review_id, edition),
      foreign key (authority_id, review_id) references review,
      check ((edition > 1) = (correction is not null)),
      check ((state = 'draft') = (content is null)),
      check (state = 'draft' or completed_on is not null)
    )
  `.execute(db)
  await sql`
    create table record_reader (
      authority_id uuid not null references authority,
      reader_id uuid not null,
      record_id uuid not null,
      child_id text not null,
      recipient text not null,
      gets boolean not null,
      gets_none_because text,
      parts jsonb not null default '[]',
      strike boolean not null default false,
      approved_on date,
      approved_by text,
      version integer not null default 1,
      created_at timestamptz not null default transaction_timestamp(),
      created_by text not null,
      primary key (authority_id, reader_id),
      unique (authority_id, record_id, recipient),
      foreign key (authority_id, record_id) references review_record,
      check (gets or gets_none_because is not null),
      check ((approved_on is null) = (approved_by is null))
    )
  `.execute(db)
  await sql`comment on column record_reader.recipient is 'child, or the id of the person around the child.'`.execute(
    db,
  )
  await sql`
    create table record_sending (
      authority_id uuid not null references authority,
      sending_id uuid not null,
      record_id uuid not null,
      review_id uuid not null,
      child_id text not null,
      recipient text not null,
      name text not null,
      reader text not null,
      way text not null check (way in ('email', 'letter', 'by_hand')),
      sent_on date not null,
      sent_by text not null,
      said jsonb not null,
      withheld jsonb not null,
      read_on date,
      created_at timestamptz not null default transaction_timestamp(),
      created_by text not null,
      primary key (authority_id, sending_id),
      foreign key (authority_id, record_id) references review_record
    )
  `.execute(db)
  await sql`comment on column record_sending.said is 'The version that was sent, word for word.'`.execute(db)
  await sql`create index review_record_child on review_record (authority_id, child_id)`.execute(db)
  await sql`create index record_reader_child on record_reader (authority_id, child_id)`.execute(db)
  await sql`create index record_sending_of on record_sending (authority_id, record_id)`.execute(db)
  await sql`create index record_sending_child on record_sending (authority_id, child_id)`.execute(db)
  for (const [table, key] of [
    ['review_record', 'record_id'],
    ['record_reader', 'reader_id'],
    ['record_sending', 'sending_id'],
  ] as const) {
    const args = sql.raw(`'authority_id', '${key}'`)
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
    await sql`grant select, insert, update on ${sql.table(table)} to waymark_app`.execute(db)
  }
}
