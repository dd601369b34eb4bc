import { defineMeasure } from '../definition.ts'
import { byIro } from '../dimension.ts'

export const qualityCoverage = defineMeasure({
  id: 'quality.coverage',
  question: 'How many reviews had a quality check?',
  basis: 'during',
  unit: 'percent',
  figure: { kind: 'percent' },
  population: 'Reviews held in the period: one for each child and review date',
  numerator: 'Those with at least one check',
  denominator: 'All of them',
  exclusions: 'Children accommodated only for short breaks (V3, V4) that day',
  source: { kind: 'local practice', name: "The reviewing officer's quality form after a review" },
  variants: [],
  dimensions: [byIro],
  notes: [],
})
