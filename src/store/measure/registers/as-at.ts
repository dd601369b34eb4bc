import { registerEntries } from '../base/registers.ts'
import type { MeasureSql } from '../measure-sql.ts'

export const registersAsAt: MeasureSql = {
  rows: (asked) => registerEntries(asked, asked.period.to),
}
