import { defineMeasure } from '../definition.ts'
import { byMonth, byQuarter, byIro, byTeam, byNumber } from '../dimension.ts'

export const reviewsInTime = defineMeasure({
  id: 'reviews.in_time',
  question: 'How many reviews were in time?',
  basis: 'during',
  unit: 'percent',
  figure: { kind: 'percent' },
  population: 'Statutory and light reviews held in the period that can be judged',
  numerator:
    'Those held on or before the due date; a review adjourned for more than 20 working days is judged by the day it was completed',
  denominator: 'All of them',
  exclusions:
    'Additional meetings; reviews of a child who was not in care that day; not recorded: reviews that cannot be judged because the history is cut off, and adjourned reviews that are not completed, until 20 working days after the adjournment',
  source: {
    kind: 'regulation',
    name: 'Care Planning, Placement and Case Review (England) Regulations 2010, reg 33; Adoption Agencies Regulations 2005, reg 36',
  },
  variants: [
    { name: 'held', label: 'of the reviews held in the period' },
    { name: 'due', label: 'of the reviews that fell due in the period' },
    {
      name: 'child_year',
      label:
        'of the children in care at the end for at least 20 working days with a review due in the period: every one in time',
      dimensions: [byIro, byTeam],
    },
  ],
  dimensions: [byMonth, byQuarter, byNumber, byIro, byTeam],
  notes: ['Pooled over the whole period; the percentages of months are never averaged.'],
})
