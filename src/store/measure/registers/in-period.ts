import { registerEntries } from '../base/registers.ts'
import type { MeasureSql } from '../measure-sql.ts'

export const registersInPeriod: MeasureSql = {
  rows: (asked) => registerEntries(asked, asked.period.from),
}
