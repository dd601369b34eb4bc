import { type RawBuilder, sql } from 'kysely'
import type { FrozenBy } from '#domain/meeting/freeze.ts'

/** The notice in force by which a decision waits, as a query of at most one row. */
export function frozenBy(authorityId: string, decisionId: RawBuilder<unknown>): RawBuilder<FrozenBy> {
  return sql<FrozenBy>`
    select z.freeze_id as "freezeId", z.review_id as "reviewId", z.ground, z.notice_on as "noticeOn",
      z.given_to as "givenTo", z.given_by as "givenBy", z.decision
    from frozen_decision w
    join decision_freeze z on z.authority_id = w.authority_id and z.freeze_id = w.freeze_id
    where w.authority_id = ${authorityId} and w.decision_id = ${decisionId} and z.state = 'in_force'
    order by z.notice_on, z.freeze_id limit 1
  `
}
