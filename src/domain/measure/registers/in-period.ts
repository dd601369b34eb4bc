import { defineMeasure, undivided } from '../definition.ts'
import { byRegister } from '../dimension.ts'

export const registersInPeriod = defineMeasure({
  id: 'registers.in_period',
  question: 'How many entries stood on the registers?',
  basis: 'during',
  unit: 'count',
  figure: { kind: 'count' },
  population: 'Register entries',
  numerator: 'Those open on any day of the period',
  denominator: undivided,
  exclusions: 'Nothing',
  source: { kind: 'local practice', name: 'Registers of the authority' },
  variants: [],
  dimensions: [byRegister],
  notes: ['An entry is open up to the day before it was left.'],
})
