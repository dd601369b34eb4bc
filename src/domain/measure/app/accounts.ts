import { defineMeasure, undivided } from '../definition.ts'
import { byMonth } from '../dimension.ts'

export const appAccounts = defineMeasure({
  id: 'app.accounts',
  question: "How many children opened an account in the children's app?",
  basis: 'during',
  unit: 'count',
  figure: { kind: 'count' },
  population: 'Events of the app in the period',
  numerator: 'Accounts opened',
  denominator: undivided,
  exclusions: 'Statements',
  source: { kind: 'local practice', name: "A children's app, by its own figures" },
  variants: [],
  dimensions: [byMonth],
  notes: [],
})
