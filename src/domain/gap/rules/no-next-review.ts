import { defineGap } from '../gap-rule.ts'

/**
 * A child who is looked after, with no day in the diary for the next review.
 *
 * The record of a review is said to name the next one's date; the Handbook's paragraph has not been read.
 */
export const noNextReview = defineGap({
  id: 'no-next-review',
  title: 'No next review is planned',
  listTitle: 'Children without a next review planned',
  statement: 'The date of the next review is planned at the review before it.',
  kind: 'statutory guidance',
  confidence: 'knowledge-verify',
  source: 'IRO Handbook ch 3, what the record of a review holds (paragraph unread)',
  dateIs: 'Last review, or in care since',
  nextStep: 'Book the next review, or record the date that is planned',
  needs: 'planned reviews',
})
