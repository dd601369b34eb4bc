import { teamManagerResponse } from '#domain/review/clocks/team-manager-response.ts'
import { defineGap } from '../gap-rule.ts'

/**
 * A child of whom the team manager did not agree a decision of a review, and the IRO has not answered that yet.
 */
export const decisionNotAgreed = defineGap({
  id: 'decision-not-agreed',
  title: 'The team manager does not agree a decision of a review',
  listTitle: 'Children with a decision that the team manager does not agree',
  statement: `${teamManagerResponse.statement} The IRO then words it anew, withdraws it, or stands by it.`,
  kind: teamManagerResponse.kind,
  confidence: teamManagerResponse.confidence,
  source: teamManagerResponse.source,
  dateIs: 'Not agreed on',
  nextStep: 'Read why, then word it anew, withdraw it, or stand by it',
  needs: 'decisions of reviews recorded here',
})
