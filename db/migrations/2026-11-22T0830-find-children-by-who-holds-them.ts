import { type Kysely, sql } from 'kysely'

/**
 * An IRO and a social worker ask for their own children: they are found by who holds them, without reading
 * everybody's. Open episodes and planned reviews are found by their day, in the same way.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create index iro_allocations_iro on iro_allocations (authority_id, iro_id) where current`.execute(
    db,
  )
  await sql`create index ssda903_sw_episodes_worker on ssda903_sw_episodes (authority_id, sw_id) where current`.execute(
    db,
  )
  await sql`create index care_episode_open on care_episode (authority_id, (coalesce(dec, 'infinity'::date)))`.execute(
    db,
  )
  await sql`create index planned_reviews_day on planned_reviews (authority_id, review_planned_on) where current`.execute(
    db,
  )
}
