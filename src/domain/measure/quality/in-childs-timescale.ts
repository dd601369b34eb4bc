import { defineMeasure } from '../definition.ts'
import { byMonth } from '../dimension.ts'

export const qualityInChildsTimescale = defineMeasure({
  id: 'quality.in_childs_timescale',
  question: "How many plans moved at the child's pace?",
  basis: 'during',
  unit: 'percent',
  figure: { kind: 'percent' },
  population: 'Quality checks of reviews held in the period that answer',
  numerator: 'Those that say yes',
  denominator: 'All of them',
  exclusions: 'Short breaks (V3, V4); not recorded: no answer',
  source: { kind: 'local practice', name: "The reviewing officer's quality form after a review" },
  variants: [],
  dimensions: [byMonth],
  notes: [],
})
