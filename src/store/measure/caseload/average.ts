import { childrenByMonth, officersByMonth } from '../base/caseload.ts'
import type { MeasureSql } from '../measure-sql.ts'

export const caseloadAverage: MeasureSql = {
  rows: childrenByMonth,
  series: 'month',
  divisors: officersByMonth,
}
