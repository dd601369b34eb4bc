import { defineMeasure } from '../definition.ts'
import { shareByGender } from '../dimension.ts'

export const cohortGender = defineMeasure({
  id: 'cohort.gender',
  question: 'Are the children in care boys or girls?',
  basis: 'as_at',
  unit: 'count and share',
  figure: { kind: 'count and share' },
  population: 'Children in care on the last day',
  numerator: 'Children of each part',
  denominator: 'Children in care on the last day',
  exclusions: 'Short breaks (V3, V4)',
  source: { kind: 'national definition', name: 'SSDA903 return of children looked after' },
  variants: [],
  dimensions: [shareByGender],
  notes: ['Sex as the return records it: 1 and M are male, 2 and F are female.'],
})
