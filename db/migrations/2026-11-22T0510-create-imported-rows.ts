import { type Kysely, sql } from 'kysely'

/**
 * The rows of a council's files, as they came: one table a file kind, each row with its authority, collection
 * year, place in its file, and the import that brought it. `current` marks the row that speaks when several
 * years hold the same thing: the latest year's. Values are kept verbatim; only dates and numbers have types.
 */
const kinds: Record<string, string> = {
  ssda903_header:
    'child_id text not null, sex text, dob date, ethnic text, upn text, mother text, mc_dob date',
  ssda903_episodes:
    'child_id text not null, decom date not null, rne text, ls text, cin text, place text, place_provider text, dec date, rec text, reason_place_change text, home_post text, pl_post text, urn text',
  ssda903_reviews: 'child_id text not null, dob date, review date not null, review_code text',
  ssda903_uasc: 'child_id text not null, sex text, dob date, duc date',
  ssda903_oc2:
    'child_id text not null, dob date, sdq_score integer, sdq_reason text, convicted text, health_check text, immunisations text, teeth_check text, health_assessment text, substance_misuse text, intervention_received text, intervention_offered text',
  ssda903_oc3: 'child_id text not null, dob date, in_touch text, activ text, accom text',
  ssda903_ad1:
    'child_id text not null, dob date, date_int date, date_match date, foster_care text, nb_adoptr text, sex_adoptr text, ls_adoptr text',
  ssda903_placed_adoption:
    'child_id text not null, dob date, date_placed date, date_placed_ceased date, reason_placed_ceased text',
  ssda903_prev_perm: 'child_id text not null, dob date, prev_perm text, la_perm text, date_perm text',
  ssda903_missing: 'child_id text not null, dob date, missing text, mis_start date not null, mis_end date',
  ssda903_sw_episodes:
    'child_id text not null, dob date, sw_id text, sw_decom date, sw_dec date, sw_reason text',
  ssda903_dolo: 'child_id text not null, dob date, dolo_start date not null, dolo_end date',
  iros: 'iro_id text not null, name text not null, fte numeric not null, started_on date not null, ended_on date, contract text, gender text, ethnic_group text, counts_in_caseload text',
  iro_absences: 'iro_id text not null, absent_from date not null, absent_to date, absence_reason text',
  iro_allocations:
    'child_id text not null, iro_id text not null, allocated_on date not null, allocation_ended_on date, allocation_reason text',
  care_entry_notifications:
    'child_id text not null, looked_after_on date not null, notified_on date not null, notifying_team text',
  review_details:
    'child_id text not null, review_on date not null, kind text, planned_on date, adjourned_on date, completed_on date, late_reason text, mode text, venue text, chaired_by_child text, social_work_report_on date, carer_form_on date, parent_form_on date, child_form_on date, decisions_sent_on date, record_completed_on date, record_distributed_on date, permanence_plan_agreed text, high_risk text, agencies_working_together text',
  quality_checks:
    'child_id text not null, review_on date not null, checked_on date not null, care_plan_grade text, child_focus_grade text, plan_shared_with_child text, plan_in_childs_timescale text',
  iro_contacts: 'child_id text not null, contact_on date not null, contact_method text not null, iro_id text',
  midway_reviews: 'child_id text not null, midway_held_on date not null, on_track text, iro_id text',
  concerns:
    'concern_id text not null, child_id text not null, concern_raised_on date not null, concern_theme text not null, concern_resolved_on date, concern_outcome text',
  disputes:
    'dispute_id text not null, child_id text not null, dispute_category text not null, dispute_raised_on date not null, dispute_closed_on date, highest_stage integer, dispute_outcome text, cafcass_referred_on date',
  feedback:
    'response_id text not null, survey text not null, respondent text not null, received_on date not null, child_id text, question text, answer text',
  people:
    'child_id text not null, first_name text, last_name text, called text, first_language text, interpreter_needed text, school text',
  social_workers: 'sw_id text not null, sw_name text not null, sw_team text, sw_from date, sw_to date',
  teams: 'team text not null, team_manager text, service text, service_manager text',
  planned_reviews:
    'child_id text not null, review_planned_on date not null, planned_kind text, cancelled_on date, cancel_reason text',
  history_complete: 'history_complete_from date not null',
  app_contacts: 'child_id text not null, app_contact_on date not null, app_contact_kind text not null',
  placement_details:
    'child_id text not null, decom date not null, distance_miles numeric, in_authority text, regulated text',
  care_sources: 'child_id text not null, looked_after_on date not null, disability text',
  conferences:
    'conference_id text not null, child_id text not null, conference_kind text not null, conference_on date not null, strategy_discussion_on date, child_aged_4_or_over text not null, child_participated text',
  conference_reports: 'conference_id text not null, agency text not null, report_received_on date',
  child_protection_plans:
    'child_id text not null, plan_started_on date not null, plan_ended_on date, plan_outcome text, child_dob date',
  registers: 'register text not null, child_id text not null, entered_on date not null, left_on date',
  populations: 'population_year integer not null, population_0_17 integer not null, population_source text',
  comparators:
    'measure_id text not null, comparator_year text not null, comparator_area text not null, comparator_value numeric not null, comparator_source text',
}

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table import_run (
      authority_id uuid not null references authority,
      import_id uuid not null,
      collection_year text not null check (collection_year ~ '^[0-9]{4}-[0-9]{2}$'),
      folder text not null,
      actor text not null,
      accept_partial boolean not null default false,
      started_at timestamptz not null default clock_timestamp(),
      finished_at timestamptz,
      primary key (authority_id, import_id)
    )
  `.execute(db)
  await sql`
    create table import_file (
      authority_id uuid not null,
      import_id uuid not null,
      file_no integer not null,
      file text not null,
      kind text,
      sha256 text not null,
      rows_read integer not null,
      loaded integer not null,
      unchanged integer not null,
      rejected integer not null,
      amended integer not null default 0,
      ended integer not null default 0,
      primary key (authority_id, import_id, file_no),
      foreign key (authority_id, import_id) references import_run
    )
  `.execute(db)
  await sql`
    create table import_finding (
      authority_id uuid not null,
      import_id uuid not null,
      finding_no integer not null,
      code text not null,
      severity text not null check (severity in ('error', 'warning')),
      file text,
      line integer,
      column_name text,
      value text,
      child_id text,
      message text not null,
      primary key (authority_id, import_id, finding_no),
      foreign key (authority_id, import_id) references import_run
    )
  `.execute(db)
  await sql`create index import_finding_child on import_finding (authority_id, child_id) where child_id is not null`.execute(
    db,
  )
  await sql`
    create table import_reject (
      authority_id uuid not null,
      import_id uuid not null,
      reject_no integer not null,
      file text not null,
      line integer not null,
      cells jsonb not null,
      reasons jsonb not null,
      primary key (authority_id, import_id, reject_no),
      foreign key (authority_id, import_id) references import_run
    )
  `.execute(db)
  for (const [table, columns] of Object.entries(kinds)) {
    await sql`
      create table ${sql.table(table)} (
        authority_id uuid not null references authority,
        collection_year text not null,
        row_key text not null,
        occurrence integer not null default 1,
        ${sql.raw(columns)},
        import_id uuid not null,
        file text not null,
        line integer not null,
        current boolean not null default true,
        primary key (authority_id, collection_year, row_key, occurrence),
        foreign key (authority_id, import_id) references import_run
      )
    `.execute(db)
    await sql`create index ${sql.ref(`${table}_key`)} on ${sql.table(table)} (authority_id, row_key)`.execute(
      db,
    )
    if (columns.includes('child_id text not null')) {
      await sql`create index ${sql.ref(`${table}_child`)} on ${sql.table(table)} (authority_id, child_id) where current`.execute(
        db,
      )
    }
    await keepHistory(db, table, ['authority_id', 'collection_year', 'row_key', 'occurrence'])
  }
  for (const table of [
    ...Object.keys(kinds),
    'import_run',
    'import_file',
    'import_finding',
    'import_reject',
  ]) {
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
