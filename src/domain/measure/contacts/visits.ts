import { defineMeasure, undivided } from '../definition.ts'
import { byMonth } from '../dimension.ts'

export const contactsVisits = defineMeasure({
  id: 'contacts.visits',
  question: 'How many times did officers visit children?',
  basis: 'during',
  unit: 'count',
  figure: { kind: 'count' },
  population: 'Contacts in the period outside review meetings',
  numerator: 'Contacts by visit',
  denominator: undivided,
  exclusions: 'Other contacts',
  source: { kind: 'local practice', name: 'Contacts as the reviewing service records them' },
  variants: [],
  dimensions: [byMonth],
  notes: [],
})
