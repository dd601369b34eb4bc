import { defineMeasure } from '../definition.ts'
import { shareByUasc } from '../dimension.ts'

export const cohortUasc = defineMeasure({
  id: 'cohort.uasc',
  question: 'How many children in care are unaccompanied asylum-seeking children?',
  basis: 'as_at',
  unit: 'count and share',
  figure: { kind: 'count and share' },
  population: 'Children in care on the last day',
  numerator: 'Children in the UASC file whose DUC is blank or later than the last day',
  denominator: 'Children in care on the last day',
  exclusions: 'Short breaks (V3, V4)',
  source: { kind: 'national definition', name: 'SSDA903 return of children looked after' },
  variants: [],
  dimensions: [shareByUasc],
  notes: [],
})
