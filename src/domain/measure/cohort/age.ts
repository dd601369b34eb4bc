import { defineMeasure } from '../definition.ts'
import { shareByDfeAge, shareBySchoolAge } from '../dimension.ts'

export const cohortAge = defineMeasure({
  id: 'cohort.age',
  question: 'How old are the children in care?',
  basis: 'as_at',
  unit: 'count and share',
  figure: { kind: 'count and share' },
  population: 'Children in care on the last day',
  numerator: 'Children of each part',
  denominator: 'Children in care on the last day',
  exclusions: 'Short breaks (V3, V4)',
  source: { kind: 'national definition', name: 'SSDA903 return of children looked after' },
  variants: [
    { name: 'dfe', label: 'national age bands' },
    { name: 'school', label: 'bands that follow the stages of school', dimensions: [shareBySchoolAge] },
  ],
  dimensions: [shareByDfeAge],
  notes: [],
})
