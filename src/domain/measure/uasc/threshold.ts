import { type CalendarDate, calendarDate } from '#domain/calendar/calendar-date.ts'
import { defineMeasure, undivided } from '../definition.ts'
import { type Fraction, fractionOf } from '../rounding.ts'

/** The dated national share of the population aged 0 to 17. */
const nationalShares = [
  { from: calendarDate('2022-08-24'), share: fractionOf('0.001') },
  { from: calendarDate('0001-01-01'), share: fractionOf('0.0007') },
] as const

function nationalShareOn(day: CalendarDate): Fraction {
  return nationalShares.find(({ from }) => day >= from)?.share ?? nationalShares[1].share
}

export const uascThreshold = defineMeasure({
  id: 'uasc.threshold',
  question: 'How many unaccompanied children would the national share come to?',
  basis: 'as_at',
  unit: 'count',
  figure: { kind: 'threshold', shareOn: nationalShareOn },
  population: 'The population aged 0 to 17 of the year ending 31 March that contains the last day',
  numerator: 'The national share in force on the last day',
  denominator: undivided,
  exclusions: 'Nothing',
  source: {
    kind: 'national definition',
    name: 'National Transfer Scheme: 0.07% to 23 August 2022, 0.1% after',
  },
  variants: [],
  dimensions: [],
  notes: [],
})
