import { defineGap } from '../gap-rule.ts'

/**
 * A child for whom a decision of a review is still to be done after the day that the review set for it.
 */
export const decisionOverdue = defineGap({
  id: 'decision-overdue',
  title: 'A decision of a review is not done by its day',
  listTitle: 'Children with a decision of a review that is overdue',
  statement:
    'Each decision of a review says who does it by when, and the IRO is told of those that are not carried out in time. The day is the review’s own: no law sets it.',
  kind: 'statutory guidance',
  confidence: 'knowledge-verify',
  source: 'IRO Handbook (paragraph unread)',
  dateIs: 'Was to be done by',
  nextStep: 'Ask whoever was to do it; record it as done or not done, or raise it',
  needs: 'decisions of reviews recorded here',
})
