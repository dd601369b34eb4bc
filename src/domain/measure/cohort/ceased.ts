import { defineMeasure, undivided } from '../definition.ts'
import { byMonth, byDfeAgeBand, byReasonCeased, byLegalStatus } from '../dimension.ts'
import { adjustmentNotes } from './adjustment-notes.ts'

export const cohortCeased = defineMeasure({
  id: 'cohort.ceased',
  question: 'How many times did a child leave care?',
  basis: 'during',
  unit: 'count',
  figure: { kind: 'count', share: true },
  population: 'Episodes that ended in the period',
  numerator:
    'Those with a reason other than X1 that no later episode abuts, and those followed at once by a short break',
  denominator: undivided,
  exclusions: 'Short breaks (V3, V4)',
  source: { kind: 'national definition', name: 'SSDA903 return of children looked after' },
  variants: [],
  dimensions: [byMonth, byReasonCeased, byLegalStatus, byDfeAgeBand],
  notes: [
    'Events, not children: a child who left care twice counts twice.',
    'Who went on to short breaks at once stands under “Continuing” in files, as the list of codes has it.',
  ],
  explain: adjustmentNotes,
})
