import { defineMeasure } from '../definition.ts'
import { shareByPlacementType } from '../dimension.ts'

export const cohortPlacementType = defineMeasure({
  id: 'cohort.placement_type',
  question: 'Where do the children in care live?',
  basis: 'as_at',
  unit: 'count and share',
  figure: { kind: 'count and share' },
  population: 'Children in care on the last day',
  numerator: 'Children of each part',
  denominator: 'Children in care on the last day',
  exclusions: 'Short breaks (V3, V4)',
  source: { kind: 'national definition', name: 'SSDA903 return of children looked after' },
  variants: [],
  dimensions: [shareByPlacementType],
  notes: [],
})
