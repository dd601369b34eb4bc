import { defineMeasure } from '../definition.ts'
import { shareByLegalStatus } from '../dimension.ts'

export const cohortLegalStatus = defineMeasure({
  id: 'cohort.legal_status',
  question: 'What is the legal status of the children in care?',
  basis: 'as_at',
  unit: 'count and share',
  figure: { kind: 'count and share' },
  population: 'Children in care on the last day',
  numerator: 'Children of each part',
  denominator: 'Children in care on the last day',
  exclusions: 'Short breaks (V3, V4)',
  source: { kind: 'national definition', name: 'SSDA903 return of children looked after' },
  variants: [],
  dimensions: [shareByLegalStatus],
  notes: [],
})
