import { type Kysely, sql } from 'kysely'

/**
 * What those who explore the figures keep: the measures that a person put on their scorecard, and figures of
 * other areas that somebody typed in with their source. And what it takes to say what was known of one child on
 * a past day: rows that ended are found by their child already; here those that became another child's are, too,
 * and the few rows that hold for the whole council.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table scorecard_choice (
      authority_id uuid not null references authority,
      user_id uuid not null,
      measures jsonb not null,
      primary key (authority_id, user_id)
    )
  `.execute(db)
  await sql`comment on column scorecard_choice.measures is 'Their ids, as a list in the order in which they are shown.'`.execute(
    db,
  )
  await sql`
    create table comparator_figure (
      authority_id uuid not null references authority,
      measure_id text not null,
      year text not null check (year <> ''),
      area text not null check (area <> ''),
      value numeric not null,
      source text not null check (source <> ''),
      note text,
      entered_on date not null,
      entered_by text not null,
      primary key (authority_id, measure_id, year, area)
    )
  `.execute(db)
  await sql`comment on table comparator_figure is 'Figures of other areas that somebody typed in, in the unit of the measure, of a collection year (2025-26). Those that came in a file are in comparators.'`.execute(
    db,
  )
  for (const [table, key] of tables) {
    await sql`alter table ${sql.table(table)} enable row level security`.execute(db)
    await sql`alter table ${sql.table(table)} force row level security`.execute(db)
    await sql`
      create policy own_authority on ${sql.table(table)}
      using (authority_id = current_authority()) with check (authority_id = current_authority())
    `.execute(db)
    await sql`grant select, insert, update, delete on ${sql.table(table)} to waymark_app`.execute(db)
    await keepHistoryOf(db, table, key)
  }
  await sql`
    create index history_became_anothers on history (authority_id, (before->>'child_id'))
    where operation = 'U' and before->>'child_id' is distinct from after->>'child_id'
  `.execute(db)
  await sql`
    create index history_of_council on history (authority_id, table_name)
    where operation <> 'I' and table_name in ('iros', 'social_workers', 'history_complete', 'conference_reports')
  `.execute(db)
  await sql`
    create index feedback_child on feedback (authority_id, child_id) where current and child_id is not null
  `.execute(db)
}

const tables: readonly (readonly [table: string, key: readonly string[]])[] = [
  ['scorecard_choice', ['authority_id', 'user_id']],
  ['comparator_figure', ['authority_id', 'measure_id', 'year', 'area']],
]

async function keepHistoryOf(db: Kysely<unknown>, table: string, key: readonly string[]): Promise<void> {
  const args = sql.join(key.map((column) => sql.lit(column)))
  await sql`create trigger history_insert after insert on ${sql.table(table)} referencing new table as new_rows
    for each statement execute function keep_history(${args})`.execute(db)
  await sql`create trigger history_update after update on ${sql.table(table)} referencing old table as old_rows new table as new_rows
    for each statement execute function keep_history(${args})`.execute(db)
  await sql`create trigger history_delete after delete on ${sql.table(table)} referencing old table as old_rows
    for each statement execute function keep_history(${args})`.execute(db)
}
