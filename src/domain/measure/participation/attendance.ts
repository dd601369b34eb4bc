import { defineMeasure, type Asides } from '../definition.ts'
import { byMonth } from '../dimension.ts'
import { writtenCount } from '../wording.ts'

export const participationAttendance = defineMeasure({
  id: 'participation.attendance',
  question: 'How many reviews did children attend?',
  basis: 'during',
  unit: 'percent',
  figure: { kind: 'percent' },
  population: 'Reviews held in the period with a code from PN1 to PN7',
  numerator: 'PN1, PN2, PN3 and PN4',
  denominator: 'All of them',
  exclusions:
    'PN0 (under 4); codes that are unknown; children accommodated only for short breaks (V3, V4) that day; not recorded: a blank code',
  source: { kind: 'national definition', name: 'SSDA903 review codes PN0 to PN7' },
  variants: [],
  dimensions: [byMonth],
  notes: [],
  explain: ({ unknownCodes = 0 }: Asides) =>
    unknownCodes > 0
      ? [`${writtenCount(unknownCodes, 'review', 'reviews')} with an unknown code left out.`]
      : [],
})
