import { defineMeasure } from '../definition.ts'
import { bySchoolAgeBand } from '../dimension.ts'

export const permanenceBySecondReview = defineMeasure({
  id: 'permanence.by_second_review',
  question: 'How many second reviews agreed a plan for permanence?',
  basis: 'during',
  unit: 'percent',
  figure: { kind: 'percent' },
  population: 'Second reviews held in the period for which it is recorded',
  numerator: 'Those at which the plan was agreed',
  denominator: 'All of them',
  exclusions: 'Additional meetings; reviews whose number is not known; not recorded: no answer',
  source: {
    kind: 'statutory guidance',
    name: 'Children Act 1989 guidance, volume 2 (paragraph not read); East Sussex 2015-16',
  },
  variants: [],
  dimensions: [bySchoolAgeBand],
  notes: [],
})
