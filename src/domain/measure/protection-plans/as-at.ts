import { defineMeasure, undivided } from '../definition.ts'
import { byMonth, byPlanAge } from '../dimension.ts'

export const protectionPlansAsAt = defineMeasure({
  id: 'protection_plans.as_at',
  question: 'How many children are on a child protection plan?',
  basis: 'as_at',
  unit: 'count',
  figure: { kind: 'count' },
  population: 'Plans at each month-end, and on the last day',
  numerator: 'Plans begun and not ended by the day',
  denominator: undivided,
  exclusions: 'Nothing',
  source: { kind: 'statutory guidance', name: 'Working Together to Safeguard Children' },
  variants: [],
  dimensions: [byPlanAge, byMonth],
  notes: [],
})
