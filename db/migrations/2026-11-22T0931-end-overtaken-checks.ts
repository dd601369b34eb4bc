import { type Kysely, sql } from 'kysely'

/**
 * A check between two reviews is overtaken by the second. That day is kept with the clock, as it is of every
 * other clock that stopped: lists no longer look at the reviews of each check that was ever owed.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  // The rows are of every council, and this runs as nobody's.
  await sql`alter table due no force row level security`.execute(db)
  await sql`alter table counted_review no force row level security`.execute(db)
  await sql`
    update due d set ended_on = overtaken.by_review_on, end_reason = 'overtaken'
    from (
      select m.authority_id, m.child_id, m.subject, m.anchor_on, min(r.review_on) as by_review_on
      from due m
      join counted_review r on r.authority_id = m.authority_id and r.child_id = m.child_id and r.counts_for_clock
        and r.review_on > m.anchor_on
      where m.rule = 'midway' and m.ended_on is null
      group by m.authority_id, m.child_id, m.subject, m.anchor_on
    ) overtaken
    where d.authority_id = overtaken.authority_id and d.child_id = overtaken.child_id and d.rule = 'midway'
      and d.subject = overtaken.subject and d.anchor_on = overtaken.anchor_on
  `.execute(db)
  await sql`alter table due force row level security`.execute(db)
  await sql`alter table counted_review force row level security`.execute(db)
}
