import { defineMeasure } from '../definition.ts'

export const placementsLongTermStability = defineMeasure({
  id: 'placements.long_term_stability',
  question: 'How many children long in care stayed in one placement?',
  basis: 'as_at',
  unit: 'percent',
  figure: { kind: 'percent' },
  population:
    'Children in care on the last day, under 16, whose period of care began 30 months or more before',
  numerator:
    'Those 24 months or more in the same placement; or placed for adoption, with the placement before, together 24 months',
  denominator: 'All of them',
  exclusions: 'Short breaks (V3, V4); not recorded: children whose age is not known',
  source: { kind: 'national definition', name: 'Placement stability of children looked after (NI 63)' },
  variants: [],
  dimensions: [],
  notes: [],
})
