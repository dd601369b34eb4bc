import { defineGap } from '../gap-rule.ts'

/**
 * A child whose review falls due while their IRO is recorded as away. The law speaks only of a vacancy.
 */
export const iroAway = defineGap({
  id: 'iro-away',
  title: 'The review falls due while the IRO is away',
  listTitle: 'Children whose review falls due while their IRO is away',
  statement: 'Somebody chairs the review in time when the IRO is away.',
  kind: 'local practice',
  confidence: 'local',
  source: 'Local practice; CA 1989 s25A(3) speaks of a vacancy only',
  dateIs: 'Due',
  nextStep: 'Decide who covers the review',
})
