import { type Kysely, sql } from 'kysely'

/**
 * What is done before a review: who comes and how that was agreed with the child, what each is asked for and sends,
 * where and how the child wishes to meet, what is to be talked about, and whether it can go ahead.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table review_invitee (
      authority_id uuid not null references authority,
      invitee_id uuid not null,
      review_id uuid not null,
      child_id text not null,
      person_id uuid,
      part text not null check (part in ('to_decide', 'comes', 'writes', 'left_out')),
      part_reason text,
      decided_by text,
      child_view text check (child_view in ('yes', 'no', 'not_sure')),
      child_said text,
      state text not null,
      invited_on date,
      replied_on date,
      reply_said text,
      channel text check (channel in ('email', 'text', 'letter')),
      address text,
      version integer not null default 1,
      created_at timestamptz not null default transaction_timestamp(),
      created_by text not null,
      primary key (authority_id, invitee_id),
      foreign key (authority_id, review_id) references review,
      foreign key (authority_id, person_id) references child_person
    )
  `.execute(db)
  await sql`comment on column review_invitee.person_id is 'Who of the people around the child; null: the child.'`.execute(
    db,
  )
  await sql`comment on column review_invitee.part is 'left_out is what the IRO decided for this child at this review, with the reason; it never follows from a court order by itself.'`.execute(
    db,
  )
  await sql`create unique index review_invitee_once on review_invitee
    (authority_id, review_id, coalesce(person_id, '00000000-0000-0000-0000-000000000000'::uuid))`.execute(db)

  await sql`
    create table review_paper (
      authority_id uuid not null references authority,
      paper_id uuid not null,
      review_id uuid not null,
      child_id text not null,
      invitee_id uuid not null,
      kind text not null,
      state text not null,
      asked_on date,
      chased_on date,
      chases integer not null default 0,
      received_on date,
      missing_reason text,
      child_saw_on date,
      child_saw_how text,
      version integer not null default 1,
      created_at timestamptz not null default transaction_timestamp(),
      created_by text not null,
      primary key (authority_id, paper_id),
      unique (authority_id, invitee_id),
      foreign key (authority_id, review_id) references review,
      foreign key (authority_id, invitee_id) references review_invitee
    )
  `.execute(db)
  await sql`create index review_paper_review on review_paper (authority_id, review_id)`.execute(db)

  await sql`
    create table paper_answer (
      authority_id uuid not null references authority,
      answer_id uuid not null,
      paper_id uuid not null,
      form text not null,
      form_version integer not null,
      language text not null default 'en',
      answers jsonb not null,
      translation jsonb,
      said_by text not null,
      came_by text not null check (came_by in ('link', 'signed_in', 'typed_up')),
      given_on date not null,
      recorded_at timestamptz not null default clock_timestamp(),
      created_by text not null,
      primary key (authority_id, answer_id),
      foreign key (authority_id, paper_id) references review_paper
    )
  `.execute(db)
  await sql`comment on table paper_answer is 'What somebody said before a review, each time they sent it: a correction is another row, and the earlier one stays.'`.execute(
    db,
  )
  await sql`create index paper_answer_paper on paper_answer (authority_id, paper_id)`.execute(db)

  await sql`
    create table paper_draft (
      authority_id uuid not null references authority,
      paper_id uuid not null,
      answers jsonb not null,
      kept_at timestamptz not null default clock_timestamp(),
      primary key (authority_id, paper_id),
      foreign key (authority_id, paper_id) references review_paper
    )
  `.execute(db)
  await sql`comment on table paper_draft is 'What somebody typed and has not sent yet: nobody of the service reads it.'`.execute(
    db,
  )

  await sql`
    create table paper_file (
      authority_id uuid not null references authority,
      file_id uuid not null,
      paper_id uuid not null,
      name text not null check (name <> ''),
      media_type text not null,
      bytes integer not null check (bytes > 0),
      sha256 bytea not null,
      content bytea not null,
      sent_by text not null,
      sent_at timestamptz not null default clock_timestamp(),
      primary key (authority_id, file_id),
      foreign key (authority_id, paper_id) references review_paper
    )
  `.execute(db)
  await sql`create index paper_file_paper on paper_file (authority_id, paper_id)`.execute(db)

  await sql`
    create table review_preparation (
      authority_id uuid not null references authority,
      review_id uuid not null,
      child_id text not null,
      venue_wished text,
      venues_refused text[] not null default '{}',
      mode_wished text,
      time_wished text,
      wish_in_words text,
      wish_told_by text,
      wish_on date,
      wants_to_chair text check (wants_to_chair in ('all', 'some', 'no')),
      interpreter_needed text check (interpreter_needed in ('yes', 'no')),
      interpreter_language text,
      interpreter_booked_on date,
      interpreter_name text,
      interpreter_present text check (interpreter_present in ('yes', 'no')),
      ready_decision text check (ready_decision in ('go_ahead', 'move')),
      ready_reason text,
      ready_missing text[],
      ready_on date,
      ready_by text,
      version integer not null default 1,
      created_at timestamptz not null default transaction_timestamp(),
      created_by text not null,
      primary key (authority_id, review_id),
      foreign key (authority_id, review_id) references review
    )
  `.execute(db)

  await sql`
    create table review_agenda_item (
      authority_id uuid not null references authority,
      item_id uuid not null,
      review_id uuid not null,
      child_id text not null,
      of_child text not null check (of_child in ('yes', 'no')),
      asked_by text not null,
      words text not null check (words <> ''),
      withdrawn_on date,
      version integer not null default 1,
      created_at timestamptz not null default transaction_timestamp(),
      created_by text not null,
      primary key (authority_id, item_id),
      foreign key (authority_id, review_id) references review
    )
  `.execute(db)
  await sql`create index review_agenda_item_review on review_agenda_item (authority_id, review_id)`.execute(
    db,
  )

  await sql`
    create table review_contact_before (
      authority_id uuid not null references authority,
      contact_id uuid not null,
      review_id uuid not null,
      child_id text not null,
      contact_on date not null,
      method text not null,
      alone text check (alone in ('yes', 'no')),
      not_alone_because text,
      said text,
      recorded_by text not null,
      version integer not null default 1,
      created_at timestamptz not null default transaction_timestamp(),
      created_by text not null,
      primary key (authority_id, contact_id),
      foreign key (authority_id, review_id) references review
    )
  `.execute(db)
  await sql`create index review_contact_before_review on review_contact_before (authority_id, review_id)`.execute(
    db,
  )

  const keys: Readonly<Record<string, string>> = {
    review_invitee: 'invitee_id',
    review_paper: 'paper_id',
    paper_answer: 'answer_id',
    paper_draft: 'paper_id',
    paper_file: 'file_id',
    review_preparation: 'review_id',
    review_agenda_item: 'item_id',
    review_contact_before: 'contact_id',
  }
  for (const [table, key] of Object.entries(keys)) {
    const name = sql.table(table)
    const kept = sql.lit(key)
    await sql`create trigger history_insert after insert on ${name} referencing new table as new_rows
      for each statement execute function keep_history('authority_id', ${kept})`.execute(db)
    await sql`create trigger history_update after update on ${name} referencing old table as old_rows new table as new_rows
      for each statement execute function keep_history('authority_id', ${kept})`.execute(db)
    await sql`create trigger history_delete after delete on ${name} referencing old table as old_rows
      for each statement execute function keep_history('authority_id', ${kept})`.execute(db)
    await sql`alter table ${name} enable row level security`.execute(db)
    await sql`alter table ${name} force row level security`.execute(db)
    await sql`
      create policy own_authority on ${name}
      using (authority_id = current_authority()) with check (authority_id = current_authority())
    `.execute(db)
    await sql`grant select, insert, update on ${name} to waymark_app`.execute(db)
  }
  await sql`grant delete on paper_draft to waymark_app`.execute(db)
}
