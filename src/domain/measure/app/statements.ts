import { defineMeasure, undivided } from '../definition.ts'
import { byMonth } from '../dimension.ts'

export const appStatements = defineMeasure({
  id: 'app.statements',
  question: 'How many statements did children send through the app?',
  basis: 'during',
  unit: 'count',
  figure: { kind: 'count' },
  population: 'Events of the app in the period',
  numerator: 'Statements',
  denominator: undivided,
  exclusions: 'Accounts opened',
  source: { kind: 'local practice', name: "A children's app, by its own figures" },
  variants: [],
  dimensions: [byMonth],
  notes: [],
})
