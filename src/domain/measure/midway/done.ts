import { defineMeasure, type Asides } from '../definition.ts'
import { byMonth, byIro } from '../dimension.ts'

export const midwayDone = defineMeasure({
  id: 'midway.done',
  question: 'How many checks half-way between reviews were done?',
  basis: 'during',
  unit: 'percent',
  figure: { kind: 'percent' },
  population: 'Half-way dates in the period, between the completion of a review and the next due date',
  numerator:
    'Those with a check between the two reviews, or by that due date when there is no next review yet',
  denominator: 'All of them',
  exclusions: 'Where the child had left care or the next review had been held by the half-way date',
  source: { kind: 'local practice', name: 'Kent 2017-18' },
  variants: [],
  dimensions: [byMonth, byIro],
  notes: [],
  explain: ({ checksRecorded = 0 }: Asides) =>
    checksRecorded === 0 ? ['No checks between reviews have been imported: none counts as done.'] : [],
})
