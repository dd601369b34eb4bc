import { defineMeasure } from '../definition.ts'
import { shareByTimeInCare } from '../dimension.ts'

export const cohortTimeInCare = defineMeasure({
  id: 'cohort.time_in_care',
  question: 'How long have the children been in care?',
  basis: 'as_at',
  unit: 'count and share',
  figure: { kind: 'count and share' },
  population: 'Children in care on the last day',
  numerator: 'Children of each part',
  denominator: 'Children in care on the last day',
  exclusions: 'Short breaks (V3, V4)',
  source: { kind: 'local practice', name: 'Bands of this product' },
  variants: [],
  dimensions: [shareByTimeInCare],
  notes: ['From the first day of the present period of care.'],
})
