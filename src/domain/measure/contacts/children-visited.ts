import { defineMeasure, undivided } from '../definition.ts'

export const contactsChildrenVisited = defineMeasure({
  id: 'contacts.children_visited',
  question: 'How many children were visited?',
  basis: 'during',
  unit: 'count',
  figure: { kind: 'count' },
  population: 'Children whom their officer had contact with in the period',
  numerator: 'Different children visited',
  denominator: undivided,
  exclusions: 'Other contacts',
  source: { kind: 'local practice', name: 'Contacts as the reviewing service records them' },
  variants: [],
  dimensions: [],
  notes: [],
})
