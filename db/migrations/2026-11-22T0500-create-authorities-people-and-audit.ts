import { type Kysely, sql } from 'kysely'

/**
 * The ground everything stands on: authorities, the role that the application runs as, people and their
 * sessions, the audit trail, and the history that a trigger keeps of every tenant row.
 *
 * Tenancy: every tenant table leads with authority_id in its primary key, and row-level security admits only
 * the authority that the transaction named (`waymark.authority`). Nothing named: nothing seen.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    do $$ begin
      -- A user who may not make roles can still set a database up where the role is there already.
      if not exists (select from pg_roles where rolname = 'waymark_app') then
        create role waymark_app nologin;
      end if;
    exception when duplicate_object or unique_violation then null; end $$
  `.execute(db)
  await sql`do $$ begin execute format('grant waymark_app to %I', current_user); exception when others then null; end $$`.execute(
    db,
  )

  await sql`
    create function current_authority() returns uuid language sql stable parallel safe
    return nullif(current_setting('waymark.authority', true), '')::uuid
  `.execute(db)

  await sql`
    create table authority (
      authority_id uuid primary key,
      slug text not null unique check (slug ~ '^[a-z0-9][a-z0-9-]*$'),
      name text not null check (name <> ''),
      made_up boolean not null default false,
      created_at timestamptz not null default now()
    )
  `.execute(db)
  await sql`comment on table authority is 'A council. Reference table: not itself a tenant row; read before an authority is chosen.'`.execute(
    db,
  )

  // Sign-in happens before an authority is known, so people are found across authorities by e-mail; they
  // are not case content.
  await sql`
    create table app_user (
      user_id uuid primary key,
      authority_id uuid not null references authority,
      email text not null check (email = lower(email)),
      name text not null,
      role text not null,
      iro_id text,
      sw_id text,
      team text,
      password_hash text not null,
      disabled_at timestamptz,
      created_at timestamptz not null default now(),
      unique (email)
    )
  `.execute(db)
  await sql`
    create table app_session (
      token_hash bytea primary key,
      user_id uuid not null references app_user on delete cascade,
      csrf_secret text not null,
      created_at timestamptz not null default now(),
      seen_at timestamptz not null default now(),
      expires_at timestamptz not null
    )
  `.execute(db)
  await sql`
    create table sign_in_attempt (
      attempt_id uuid primary key,
      email text not null,
      address text not null,
      succeeded boolean not null,
      at timestamptz not null default now()
    )
  `.execute(db)
  await sql`create index sign_in_attempt_email on sign_in_attempt (email, at)`.execute(db)
  await sql`create index sign_in_attempt_address on sign_in_attempt (address, at)`.execute(db)

  await sql`
    create table audit_event (
      authority_id uuid not null references authority,
      event_id uuid not null,
      at timestamptz not null default clock_timestamp(),
      actor text not null,
      role text not null,
      action text not null,
      subject text,
      child_id text,
      outcome text not null check (outcome in ('done', 'refused')),
      detail jsonb,
      request_id text,
      primary key (authority_id, event_id)
    )
  `.execute(db)
  await sql`create index audit_event_at on audit_event (authority_id, at)`.execute(db)
  await sql`create index audit_event_child on audit_event (authority_id, child_id, at) where child_id is not null`.execute(
    db,
  )

  await sql`
    create table history (
      authority_id uuid not null,
      history_id bigint generated always as identity,
      at timestamptz not null default transaction_timestamp(),
      table_name text not null,
      row_key jsonb not null,
      operation "char" not null,
      before jsonb,
      after jsonb,
      actor text,
      request_id text,
      primary key (authority_id, history_id)
    )
  `.execute(db)
  await sql`create index history_row on history (authority_id, table_name, row_key)`.execute(db)
  await sql`
    comment on table history is
      'What every tenant row was and became, written by trigger, append-only. An inserted row is recorded by its key alone: what it held is the row itself, or the "before" of its next change.'
  `.execute(db)

  // One function serves every table: the key columns come as trigger arguments. Statement-level, so that an
  // import of a hundred thousand rows writes its history in one statement.
  await sql`
    create function keep_history() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
    declare
      key_of text := (select string_agg(format('%L, to_jsonb(r)->%L', k, k), ', ') from unnest(tg_argv) k);
      actor text := nullif(current_setting('waymark.actor', true), '');
      request text := nullif(current_setting('waymark.request', true), '');
    begin
      if tg_op = 'INSERT' then
        execute format(
          'insert into history (authority_id, table_name, row_key, operation, actor, request_id)
           select r.authority_id, %L, jsonb_build_object(%s), ''I'', $1, $2 from new_rows r',
          tg_table_name, key_of) using actor, request;
      elsif tg_op = 'UPDATE' then
        execute format(
          'insert into history (authority_id, table_name, row_key, operation, before, after, actor, request_id)
           select r.authority_id, %L, jsonb_build_object(%s), ''U'', to_jsonb(o), to_jsonb(r), $1, $2
           from new_rows r join old_rows o on %s where to_jsonb(o) is distinct from to_jsonb(r)',
          tg_table_name, key_of,
          (select string_agg(format('o.%I = r.%I', k, k), ' and ') from unnest(tg_argv) k))
          using actor, request;
      else
        execute format(
          'insert into history (authority_id, table_name, row_key, operation, before, actor, request_id)
           select r.authority_id, %L, jsonb_build_object(%s), ''D'', to_jsonb(r), $1, $2 from old_rows r',
          tg_table_name, key_of) using actor, request;
      end if;
      return null;
    end $$
  `.execute(db)

  await sql`
    create function refuse_change() returns trigger language plpgsql as $$
    begin
      raise exception '% is append-only: a row of it is never changed or removed', tg_table_name;
    end $$
  `.execute(db)
  for (const table of ['history', 'audit_event']) {
    await sql`
      create trigger append_only before update or delete or truncate on ${sql.table(table)}
      for each statement execute function refuse_change()
    `.execute(db)
  }
  for (const table of ['audit_event', 'history']) {
    await sql`alter table ${sql.table(table)} enable row level security`.execute(db)
    await sql`alter table ${sql.table(table)} force row level security`.execute(db)
    await sql`
      create policy own_authority on ${sql.table(table)}
      using (authority_id = current_authority()) with check (authority_id = current_authority())
    `.execute(db)
  }
  await sql`grant usage on schema public to waymark_app`.execute(db)
  await sql`grant select, insert on authority, app_user, app_session, sign_in_attempt, audit_event to waymark_app`.execute(
    db,
  )
  await sql`grant select on history to waymark_app`.execute(db)
  await sql`grant update on app_user, app_session, authority to waymark_app`.execute(db)
  await sql`grant delete on app_session, sign_in_attempt to waymark_app`.execute(db)
}
