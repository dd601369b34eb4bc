import { type Kysely, sql } from 'kysely'

/**
 * What an administrator keeps of the service itself: its services and teams, who leads and who deputises, who is
 * away and who covers for them, holidays announced since the release, the council's own codes, and what each
 * person has been told. All of it dated, and with the history that every other row of a council has. Local policy
 * gets that history, too.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table org_unit (
      authority_id uuid not null references authority,
      unit_id uuid not null,
      kind text not null check (kind in ('service', 'team')),
      name text not null check (name <> ''),
      parent_id uuid,
      closed_on date,
      primary key (authority_id, unit_id),
      foreign key (authority_id, parent_id) references org_unit (authority_id, unit_id),
      check (parent_id is distinct from unit_id)
    )
  `.execute(db)
  await sql`
    create table org_team_name (
      authority_id uuid not null references authority,
      team text not null check (team <> ''),
      unit_id uuid not null,
      primary key (authority_id, team),
      foreign key (authority_id, unit_id) references org_unit (authority_id, unit_id)
    )
  `.execute(db)
  await sql`comment on table org_team_name is 'Which unit a team of the imported files is: a name of the files belongs to one unit, and a unit can have several.'`.execute(
    db,
  )
  await sql`
    create table org_post (
      authority_id uuid not null references authority,
      post_id uuid not null,
      unit_id uuid not null,
      user_id uuid not null,
      kind text not null check (kind in ('lead', 'deputy')),
      from_on date not null,
      to_on date check (to_on >= from_on),
      primary key (authority_id, post_id),
      foreign key (authority_id, unit_id) references org_unit (authority_id, unit_id)
    )
  `.execute(db)
  await sql`create index org_post_user on org_post (authority_id, user_id)`.execute(db)
  await sql`
    create table person_leave (
      authority_id uuid not null references authority,
      leave_id uuid not null,
      user_id uuid not null,
      cover_user_id uuid,
      from_on date not null,
      to_on date not null check (to_on >= from_on),
      kind text not null check (kind in ('leave', 'sickness', 'training', 'other')),
      primary key (authority_id, leave_id),
      check (cover_user_id is distinct from user_id)
    )
  `.execute(db)
  await sql`comment on column person_leave.to_on is 'The last day away.'`.execute(db)
  await sql`create index person_leave_cover on person_leave (authority_id, cover_user_id, to_on)`.execute(db)
  await sql`create index person_leave_user on person_leave (authority_id, user_id, to_on)`.execute(db)
  await sql`
    create table added_holiday (
      authority_id uuid not null references authority,
      holiday_on date not null,
      title text not null check (title <> ''),
      source text not null check (source <> ''),
      added_on date not null,
      primary key (authority_id, holiday_on)
    )
  `.execute(db)
  await sql`comment on table added_holiday is 'Bank holidays that this council added to those of the release: announced since, or of a year that the release does not hold.'`.execute(
    db,
  )
  await sql`
    create table local_code (
      authority_id uuid not null references authority,
      list text not null,
      code text not null check (code <> ''),
      label text not null check (label <> ''),
      from_on date not null,
      to_on date check (to_on >= from_on),
      reason text not null,
      primary key (authority_id, list, code, from_on)
    )
  `.execute(db)
  await sql`
    create table notification (
      authority_id uuid not null references authority,
      user_id uuid not null,
      kind text not null,
      subject text not null,
      happened_at timestamptz not null,
      words text not null,
      href text,
      read_at timestamptz,
      primary key (authority_id, user_id, kind, subject)
    )
  `.execute(db)
  await sql`create index notification_unread on notification (authority_id, user_id) where read_at is null`.execute(
    db,
  )
  await sql`
    create table notification_look (
      authority_id uuid not null references authority,
      user_id uuid not null,
      looked_at timestamptz not null,
      primary key (authority_id, user_id)
    )
  `.execute(db)
  await sql`comment on table notification_look is 'Until when events were gathered for a person: those since are new to them.'`.execute(
    db,
  )

  for (const [table, key] of tables) {
    if (table !== 'local_policy') {
      await sql`alter table ${sql.table(table)} enable row level security`.execute(db)
      await sql`alter table ${sql.table(table)} force row level security`.execute(db)
      await sql`
        create policy own_authority on ${sql.table(table)}
        using (authority_id = current_authority()) with check (authority_id = current_authority())
      `.execute(db)
      await sql`grant select, insert, update, delete on ${sql.table(table)} to waymark_app`.execute(db)
    }
    if (key.length > 0) await keepHistoryOf(db, table, key)
  }
}

/** Each table with the key that its history is kept by. What a person was told is no case content: it has none. */
const tables: readonly (readonly [table: string, key: readonly string[]])[] = [
  ['org_unit', ['unit_id']],
  ['org_team_name', ['team']],
  ['org_post', ['post_id']],
  ['person_leave', ['leave_id']],
  ['added_holiday', ['holiday_on']],
  ['local_code', ['list', 'code', 'from_on']],
  ['local_policy', ['policy', 'in_force_from']],
  ['notification', []],
  ['notification_look', []],
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
