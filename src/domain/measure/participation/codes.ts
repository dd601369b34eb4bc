import { defineMeasure, undivided } from '../definition.ts'
import { byMonth, byQuarter, byCode, byDfeAgeBand } from '../dimension.ts'

export const participationCodes = defineMeasure({
  id: 'participation.codes',
  question: 'How did children take part in their reviews?',
  basis: 'during',
  unit: 'count',
  figure: { kind: 'count' },
  population: 'Reviews held in the period: one for each child and review date',
  numerator: 'Reviews by their code, as given and never recoded',
  denominator: undivided,
  exclusions: 'Children accommodated only for short breaks (V3, V4) that day; not recorded: a blank code',
  source: { kind: 'national definition', name: 'SSDA903 review codes PN0 to PN7' },
  variants: [],
  dimensions: [byCode, byMonth, byQuarter, byDfeAgeBand],
  notes: ['A code that is not on the list, or two codes for one review, is unknown.'],
})
