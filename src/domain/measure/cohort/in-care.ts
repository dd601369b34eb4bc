import { defineMeasure, undivided } from '../definition.ts'
import { byMonth } from '../dimension.ts'
import { adjustmentNotes } from './adjustment-notes.ts'

export const cohortInCare = defineMeasure({
  id: 'cohort.in_care',
  question: 'How many children are in care?',
  basis: 'as_at',
  unit: 'count',
  figure: { kind: 'count' },
  population: 'Children in care at each month-end, and on the last day',
  numerator: 'Children',
  denominator: undivided,
  exclusions: 'Short breaks (V3, V4)',
  source: { kind: 'national definition', name: 'SSDA903 return of children looked after' },
  variants: [],
  dimensions: [byMonth],
  notes: [],
  explain: adjustmentNotes,
})
