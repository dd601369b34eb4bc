import { stockAndFlow } from '../base/cohort.ts'
import { inCareByMonth } from '../base/in-care.ts'
import type { MeasureSql } from '../measure-sql.ts'

export const cohortInCare: MeasureSql = {
  rows: inCareByMonth,
  series: 'month',
  asides: stockAndFlow,
}
