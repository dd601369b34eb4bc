import { type Kysely, sql } from 'kysely'

/**
 * Lets an import look at the rows that it has just brought before it works anything out from them: of a council
 * that is new the planner knows nothing, and would read all of its rows for every thousand children. A table
 * that another import is looking at is left out: nobody waits.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create function look_at_rows(tables text[]) returns void language plpgsql security definer
    set search_path = public, pg_temp as $$
    declare
      name text;
    begin
      foreach name in array tables loop
        execute format('analyze (skip_locked) %I', name);
      end loop;
    end $$
  `.execute(db)
  await sql`grant execute on function look_at_rows(text[]) to waymark_app`.execute(db)
}
