import { permanencePlanAgreed } from '#domain/child/clocks/permanence-plan.ts'
import { defineGap } from '../gap-rule.ts'

/**
 * A child whose second review has been held, of whom nothing says that a plan for permanence was agreed there. Of a
 * second review before the first review on which anybody's answer is recorded, nobody can tell: it is older than what
 * the files record.
 */
export const noPermanencePlan = defineGap({
  id: 'no-permanence-plan',
  title: 'No plan for permanence is recorded as agreed by the second review',
  listTitle: 'Children without a plan for permanence recorded as agreed at the second review',
  statement: permanencePlanAgreed.statement,
  kind: permanencePlanAgreed.kind,
  confidence: permanencePlanAgreed.confidence,
  source: permanencePlanAgreed.source,
  dateIs: 'Second review',
  nextStep: 'Look at the record of the second review: decide, or record what was agreed',
  needs: 'answers about the plan for permanence',
  leavesOut:
    'Second reviews before the first review with an answer about the plan, of any child, are not on the list: of those nobody can tell.',
})
