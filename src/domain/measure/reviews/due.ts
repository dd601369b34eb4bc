import { defineMeasure, undivided } from '../definition.ts'
import { byMonth, byQuarter } from '../dimension.ts'

export const reviewsDue = defineMeasure({
  id: 'reviews.due',
  question: 'How many reviews fell due?',
  basis: 'during',
  unit: 'count',
  figure: { kind: 'count' },
  population:
    'Reviews that fell due in the period: one obligation for each review or event that a clock runs from',
  numerator: 'Obligations',
  denominator: undivided,
  exclusions:
    'An obligation of a child who had left care by its due date; one replaced by another regime before its date had passed; one whose date cannot be worked out because the history is cut off; short breaks; not recorded: reviews held in the period that cannot be judged because the history is cut off',
  source: {
    kind: 'regulation',
    name: 'Care Planning, Placement and Case Review (England) Regulations 2010, reg 33; Adoption Agencies Regulations 2005, reg 36',
  },
  variants: [],
  dimensions: [byMonth, byQuarter],
  notes: [],
})
