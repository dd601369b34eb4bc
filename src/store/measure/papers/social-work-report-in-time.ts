import { dueRoundReviews } from '../base/reviews.ts'
import type { MeasureSql } from '../measure-sql.ts'

export const papersSocialWorkReportInTime: MeasureSql = {
  rows: (asked) => dueRoundReviews(asked, 'C16a'),
}
