import { sql } from 'kysely'
import { checksAnswering } from '../base/quality-checks.ts'
import type { MeasureSql } from '../measure-sql.ts'

export const qualityInChildsTimescale: MeasureSql = {
  rows: (asked) => sql`
    select q.child_id, q.subject, q.day, q.answer, coalesce(q.answer = 'yes', false) as counts, q.not_recorded
    from ${checksAnswering(asked, 'plan_in_childs_timescale', ['yes', 'no'])} q
  `,
}
