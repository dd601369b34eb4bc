import { type Kysely, sql } from 'kysely'

/**
 * The history of an import costs as much as its rows. The same is kept in less time: a key is built from its
 * own columns, not from the whole row as JSON once a column; it is found by its hash; and that a row's
 * authority exists follows from its import, so it is not asked again for every row.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create or replace function keep_history() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
    declare
      key_of text := (select string_agg(format('%L, r.%I', k, k), ', ') from unnest(tg_argv) k);
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
  await sql`drop index history_row`.execute(db)
  await sql`create index history_row on history using hash (row_key)`.execute(db)
  for (const table of importedTables) {
    await sql`alter table ${sql.table(table)} drop constraint ${sql.ref(`${table}_authority_id_fkey`)}`.execute(
      db,
    )
    // Rows are replaced a whole set at a time: nothing looks for one by its key alone.
    await sql`drop index ${sql.ref(`${table}_key`)}`.execute(db)
  }
}

const importedTables = [
  'ssda903_header',
  'ssda903_episodes',
  'ssda903_reviews',
  'ssda903_uasc',
  'ssda903_oc2',
  'ssda903_oc3',
  'ssda903_ad1',
  'ssda903_placed_adoption',
  'ssda903_prev_perm',
  'ssda903_missing',
  'ssda903_sw_episodes',
  'ssda903_dolo',
  'iros',
  'iro_absences',
  'iro_allocations',
  'care_entry_notifications',
  'review_details',
  'quality_checks',
  'iro_contacts',
  'midway_reviews',
  'concerns',
  'disputes',
  'feedback',
  'people',
  'social_workers',
  'teams',
  'planned_reviews',
  'history_complete',
  'app_contacts',
  'placement_details',
  'care_sources',
  'conferences',
  'conference_reports',
  'child_protection_plans',
  'registers',
  'populations',
  'comparators',
]
