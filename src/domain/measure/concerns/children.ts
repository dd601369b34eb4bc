import { defineMeasure, undivided } from '../definition.ts'
import { bySomething } from '../dimension.ts'

export const concernsChildren = defineMeasure({
  id: 'concerns.children',
  question: 'For how many children were informal concerns raised?',
  basis: 'during',
  unit: 'count',
  figure: { kind: 'count' },
  population: 'Concerns raised in the period',
  numerator: 'Different children',
  denominator: undivided,
  exclusions: 'Formal disputes',
  source: { kind: 'local practice', name: 'Informal challenge as the reviewing service records it' },
  variants: [],
  dimensions: [bySomething('theme', 'Theme')],
  notes: ['A child with concerns of several themes counts once under each, and once in the total.'],
})
