import { dueRoundReviews } from '../base/reviews.ts'
import type { MeasureSql } from '../measure-sql.ts'

export const recordsCompletedInTime: MeasureSql = {
  rows: (asked) => dueRoundReviews(asked, 'C17c'),
}
