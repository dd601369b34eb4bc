import { defineMeasure } from '../definition.ts'

export const placementsOver20Miles = defineMeasure({
  id: 'placements.over_20_miles',
  question: 'How many children live more than 20 miles from home?',
  basis: 'as_at',
  unit: 'percent',
  figure: { kind: 'percent' },
  population: 'Children in care on the last day whose distance from home is known',
  numerator: 'Those more than 20.0 miles away',
  denominator: 'All of them',
  exclusions: 'Short breaks (V3, V4); not recorded: distance not known',
  source: { kind: 'national definition', name: 'SSDA903 return of children looked after' },
  variants: [],
  dimensions: [],
  notes: ['A distance carries forward along its placement.'],
})
