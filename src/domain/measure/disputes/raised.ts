import { defineMeasure, undivided } from '../definition.ts'
import { byMonth, bySomething } from '../dimension.ts'

export const disputesRaised = defineMeasure({
  id: 'disputes.raised',
  question: 'How many formal disputes were raised?',
  basis: 'during',
  unit: 'count',
  figure: { kind: 'count' },
  population: 'Disputes raised in the period',
  numerator: 'Disputes',
  denominator: undivided,
  exclusions: 'Informal concerns',
  source: { kind: 'statutory guidance', name: 'IRO Handbook 6.2, as quoted by council manuals' },
  variants: [],
  dimensions: [bySomething('category', 'Category'), bySomething('stage', 'Highest stage'), byMonth],
  notes: ['The stage is the highest reached as last recorded.'],
})
