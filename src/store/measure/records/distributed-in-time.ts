import { dueRoundReviews } from '../base/reviews.ts'
import type { MeasureSql } from '../measure-sql.ts'

export const recordsDistributedInTime: MeasureSql = {
  rows: (asked) => dueRoundReviews(asked, 'C17d'),
}
