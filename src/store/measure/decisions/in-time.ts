import { dueRoundReviews } from '../base/reviews.ts'
import type { MeasureSql } from '../measure-sql.ts'

export const decisionsInTime: MeasureSql = {
  rows: (asked) => dueRoundReviews(asked, 'C17a'),
}
