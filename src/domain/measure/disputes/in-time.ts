import { defineMeasure } from '../definition.ts'
import { bySomething } from '../dimension.ts'

export const disputesInTime = defineMeasure({
  id: 'disputes.in_time',
  question: 'How many formal disputes were closed in time?',
  basis: 'during',
  unit: 'percent',
  figure: { kind: 'percent' },
  population: 'Disputes raised in the period that are closed, or open past day 20',
  numerator: 'Those closed within 20 working days of being raised',
  denominator: 'All of them',
  exclusions: 'Disputes still open within their 20 working days',
  source: { kind: 'statutory guidance', name: 'IRO Handbook 6.2, as quoted by council manuals' },
  variants: [],
  dimensions: [bySomething('stage', 'Highest stage')],
  notes: [],
})
