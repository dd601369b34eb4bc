import { defineMeasure, undivided } from '../definition.ts'
import { bySomething } from '../dimension.ts'

export const concernsRaised = defineMeasure({
  id: 'concerns.raised',
  question: 'How many informal concerns were raised?',
  basis: 'during',
  unit: 'count',
  figure: { kind: 'count' },
  population: 'Concerns raised in the period',
  numerator: 'Concerns',
  denominator: undivided,
  exclusions: 'Formal disputes',
  source: { kind: 'local practice', name: 'Informal challenge as the reviewing service records it' },
  variants: [],
  dimensions: [bySomething('theme', 'Theme')],
  notes: [],
})
