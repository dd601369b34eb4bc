import { defineMeasure } from '../definition.ts'
import { shareByExtent } from '../dimension.ts'

export const participationChaired = defineMeasure({
  id: 'participation.chaired',
  question: 'How many reviews did children chair?',
  basis: 'during',
  unit: 'percent',
  figure: { kind: 'percent' },
  population: 'Reviews held in the period for which it is recorded whether the child chaired',
  numerator: 'Those chaired by the child in full or in part',
  denominator: 'All of them',
  exclusions: 'Children accommodated only for short breaks (V3, V4) that day; not recorded: no answer',
  source: { kind: 'local practice', name: 'Chairing as the reviewing service records it' },
  variants: [],
  dimensions: [shareByExtent],
  notes: [],
})
