import { sql } from 'kysely'
import { checksAnswering } from '../base/quality-checks.ts'
import type { MeasureSql } from '../measure-sql.ts'

export const qualityChildFocusGrade: MeasureSql = {
  rows: (asked) => sql`
    select q.child_id, q.subject, q.day, q.answer, true as counts, q.not_recorded, q.answer as grade
    from ${checksAnswering(asked, 'child_focus_grade', ['outstanding', 'good', 'requires_improvement', 'inadequate'])} q
  `,
}
