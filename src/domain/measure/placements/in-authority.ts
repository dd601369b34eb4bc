import { defineMeasure, undivided } from '../definition.ts'
import { byMonth, bySide } from '../dimension.ts'

export const placementsInAuthority = defineMeasure({
  id: 'placements.in_authority',
  question: 'How many children live inside the authority?',
  basis: 'as_at',
  unit: 'count',
  figure: { kind: 'count' },
  population: 'Children in care at each month-end, and on the last day',
  numerator: 'Children, by where they are placed',
  denominator: undivided,
  exclusions: 'Short breaks (V3, V4)',
  source: { kind: 'national definition', name: 'SSDA903 return of children looked after' },
  variants: [],
  dimensions: [byMonth, bySide],
  notes: [
    'The total is all the children in care; the sides are its parts. During a temporary placement its own answer counts, where it has one.',
  ],
})
