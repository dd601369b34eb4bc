import { defineMeasure, undivided } from '../definition.ts'
import { byRegister } from '../dimension.ts'

export const registersAsAt = defineMeasure({
  id: 'registers.as_at',
  question: 'How many entries stand on the registers?',
  basis: 'as_at',
  unit: 'count',
  figure: { kind: 'count' },
  population: 'Register entries',
  numerator: 'Those open on the last day',
  denominator: undivided,
  exclusions: 'Nothing',
  source: { kind: 'local practice', name: 'Registers of the authority' },
  variants: [],
  dimensions: [byRegister],
  notes: ['An entry is open up to the day before it was left.'],
})
