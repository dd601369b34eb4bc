import { type Kysely, sql } from 'kysely'

/**
 * The decisions of reviews: who does what by when, what the team manager answered, and what became of each.
 *
 * A decision outlives its review: it is looked at in the next one until it is done, not done or replaced. What was
 * said of it on the way is kept line by line in `decision_note`, and never changed.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table review_decision (
      authority_id uuid not null references authority,
      decision_id uuid not null,
      review_id uuid not null,
      child_id text not null,
      decision_no integer not null,
      what text not null check (what <> ''),
      owner_role text,
      owner_name text,
      due_on date,
      answer text not null
        check (answer in ('proposed', 'sent', 'agreed', 'disagreed', 'deemed_agreed', 'stood_by', 'withdrawn')),
      sent_on date,
      sent_to text,
      answer_due_on date,
      answered_on date,
      answered_by text,
      answer_reason text,
      deemed_on date,
      deemed_by_rule text,
      withdrawn_because text,
      progress text not null check (progress in ('open', 'said_done', 'done', 'not_done', 'superseded')),
      progress_on date,
      progress_why text,
      evidence text,
      superseded_by uuid,
      version integer not null default 1,
      created_at timestamptz not null default transaction_timestamp(),
      created_by text not null,
      primary key (authority_id, decision_id),
      foreign key (authority_id, review_id) references review,
      foreign key (authority_id, superseded_by) references review_decision,
      check (answer not in ('sent', 'agreed', 'disagreed', 'deemed_agreed', 'stood_by')
        or (sent_on is not null and answer_due_on is not null and owner_role is not null and due_on is not null)),
      check (answer not in ('agreed', 'disagreed', 'stood_by') or (answered_on is not null and answered_by is not null)),
      check ((answer = 'deemed_agreed') = (deemed_by_rule is not null)),
      check ((deemed_on is null) = (deemed_by_rule is null)),
      check (answer <> 'deemed_agreed' or answered_by is null),
      check ((answer = 'withdrawn') = (withdrawn_because is not null))
    )
  `.execute(db)
  await sql`comment on column review_decision.deemed_by_rule is 'The rule by which it counts as agreed because nobody answered in time. Nobody agreed it: answered_by stays empty.'`.execute(
    db,
  )
  await sql`
    create table decision_note (
      authority_id uuid not null references authority,
      note_id uuid not null,
      decision_id uuid not null,
      child_id text not null,
      at_review_id uuid,
      noted_on date not null,
      noted_by text not null,
      says text not null check (says in ('open', 'said_done', 'done', 'not_done', 'superseded')),
      words text,
      evidence text,
      created_at timestamptz not null default transaction_timestamp(),
      created_by text not null,
      primary key (authority_id, note_id),
      foreign key (authority_id, decision_id) references review_decision,
      foreign key (authority_id, at_review_id) references review
    )
  `.execute(db)
  await sql`create index review_decision_of on review_decision (authority_id, review_id)`.execute(db)
  await sql`create index review_decision_child on review_decision (authority_id, child_id)`.execute(db)
  await sql`create index review_decision_open on review_decision (authority_id, due_on)
    where progress in ('open', 'said_done') and answer <> 'withdrawn'`.execute(db)
  await sql`create index review_decision_unanswered on review_decision (authority_id, answer_due_on)
    where answer = 'sent'`.execute(db)
  await sql`create index decision_note_of on decision_note (authority_id, decision_id)`.execute(db)
  await sql`create index decision_note_at on decision_note (authority_id, at_review_id)`.execute(db)
  for (const [table, key] of [
    ['review_decision', 'decision_id'],
    ['decision_note', 'note_id'],
  ] as const) {
    await keepHistory(db, table, key)
    await guardTenant(db, table)
  }
}

async function guardTenant(db: Kysely<unknown>, table: string): Promise<void> {
  await sql`alter table ${sql.table(table)} enable row level security`.execute(db)
  await sql`alter table ${sql.table(table)} force row level security`.execute(db)
  await sql`
    create policy own_authority on ${sql.table(table)}
    using (authority_id = current_authority()) with check (authority_id = current_authority())
  `.execute(db)
  await sql`grant select, insert, update on ${sql.table(table)} to waymark_app`.execute(db)
}

async function keepHistory(db: Kysely<unknown>, table: string, key: string): Promise<void> {
  const args = sql.raw(`'authority_id', '${key}'`)
  await sql`create trigger history_insert after insert on ${sql.table(table)} referencing new table as new_rows
    for each statement execute function keep_history(${args})`.execute(db)
  await sql`create trigger history_update after update on ${sql.table(table)} referencing old table as old_rows new table as new_rows
    for each statement execute function keep_history(${args})`.execute(db)
  await sql`create trigger history_delete after delete on ${sql.table(table)} referencing old table as old_rows
    for each statement execute function keep_history(${args})`.execute(db)
}
