import { defineMeasure } from '../definition.ts'

export const cohortRatePer10000 = defineMeasure({
  id: 'cohort.rate_per_10000',
  question: 'How many children in care are there for every 10,000 children?',
  basis: 'as_at',
  unit: 'number',
  figure: { kind: 'rate', per: 10_000, decimals: 0 },
  population: 'Children in care on the last day',
  numerator: 'Children',
  denominator: 'The population aged 0 to 17 of the year ending 31 March that contains the last day',
  exclusions: 'Short breaks (V3, V4)',
  source: { kind: 'national definition', name: 'SSDA903 return of children looked after' },
  variants: [],
  dimensions: [],
  notes: [],
})
