import { inCareByMonth } from '../base/in-care.ts'
import type { MeasureSql } from '../measure-sql.ts'

export const placementsInAuthority: MeasureSql = { rows: inCareByMonth, series: 'month' }
