import { subsequentReview } from '#domain/review/clocks/subsequent-review.ts'
import { defineGap } from '../gap-rule.ts'

/**
 * A child who is looked after and of whom no review date runs: what the files hold does not say from when to count.
 */
export const noReviewDate = defineGap({
  id: 'no-review-date',
  title: 'No review date can be worked out',
  listTitle: 'Children for whom no review date can be worked out',
  statement: 'Every child who is looked after has a day by which the next review is held.',
  kind: subsequentReview.kind,
  confidence: subsequentReview.confidence,
  source: 'CPPCR 2010 reg 33',
  dateIs: 'In care since',
  nextStep: 'Find when the last review was held, and load the year that has it',
})
