import { type RawBuilder, sql } from 'kysely'
import { allGaps } from '#domain/gap/register.ts'
import { gapConditions } from './gap-conditions.ts'
import { gapFacts, type GapsOn } from './gap-facts.ts'

/**
 * Three named queries: `gap_facts`, the children in care; `gap_told`, each gap and whether the files can tell of
 * it at all; and `gap_rows`, one row for each gap of each child, with `gap`, `grade` (the gravest is 0), `day`,
 * `child_id`, `iro_id` and `sw_id`.
 */
export function gapRows(ask: GapsOn): RawBuilder<unknown> {
  const conditions = gapConditions(ask.authorityId, ask.on)
  const told = allGaps.map((id) => sql`(${id}, ${conditions[id].told ?? sql`true`})`)
  const each = allGaps.map(
    (id, grade) => sql`(${id}, ${grade}::int, ${conditions[id].met}, (${conditions[id].day})::date)`,
  )
  return sql`gap_facts as materialized (${gapFacts(ask)}),
    gap_told as materialized (select * from (values ${sql.join(told)}) t (gap, told)),
    gap_rows as materialized (
      select c.child_id, c.iro_id, c.sw_id, v.gap, v.grade, v.day
      from gap_facts c cross join lateral (values ${sql.join(each)}) v (gap, grade, met, day)
      where v.met and v.gap in (select gap from gap_told where told)
    )`
}
