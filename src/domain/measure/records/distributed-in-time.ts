import { defineMeasure } from '../definition.ts'
import { byMonth, byIro } from '../dimension.ts'

export const recordsDistributedInTime = defineMeasure({
  id: 'records.distributed_in_time',
  question: 'How many records were distributed in time?',
  basis: 'during',
  unit: 'percent',
  figure: { kind: 'percent' },
  population: 'Reviews held in the period: one for each child and review date',
  numerator: 'Those whose record was distributed within 20 working days of completion',
  denominator: 'Reviews with a date recorded, or whose deadline has passed without one',
  exclusions:
    'Children accommodated only for short breaks (V3, V4) that day; not recorded: reviews without details, a column that is absent or blank throughout the period, and blanks whose deadline has not passed on the last day',
  source: {
    kind: 'statutory guidance',
    name: 'IRO Handbook chapter 3 (paragraph not read), by council manuals',
  },
  variants: [],
  dimensions: [byMonth, byIro],
  notes: ['A blank date is not in time once its deadline lies before the last day of the period.'],
})
