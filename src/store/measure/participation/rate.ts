import participation from '#db/reference/participation.json' with { type: 'json' }
import { coded, unknownCodes } from '../base/participation.ts'
import type { MeasureSql } from '../measure-sql.ts'

export const participationRate: MeasureSql = {
  rows: (asked) =>
    coded(
      asked,
      asked.variant === 'attending_counts'
        ? ['PN1', 'PN2', 'PN3', 'PN4', 'PN5', 'PN6']
        : participation.rules.national_participated,
    ),
  asides: unknownCodes,
}
