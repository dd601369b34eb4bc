import { defineMeasure } from '../definition.ts'
import { shareByDisability } from '../dimension.ts'

export const cohortDisability = defineMeasure({
  id: 'cohort.disability',
  question: 'How many children in care have a disability?',
  basis: 'as_at',
  unit: 'count and share',
  figure: { kind: 'count and share' },
  population: 'Children in care on the last day',
  numerator: 'Children of each part',
  denominator: 'Children in care on the last day',
  exclusions: 'Short breaks (V3, V4)',
  source: { kind: 'local practice', name: 'Disability as the authority records it' },
  variants: [],
  dimensions: [shareByDisability],
  notes: [],
})
