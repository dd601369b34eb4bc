import { defineGap } from '../gap-rule.ts'

/**
 * A child under 16 in a placement that is recorded as not regulated: since September 2021 they may not be.
 */
export const unregulatedUnder16 = defineGap({
  id: 'unregulated-under-16',
  title: 'Under 16, in a placement recorded as not regulated',
  listTitle: 'Children under 16 in a placement recorded as not regulated',
  statement: 'A child under 16 is not placed in other arrangements than those that are regulated.',
  kind: 'statute',
  confidence: 'secondary',
  source: 'CPPCR 2010 reg 27A, since September 2021',
  dateIs: 'Lives there since',
  nextStep: 'Raise it today: the placement may be unlawful, or its record wrong',
  needs: 'details of placements',
})
