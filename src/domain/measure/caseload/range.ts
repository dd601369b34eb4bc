import { defineMeasure } from '../definition.ts'
import { byBound } from '../dimension.ts'

export const caseloadRange = defineMeasure({
  id: 'caseload.range',
  question: 'Between which averages did the caseload move?',
  basis: 'as_at',
  unit: 'number',
  figure: { kind: 'range' },
  population: 'Children in care at each month-end, and on the last day',
  numerator:
    'Children in care with an open allocation (the latest, if there are two) to an officer who counts that day',
  denominator: 'The full-time equivalent of the officers employed that day who count in the caseload',
  exclusions:
    "Children without an allocation; children of an officer who does not count in the caseload; absence does not reduce an officer's hours",
  source: {
    kind: 'statutory guidance',
    name: 'IRO Handbook 7.15 (paragraph not read): 50 to 70 children for a full-time officer is good practice',
  },
  variants: [],
  dimensions: [byBound],
  notes: [],
})
