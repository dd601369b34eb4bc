import { defineMeasure } from '../definition.ts'

export const workersSameFor12Months = defineMeasure({
  id: 'workers.same_for_12_months',
  question: 'How many children kept the same social worker for a year?',
  basis: 'as_at',
  unit: 'percent',
  figure: { kind: 'percent' },
  population: 'Children in care on the last day for 18 months or more, with a social worker then',
  numerator: 'Those with the same social worker all through the last 12 months, gaps of at most a day',
  denominator: 'All of them',
  exclusions: 'Short breaks (V3, V4); children without a social worker on the last day',
  source: { kind: 'local practice', name: 'Kent 2017-18' },
  variants: [],
  dimensions: [],
  notes: [],
})
