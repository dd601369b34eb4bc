import { defineMeasure } from '../definition.ts'
import { byMonth, byConferenceKind } from '../dimension.ts'

export const conferencesParticipation = defineMeasure({
  id: 'conferences.participation',
  question: 'How many children took part in their child protection conference?',
  basis: 'during',
  unit: 'percent',
  figure: { kind: 'percent' },
  population: 'Children aged 4 and over at conferences held in the period, for whom it is recorded',
  numerator: 'Those who took part in some way',
  denominator: 'All of them',
  exclusions: 'Children under 4; not recorded: no answer',
  source: { kind: 'statutory guidance', name: 'Working Together to Safeguard Children' },
  variants: [],
  dimensions: [byConferenceKind, byMonth],
  notes: [],
})
