import { type Kysely, sql } from 'kysely'

/**
 * The clocks and episodes that are open on a day, found so that row-level security lets the index answer. It lets an
 * index answer what cannot tell of hidden rows, and holds `coalesce` to be able to, so that the indexes before these were
 * read by nobody but the owner. `least` leaves out what is null and is not held to.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`drop index due_stopped`.execute(db)
  await sql`create index due_stopped on due (authority_id, (least(done_on, ended_on, 'infinity'::date)), due_on)`.execute(
    db,
  )
  await sql`drop index care_episode_open`.execute(db)
  await sql`create index care_episode_open on care_episode (authority_id, (least(dec, 'infinity'::date)))`.execute(
    db,
  )
}
