import { iroAppointedBeforeFirstReview } from '#domain/iro/clocks/appointed-before-first-review.ts'
import { defineGap } from '../gap-rule.ts'

/**
 * A child who is looked after and for whom no IRO is recorded.
 *
 * An IRO is appointed before the first review, and a vacancy is filled as soon as practicable: no number of days
 * is set, so every day without one is shown.
 */
export const noIro = defineGap({
  id: 'no-iro',
  title: 'No IRO is recorded',
  listTitle: 'Children without an IRO on record',
  statement: iroAppointedBeforeFirstReview.statement,
  kind: iroAppointedBeforeFirstReview.kind,
  confidence: iroAppointedBeforeFirstReview.confidence,
  source: 'CA 1989 s25A(2) and (3)',
  dateIs: 'In care since',
  nextStep: 'Appoint an IRO, or record who it is',
})
