import participation from '#db/reference/participation.json' with { type: 'json' }
import { coded, unknownCodes } from '../base/participation.ts'
import type { MeasureSql } from '../measure-sql.ts'

export const participationAttendance: MeasureSql = {
  rows: (asked) => coded(asked, participation.rules.attended),
  asides: unknownCodes,
}
