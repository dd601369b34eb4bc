import { defineGap } from '../gap-rule.ts'

/**
 * A child whom nobody is recorded to have visited for the IRO since the last review. No law sets how often.
 */
export const notSeen = defineGap({
  id: 'not-seen',
  title: 'No visit by the IRO is recorded since the last review',
  listTitle: 'Children with no visit by their IRO recorded since the last review',
  statement: 'The IRO sees the child between reviews as often as the child needs. No interval is set in law.',
  kind: 'statutory guidance',
  confidence: 'knowledge-verify',
  source: 'IRO Handbook (paragraph unread)',
  dateIs: 'Last review',
  nextStep: 'Visit, or record the visit that was made',
  needs: 'contacts of IROs',
})
