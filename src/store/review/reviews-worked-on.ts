import { sql } from 'kysely'
import type { ReviewsWorkedOn } from '#app/review/reviews-worked-on.ts'
import type { LiveReview } from '#domain/review/live-review.ts'
import { withinScope } from '#store/care/scope-filter.ts'
import { type Database, inAuthority } from '#store/database/database.ts'
import { reviewTable, selected } from './review-rows.ts'

/** Finds where the work on children's reviews goes on, in one reading for a whole page of children. */
export function reviewsWorkedOnOf(database: Database, actor: string): ReviewsWorkedOn {
  return async ({ authorityId, scope, on, childIds }) => {
    if (childIds.length === 0) return []
    return inAuthority(database, { authorityId, actor }, async (trx) => {
      const { rows } = await sql<LiveReview>`
        select ${selected(reviewTable, 'r')} from review r
        where r.authority_id = ${authorityId} and r.child_id = any(${[...childIds]}::text[])
          and r.state not in ('closed', 'cancelled') and ${withinScope(scope, authorityId, sql`r.child_id`, on)}
        order by r.review_id desc
      `.execute(trx)
      return rows
    })
  }
}
