import { type Kysely, sql } from 'kysely'

/**
 * What the timetable of reviews needs beside the reviews themselves: why one is brought forward and by when, what it
 * is held together with, who approved another date, what proposes a review, who agreed to light reviews, an event that
 * a message carries for a calendar, and what each night's work did.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table review add column forward_trigger text, add column wanted_by date, add column combined_with text
  `.execute(db)
  await sql`comment on column review.wanted_by is 'Of a review brought forward: the day by which the council wants it held. Local, never a date in law.'`.execute(
    db,
  )
  await sql`create index review_to_book on review (authority_id, child_id) where state = 'to_book'`.execute(
    db,
  )
  await sql`create index review_meeting_of on review_meeting (authority_id, review_id)`.execute(db)
  await sql`create index review_date_change_asked on review_date_change (authority_id) where state = 'asked'`.execute(
    db,
  )
  await sql`alter table message add column calendar_event jsonb`.execute(db)
  for (const [name, { columns, key, more = '' }] of Object.entries(tables)) {
    await sql`
      create table ${sql.table(name)} (
        authority_id uuid not null references authority,
        ${sql.raw(columns)},
        primary key (authority_id, ${sql.raw(key.join(', '))})
        ${sql.raw(more)}
      )
    `.execute(db)
    await keepHistory(db, name, ['authority_id', ...key])
    await guardTenant(db, name)
  }
  await sql`create index review_prompt_open on review_prompt (authority_id, happened_on) where state = 'proposed'`.execute(
    db,
  )
  await sql`create unique index light_agreement_open on light_agreement (authority_id, child_id) where ended_on is null`.execute(
    db,
  )
}

interface Described {
  readonly columns: string
  readonly key: readonly string[]
  readonly more?: string
}

const written = `created_at timestamptz not null default transaction_timestamp(), created_by text not null`

const tables: Readonly<Record<string, Described>> = {
  date_change_approval: {
    columns: `change_id uuid not null, actor text not null, name text not null, role text not null,
      answer text not null check (answer in ('approved', 'refused')), reason text, answered_on date not null, ${written}`,
    key: ['change_id', 'actor'],
    more: `, foreign key (authority_id, change_id) references review_date_change,
      check (answer = 'approved' or reason is not null)`,
  },
  review_prompt: {
    columns: `prompt_id uuid not null, child_id text not null, forward_trigger text not null, happened_on date not null,
      state text not null check (state in ('proposed', 'taken', 'declined')), review_id uuid,
      answered_by text, answered_on date, reason text, version integer not null default 1, ${written}`,
    key: ['prompt_id'],
    more: `, unique (authority_id, child_id, forward_trigger, happened_on),
      foreign key (authority_id, review_id) references review,
      check ((state = 'proposed') = (answered_on is null)), check (state <> 'declined' or reason is not null)`,
  },
  light_agreement: {
    columns: `agreement_id uuid not null, child_id text not null, placed_since date not null,
      authorised_by text not null, authorised_on date not null, agreed_by text not null, agreed_on date not null,
      child_view text, child_view_missing text, ended_on date, end_reason text,
      version integer not null default 1, ${written}`,
    key: ['agreement_id'],
    more: `, check (child_view is not null or child_view_missing is not null),
      check ((ended_on is null) = (end_reason is null))`,
  },
  job_run: {
    columns: `job text not null, night_on date not null, step text not null,
      state text not null check (state in ('running', 'done', 'failed')), did integer, says text,
      started_at timestamptz not null, finished_at timestamptz`,
    key: ['job', 'night_on', 'step'],
  },
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

async function keepHistory(db: Kysely<unknown>, table: string, key: readonly string[]): Promise<void> {
  const args = sql.raw(key.map((column) => `'${column}'`).join(', '))
  await sql`create trigger history_insert after insert on ${sql.table(table)} referencing new table as new_rows
    for each statement execute function keep_history(${args})`.execute(db)
  await sql`create trigger history_update after update on ${sql.table(table)} referencing old table as old_rows new table as new_rows
    for each statement execute function keep_history(${args})`.execute(db)
  await sql`create trigger history_delete after delete on ${sql.table(table)} referencing old table as old_rows
    for each statement execute function keep_history(${args})`.execute(db)
}
