import { defineMeasure, type Asides } from '../definition.ts'
import { byMonth, byQuarter, byDfeAgeBand } from '../dimension.ts'
import { writtenCount } from '../wording.ts'

export const participationRate = defineMeasure({
  id: 'participation.rate',
  question: 'How many reviews did children take part in?',
  basis: 'during',
  unit: 'percent',
  figure: { kind: 'percent' },
  population: 'Reviews held in the period with a code from PN1 to PN7',
  numerator: 'Those the child took part in or was heard at',
  denominator: 'All of them',
  exclusions:
    'PN0 (under 4); codes that are unknown; children accommodated only for short breaks (V3, V4) that day; not recorded: a blank code',
  source: { kind: 'national definition', name: 'SSDA903 review codes PN0 to PN7' },
  variants: [
    { name: 'national', label: 'PN1, PN2, PN3, PN5 and PN6 count' },
    {
      name: 'attending_counts',
      label: 'every code but PN7 counts: attending without speaking is taking part',
    },
  ],
  dimensions: [byMonth, byQuarter, byDfeAgeBand],
  notes: [],
  explain: ({ unknownCodes = 0 }: Asides) =>
    unknownCodes > 0
      ? [`${writtenCount(unknownCodes, 'review', 'reviews')} with an unknown code left out.`]
      : [],
})
