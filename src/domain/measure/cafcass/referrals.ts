import { defineMeasure, undivided } from '../definition.ts'

export const cafcassReferrals = defineMeasure({
  id: 'cafcass.referrals',
  question: 'How many cases were referred to Cafcass?',
  basis: 'during',
  unit: 'count',
  figure: { kind: 'count' },
  population: 'Disputes referred to Cafcass in the period',
  numerator: 'Referrals',
  denominator: undivided,
  exclusions: 'Nothing',
  source: { kind: 'regulation', name: 'Children Act 1989, section 25B(3)' },
  variants: [],
  dimensions: [],
  notes: [],
})
