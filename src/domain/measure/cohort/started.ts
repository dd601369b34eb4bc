import { defineMeasure, undivided } from '../definition.ts'
import { byMonth, byDfeAgeBand, byCategoryOfNeed, byLegalStatus } from '../dimension.ts'
import { adjustmentNotes } from './adjustment-notes.ts'

export const cohortStarted = defineMeasure({
  id: 'cohort.started',
  question: 'How many times did a child come into care?',
  basis: 'during',
  unit: 'count',
  figure: { kind: 'count', share: true },
  population: 'Episodes that began in the period',
  numerator: 'Those that start care (RNE S), and short breaks that became another status',
  denominator: undivided,
  exclusions: 'Short breaks (V3, V4)',
  source: { kind: 'national definition', name: 'SSDA903 return of children looked after' },
  variants: [],
  dimensions: [byMonth, byCategoryOfNeed, byLegalStatus, byDfeAgeBand],
  notes: ['Events, not children: a child who came into care twice counts twice.'],
  explain: adjustmentNotes,
})
