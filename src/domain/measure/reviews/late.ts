import { defineMeasure, undivided, type Asides } from '../definition.ts'
import { byMonth, bySomething } from '../dimension.ts'
import { writtenCount } from '../wording.ts'

export const reviewsLate = defineMeasure({
  id: 'reviews.late',
  question: 'How many reviews were late or not held?',
  basis: 'during',
  unit: 'count',
  figure: { kind: 'count' },
  population: 'Reviews held in the period, and obligations that fell due in it',
  numerator:
    'Reviews held after their due date (or before their window opened), and reviews due in the period that were still not held on its last day',
  denominator: undivided,
  exclusions:
    'An obligation of a child who had left care by its due date; one replaced by another regime before its date had passed; one whose date cannot be worked out because the history is cut off; short breaks; not recorded: reviews that cannot be judged',
  source: {
    kind: 'regulation',
    name: 'Care Planning, Placement and Case Review (England) Regulations 2010, reg 33; Adoption Agencies Regulations 2005, reg 36',
  },
  variants: [],
  dimensions: [bySomething('reason', 'Reason'), byMonth],
  notes: [],
  explain: ({ failedBefore = 0, failsAgain = 0 }: Asides) => [
    ...(failedBefore > 0
      ? [
          `${failedBefore} of these failures fell due before the period and also stood in an earlier one, as not held.`,
        ]
      : []),
    ...(failsAgain > 0
      ? [
          `${writtenCount(failsAgain, 'review', 'reviews')} not held by the end of the period took place late after it, and will stand in that period too, as held late.`,
        ]
      : []),
  ],
})
