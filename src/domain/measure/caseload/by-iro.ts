import { defineMeasure, type Asides } from '../definition.ts'
import { byIro } from '../dimension.ts'

export const caseloadByIro = defineMeasure({
  id: 'caseload.by_iro',
  question: 'How many children does each officer hold?',
  basis: 'as_at',
  unit: 'number',
  figure: { kind: 'average', total: 'as at' },
  population: 'Children in care on the last day',
  numerator: 'Children allocated to the officer (the latest allocation, if there are two)',
  denominator: "The officer's full-time equivalent that day",
  exclusions: 'Children without an allocation',
  source: {
    kind: 'statutory guidance',
    name: 'IRO Handbook 7.15 (paragraph not read): 50 to 70 children for a full-time officer is good practice',
  },
  variants: [],
  dimensions: [byIro],
  notes: ['Officers who do not count in the caseload are shown with their children and without an average.'],
  explain: (weights: Asides) => [
    `Weighted score: ${Object.entries(weights)
      .map(([what, weight]) => `${what.replaceAll('_', ' ')} ${weight}`)
      .join(', ')}.`,
  ],
})
