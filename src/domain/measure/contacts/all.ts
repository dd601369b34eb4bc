import { defineMeasure, undivided } from '../definition.ts'
import { byMonth, byContactMethod } from '../dimension.ts'

export const contactsAll = defineMeasure({
  id: 'contacts.all',
  question: 'How many contacts did officers have with children?',
  basis: 'during',
  unit: 'count',
  figure: { kind: 'count' },
  population: 'Contacts in the period outside review meetings',
  numerator: 'Contacts',
  denominator: undivided,
  exclusions: 'Nothing',
  source: { kind: 'local practice', name: 'Contacts as the reviewing service records them' },
  variants: [],
  dimensions: [byMonth, byContactMethod],
  notes: [],
})
