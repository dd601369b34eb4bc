import { sql } from 'kysely'
import { raisedConcerns } from '../base/concerns.ts'
import type { MeasureSql } from '../measure-sql.ts'

export const concernsChildren: MeasureSql = {
  rows: (asked) => sql`
    select c.child_id, c.child_id as subject, true as counts, false as not_recorded, c.concern_theme as theme, c.raised_on from ${raisedConcerns(asked)} c
  `,
  distinct: true,
}
