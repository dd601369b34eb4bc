import { type Kysely, sql } from 'kysely'

/**
 * Reviews, allocations and entries into care that are recorded here, beside those that files bring.
 *
 * One truth, two sources: what a live record says of a row is kept in `recorded_row` by the row's own key, and
 * stands among the imported rows as occurrence 0, which speaks before any file's. A column on which the live
 * record is silent is filled from the file. Readers of the rows need know nothing of it.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table import_run add column origin text not null default 'files' check (origin in ('files', 'recorded'))
  `.execute(db)
  await sql`
    create unique index import_run_recorded on import_run (authority_id, collection_year) where origin = 'recorded'
  `.execute(db)
  for (const [name, { columns, key, more }] of Object.entries(tables)) {
    await sql`
      create table ${sql.table(name)} (
        authority_id uuid not null references authority,
        ${sql.raw(columns)},
        primary key (authority_id, ${sql.raw(key.join(', '))})
        ${sql.raw(more ?? '')}
      )
    `.execute(db)
    await keepHistory(db, name, ['authority_id', ...key])
    await guardTenant(db, name)
  }
  await sql`create index recorded_row_child on recorded_row (authority_id, child_id)`.execute(db)
  await sql`create index review_child on review (authority_id, child_id)`.execute(db)
  await sql`create index review_planned on review (authority_id, planned_on) where state = 'booked'`.execute(
    db,
  )
  // No two live reviews of a child claim one day: a child and a day are one review, here as in the files.
  await sql`create unique index review_held on review (authority_id, child_id, held_on) where held_on is not null`.execute(
    db,
  )
  await sql`create index review_meeting_shared on review_meeting (authority_id, shared_meeting_id)`.execute(
    db,
  )
  await sql`create index review_date_change_of on review_date_change (authority_id, review_id)`.execute(db)
  await sql`create index allocation_child on allocation (authority_id, child_id)`.execute(db)
  await sql`create unique index allocation_open on allocation (authority_id, child_id) where ended_on is null`.execute(
    db,
  )
  await sql`create index child_told_child on child_told (authority_id, child_id)`.execute(db)
  await sql`create index contact_card_child on contact_card (authority_id, child_id)`.execute(db)
  await sql`create index iro_wish_child on iro_wish (authority_id, child_id)`.execute(db)
}

interface Described {
  readonly columns: string
  readonly key: readonly string[]
  readonly more?: string
}

const written = `created_at timestamptz not null default transaction_timestamp(), created_by text not null`
const ofReview = ', foreign key (authority_id, review_id) references review'

const tables: Readonly<Record<string, Described>> = {
  recorded_row: {
    columns: `table_name text not null, row_key text not null, collection_year text not null, child_id text,
      said jsonb not null, import_id uuid not null, recorded_by text not null,
      recorded_at timestamptz not null default transaction_timestamp()`,
    key: ['table_name', 'row_key'],
    more: ', foreign key (authority_id, import_id) references import_run',
  },
  recorded_conflict_settled: {
    columns: `table_name text not null, row_key text not null, column_name text not null, file_value text not null,
      reason text not null, settled_by text not null,
      settled_at timestamptz not null default transaction_timestamp()`,
    key: ['table_name', 'row_key', 'column_name'],
  },
  review: {
    columns: `review_id uuid not null, child_id text not null, period_started_on date,
      kind text not null check (kind in ('statutory', 'brought_forward', 'light', 'adoption', 'short_break', 'additional')),
      kind_reason text,
      state text not null check (state in ('to_book', 'booked', 'under_way', 'adjourned', 'completed', 'closed', 'cancelled')),
      planned_on date, starts_at text, mode text, venue text, place text,
      held_on date, adjourned_on date, adjourned_because text, completed_on date, closed_on date,
      cancelled_on date, cancel_reason text,
      late_reason text, review_code text, chaired_by_child text,
      social_work_report_on date, carer_form_on date, parent_form_on date, child_form_on date,
      decisions_sent_on date, record_completed_on date, record_distributed_on date,
      permanence_plan_agreed text, high_risk text, agencies_working_together text,
      version integer not null default 1, ${written}`,
    key: ['review_id'],
    more: `,
      check (state not in ('booked') or planned_on is not null),
      check (state not in ('under_way', 'adjourned', 'completed', 'closed') or held_on is not null),
      check (state not in ('completed', 'closed') or completed_on is not null),
      check ((state = 'cancelled') = (cancelled_on is not null)),
      check (adjourned_on >= held_on), check (completed_on >= held_on)`,
  },
  review_meeting: {
    columns: `meeting_id uuid not null, review_id uuid not null, meeting_no integer not null,
      shared_meeting_id uuid, meeting_on date not null, starts_at text, mode text, venue text, place text,
      held boolean not null default false, version integer not null default 1, ${written}`,
    key: ['meeting_id'],
    more: ofReview,
  },
  review_date_change: {
    columns: `change_id uuid not null, review_id uuid not null, child_id text not null,
      state text not null check (state in ('asked', 'approved', 'refused', 'made')),
      from_on date not null, to_on date not null, to_starts_at text, made_on date, reason text not null, explained text not null,
      asked_by text not null, child_view text, child_view_missing text,
      approvals jsonb not null default '[]', version integer not null default 1, ${written}`,
    key: ['change_id'],
    more: ofReview,
  },
  care_entry: {
    columns: `entry_id uuid not null, child_id text not null, looked_after_on date not null,
      notified_on date not null, notified_at timestamptz not null default transaction_timestamp(),
      notifying_team text, notified_by text not null, legal_status text, note text,
      state text not null check (state in ('received', 'allocated', 'told', 'withdrawn')),
      review_id uuid, version integer not null default 1, ${written}`,
    key: ['entry_id'],
    more: ', unique (authority_id, child_id, looked_after_on)',
  },
  allocation: {
    columns: `allocation_id uuid not null, child_id text not null, iro_id text not null,
      state text not null check (state in ('allocated', 'told', 'ended')),
      started_on date not null, ended_on date, reason text not null, explained text, end_reason text,
      version integer not null default 1, ${written}`,
    key: ['allocation_id'],
    more: ', check (ended_on >= started_on)',
  },
  child_told: {
    columns: `told_id uuid not null, child_id text not null, allocation_id uuid, iro_id text, told_on date not null,
      how text not null, told_by text not null, note text, ${written}`,
    key: ['told_id'],
  },
  contact_card: {
    columns: `card_id uuid not null, child_id text not null,
      occasion text not null check (occasion in ('entry', 'iro_change', 'worker_change', 'asked_for')),
      occasion_on date not null, iro_id text, sw_id text, style text not null, given_on date not null, how text not null, ${written}`,
    key: ['card_id'],
  },
  iro_wish: {
    columns: `wish_id uuid not null, child_id text not null, said_on date not null, words text not null,
      wants text, ${written}`,
    key: ['wish_id'],
  },
}

async function guardTenant(db: Kysely<unknown>, table: string): Promise<void> {
  await sql`alter table ${sql.table(table)} enable row level security`.execute(db)
  await sql`alter table ${sql.table(table)} force row level security`.execute(db)
  await sql`
    create policy own_authority on ${sql.table(table)}
    using (authority_id = current_authority()) with check (authority_id = current_authority())
  `.execute(db)
  await sql`grant select, insert, update, delete on ${sql.table(table)} to waymark_app`.execute(db)
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
