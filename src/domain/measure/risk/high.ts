import { defineMeasure, undivided } from '../definition.ts'

export const riskHigh = defineMeasure({
  id: 'risk.high',
  question: 'How many children are at high risk?',
  basis: 'during',
  unit: 'count',
  figure: { kind: 'count' },
  population: 'Children with a review in the period, by their latest answered one',
  numerator: 'Those at high risk',
  denominator: undivided,
  exclusions: 'Not recorded: no review of the child answers',
  source: { kind: 'local practice', name: 'East Sussex 2015-16' },
  variants: [],
  dimensions: [],
  notes: [],
})
