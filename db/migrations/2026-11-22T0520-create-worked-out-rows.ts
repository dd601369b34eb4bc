import { type Kysely, sql } from 'kysely'

/**
 * What the domain works out from the facts, kept so that lists and measures are one query: periods of care,
 * episodes as care history, reviews as counted, and every due date. Written in the transaction of the fact
 * that moved them, child by child; rebuilt on demand; never edited. `waymark doctor` compares.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table care_period (
      authority_id uuid not null references authority,
      child_id text not null,
      started_on date not null,
      start_known boolean not null,
      ended_on date,
      end_reason text,
      history_complete boolean not null,
      primary key (authority_id, child_id, started_on),
      check (ended_on is null or ended_on >= started_on)
    )
  `.execute(db)
  await sql`
    create table care_episode (
      authority_id uuid not null references authority,
      child_id text not null,
      episode_no integer not null,
      decom date not null,
      dec date,
      legal_status text,
      legal_status_group text not null,
      place text,
      placement_group text not null,
      rne text,
      rec text,
      ceased_group text,
      temporary boolean not null,
      starts_care boolean not null,
      ceases_care boolean not null,
      period_started_on date not null,
      run_no integer,
      run_started_on date,
      distance_miles numeric,
      in_authority text,
      primary key (authority_id, child_id, episode_no)
    )
  `.execute(db)
  await sql`comment on table care_episode is 'The current episodes that are not short breaks (V3, V4), in the order in which they speak: the highest episode_no open on a day speaks for it.'`.execute(
    db,
  )
  await sql`create index care_episode_days on care_episode (authority_id, decom, dec)`.execute(db)
  await sql`
    create table counted_review (
      authority_id uuid not null references authority,
      child_id text not null,
      review_on date not null,
      in_care boolean not null,
      kind text not null,
      counts_for_clock boolean not null,
      number text not null check (number in ('first', 'second', 'later', 'unknown')),
      code text,
      age integer,
      period_started_on date,
      adjourned_on date,
      decided_after date,
      completed_on date,
      judgement text not null check (judgement in ('in_time', 'late', 'undecided', 'cannot_tell', 'not_judged')),
      judged_on date,
      rule text,
      due_on date,
      late_reason text,
      iro_id text,
      team text,
      has_details boolean not null,
      primary key (authority_id, child_id, review_on)
    )
  `.execute(db)
  await sql`comment on column counted_review.judgement is 'undecided: adjourned and not completed; it is not recorded until decided_after has passed, and late from the day after it.'`.execute(
    db,
  )
  await sql`create index counted_review_on on counted_review (authority_id, review_on)`.execute(db)
  await sql`
    create table due (
      authority_id uuid not null references authority,
      child_id text not null,
      rule text not null,
      subject text not null,
      anchor_on date not null,
      opens_on date,
      due_on date not null,
      done_on date,
      judged_on date,
      decided_after date,
      ended_on date,
      end_reason text,
      period_started_on date,
      primary key (authority_id, child_id, rule, subject, anchor_on)
    )
  `.execute(db)
  await sql`comment on table due is 'Every clock of every child with a computable date. done_on: the day it was answered; judged_on: the day that decides whether in time; ended_on and end_reason (ceased, replaced): it ran no longer.'`.execute(
    db,
  )
  await sql`create index due_on_day on due (authority_id, due_on)`.execute(db)
  await sql`create index due_subject on due (authority_id, rule, subject)`.execute(db)
  await sql`
    create table local_policy (
      authority_id uuid not null references authority,
      policy text not null,
      in_force_from date not null,
      value jsonb not null,
      reason text,
      primary key (authority_id, policy, in_force_from)
    )
  `.execute(db)
  for (const table of ['care_period', 'care_episode', 'counted_review', 'due', 'local_policy']) {
    await sql`alter table ${sql.table(table)} enable row level security`.execute(db)
    await sql`alter table ${sql.table(table)} force row level security`.execute(db)
    await sql`
      create policy own_authority on ${sql.table(table)}
      using (authority_id = current_authority()) with check (authority_id = current_authority())
    `.execute(db)
    await sql`grant select, insert, update, delete on ${sql.table(table)} to waymark_app`.execute(db)
  }
}
