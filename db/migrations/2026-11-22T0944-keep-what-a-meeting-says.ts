import { type Kysely, sql } from 'kysely'

/**
 * The workspace of a review's meeting: a row a section, each saved by itself, and the notices by which decisions wait
 * until a review has considered them.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table review_section (
      authority_id uuid not null references authority,
      review_id uuid not null,
      section text not null,
      child_id text not null,
      content jsonb not null,
      version integer not null default 1,
      mark text,
      saved_by text not null,
      saved_at timestamptz not null default transaction_timestamp(),
      primary key (authority_id, review_id, section),
      foreign key (authority_id, review_id) references review
    )
  `.execute(db)
  await sql`comment on column review_section.mark is 'The open page that saved it last: an answer that was lost on the way is no conflict with oneself.'`.execute(
    db,
  )
  await sql`create index review_section_child on review_section (authority_id, child_id)`.execute(db)
  await sql`
    create table decision_freeze (
      authority_id uuid not null references authority,
      freeze_id uuid not null,
      child_id text not null,
      review_id uuid not null,
      state text not null check (state in ('in_force', 'released')),
      ground text not null check (ground in ('education', 'settled_placement', 'legal_status', 'significant_change')),
      decision text not null check (decision <> ''),
      given_to text not null check (given_to <> ''),
      notice_on date not null,
      given_by text not null,
      released_on date,
      released_at uuid,
      outcome text,
      version integer not null default 1,
      created_at timestamptz not null default transaction_timestamp(),
      created_by text not null,
      primary key (authority_id, freeze_id),
      foreign key (authority_id, review_id) references review,
      foreign key (authority_id, released_at) references review,
      check ((state = 'released') = (released_on is not null and released_at is not null and outcome is not null)),
      check (released_on >= notice_on)
    )
  `.execute(db)
  await sql`create index decision_freeze_child on decision_freeze (authority_id, child_id)`.execute(db)
  await keepHistory(db, 'review_section', sql`'authority_id', 'review_id', 'section'`)
  await keepHistory(db, 'decision_freeze', sql`'authority_id', 'freeze_id'`)
  for (const table of ['review_section', 'decision_freeze']) {
    await sql`alter table ${sql.table(table)} enable row level security`.execute(db)
    await sql`alter table ${sql.table(table)} force row level security`.execute(db)
    await sql`
      create policy own_authority on ${sql.table(table)}
      using (authority_id = current_authority()) with check (authority_id = current_authority())
    `.execute(db)
    await sql`grant select, insert, update on ${sql.table(table)} to waymark_app`.execute(db)
  }
}

async function keepHistory(db: Kysely<unknown>, table: string, key: ReturnType<typeof sql>): Promise<void> {
  await sql`create trigger history_insert after insert on ${sql.table(table)} referencing new table as new_rows
    for each statement execute function keep_history(${key})`.execute(db)
  await sql`create trigger history_update after update on ${sql.table(table)} referencing old table as old_rows new table as new_rows
    for each statement execute function keep_history(${key})`.execute(db)
  await sql`create trigger history_delete after delete on ${sql.table(table)} referencing old table as old_rows
    for each statement execute function keep_history(${key})`.execute(db)
}
