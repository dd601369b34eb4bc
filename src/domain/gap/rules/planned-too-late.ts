import { subsequentReview } from '#domain/review/clocks/subsequent-review.ts'
import { defineGap } from '../gap-rule.ts'

/**
 * A child whose next review is planned for a day after the last one in time. A date set by law does not move.
 */
export const plannedTooLate = defineGap({
  id: 'planned-too-late',
  title: 'The next review is planned after its last day in time',
  listTitle: 'Children whose next review is planned too late',
  statement: 'A review is held on or before the day on which it is due, whatever day was planned.',
  kind: subsequentReview.kind,
  confidence: subsequentReview.confidence,
  source: 'CPPCR 2010 reg 33',
  dateIs: 'Due',
  nextStep: 'Bring the review forward',
  needs: 'planned reviews',
})
