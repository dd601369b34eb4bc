import { type Kysely, sql } from 'kysely'

/**
 * The worklist asks for the clocks that were neither answered nor ended on a day: a few of the many that a
 * council has ever had. The day on which a clock stopped finds them without reading the rest.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create index due_stopped on due (
      authority_id, (least(coalesce(done_on, 'infinity'::date), coalesce(ended_on, 'infinity'::date))), due_on
    )
  `.execute(db)
}
