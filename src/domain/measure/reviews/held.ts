import { defineMeasure, undivided } from '../definition.ts'
import { byMonth, byQuarter, byIro, byKind, byNumber } from '../dimension.ts'

export const reviewsHeld = defineMeasure({
  id: 'reviews.held',
  question: 'How many reviews were held?',
  basis: 'during',
  unit: 'count',
  figure: { kind: 'count' },
  population: 'Reviews held in the period: one for each child and review date',
  numerator: 'Reviews',
  denominator: undivided,
  exclusions: 'Children accommodated only for short breaks (V3, V4) that day',
  source: { kind: 'national definition', name: 'SSDA903 return of children looked after' },
  variants: [],
  dimensions: [byMonth, byQuarter, byKind, byNumber, byIro],
  notes: [
    'Every kind of review counts. A review of a child who was not in care that day counts as held and is listed as a finding.',
  ],
})
