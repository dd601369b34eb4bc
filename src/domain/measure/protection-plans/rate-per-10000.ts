import { defineMeasure } from '../definition.ts'

export const protectionPlansRatePer10000 = defineMeasure({
  id: 'protection_plans.rate_per_10000',
  question: 'How many child protection plans are there for every 10,000 children?',
  basis: 'as_at',
  unit: 'number',
  figure: { kind: 'rate', per: 10_000, decimals: 1 },
  population: 'Plans on the last day',
  numerator: 'Plans begun and not ended by the day',
  denominator: 'The population aged 0 to 17 of the year ending 31 March that contains the last day',
  exclusions: 'Nothing',
  source: { kind: 'statutory guidance', name: 'Working Together to Safeguard Children' },
  variants: [],
  dimensions: [],
  notes: [],
})
