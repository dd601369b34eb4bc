import { defineMeasure, undivided, type Asides } from '../definition.ts'
import { byIro } from '../dimension.ts'

export const reviewsNotScheduled = defineMeasure({
  id: 'reviews.not_scheduled',
  question: 'How many children in care have no review planned?',
  basis: 'as_at',
  unit: 'count',
  figure: { kind: 'count' },
  population: 'Children in care on the last day',
  numerator: 'Those with no planned review after that day that still stood on it',
  denominator: undivided,
  exclusions: 'Children accommodated only for short breaks (V3, V4)',
  source: { kind: 'local practice', name: 'Planned reviews as the authority records them' },
  variants: [],
  dimensions: [byIro],
  notes: [],
  explain: ({ plansRecorded = 0 }: Asides) =>
    plansRecorded === 0 ? ['No planned reviews have been imported: every child counts as having none.'] : [],
})
