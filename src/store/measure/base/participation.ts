import { sql } from 'kysely'
import type { Asked, Sql } from '../measure-sql.ts'
import { dfeBand } from './children.ts'
import { reviewsHeldIn } from './reviews.ts'

/** The reviews with a code from PN1 to PN7, those of the given codes counting. A blank code is not recorded. */
export function coded(asked: Asked, counting: readonly string[]): Sql {
  return sql`
    select r.child_id, r.review_on::text as subject, r.review_on as day, ${dfeBand(sql`r.age`)} as age_band,
      coalesce(r.code = any(${counting}::text[]), false) as counts, r.code is null as not_recorded, r.code
    from ${reviewsHeldIn(asked)} r
    where r.code is distinct from 'PN0' and r.code is distinct from 'unknown'
  `
}

/** How many reviews of the period have a code that is on no list, or contradicts another row. */
export function unknownCodes(asked: Asked): Sql {
  return sql`
    select count(*)::int as "unknownCodes" from ${reviewsHeldIn(asked)} r where r.code = 'unknown'
  `
}
