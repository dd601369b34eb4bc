import { type Kysely, sql } from 'kysely'

/**
 * A year's figures of clocks are counted from indexes alone. A child's clocks lie together, so that reading one
 * rule's of everybody in the table itself touches every page of it: of England's seven million clocks that was most
 * of the time that its figures took. That the authority of what is worked out exists follows from the imports that it
 * is worked out from, as it does of their rows: it is not asked again for every clock.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}

const statements = [
  'drop index due_subject',
  'create index due_subject on due (authority_id, rule, subject) include (child_id, due_on, done_on)',
  `create index due_counted on due (authority_id, rule, due_on)
    include (child_id, subject, anchor_on, done_on, judged_on, decided_after, ended_on, end_reason, period_started_on)
    where subject = 'review' or rule = 'midway'`,
  ...['care_period', 'care_episode', 'counted_review', 'due'].map(
    (table) => `alter table ${table} drop constraint ${table}_authority_id_fkey`,
  ),
]
