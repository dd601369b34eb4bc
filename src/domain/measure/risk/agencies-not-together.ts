import { defineMeasure, undivided } from '../definition.ts'

export const riskAgenciesNotTogether = defineMeasure({
  id: 'risk.agencies_not_together',
  question: 'For how many children at high risk do agencies not work together?',
  basis: 'during',
  unit: 'count',
  figure: { kind: 'count' },
  population: 'Children at high risk, by their latest answered review in the period',
  numerator: 'Those whose agencies do not work together',
  denominator: undivided,
  exclusions: 'Not recorded: no review of the child answers',
  source: { kind: 'local practice', name: 'East Sussex 2015-16' },
  variants: [],
  dimensions: [],
  notes: [],
})
