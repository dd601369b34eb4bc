import { defineMeasure, undivided } from '../definition.ts'
import { byMonth, byTeam } from '../dimension.ts'

export const notificationsLate = defineMeasure({
  id: 'notifications.late',
  question: 'How many times was the service told late of a child coming into care?',
  basis: 'during',
  unit: 'count',
  figure: { kind: 'count' },
  population: 'Notifications of children who came into care in the period',
  numerator: 'Those made 3 or more working days after entry (the day of entry is day 0)',
  denominator: undivided,
  exclusions: 'Not recorded: a date outside the bank holidays that are loaded',
  source: { kind: 'local practice', name: 'Kent 2017-18' },
  variants: [],
  dimensions: [byMonth, byTeam],
  notes: [],
})
