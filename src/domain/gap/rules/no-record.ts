import { recordCompleted } from '#domain/review/clocks/record-completed.ts'
import { defineGap } from '../gap-rule.ts'

/**
 * A child of whose last review nothing is recorded but its day: no clock of its record can run.
 */
export const noRecord = defineGap({
  id: 'no-record',
  title: 'Nothing is recorded of the last review but its day',
  listTitle: 'Children of whose last review nothing is recorded but its day',
  statement: recordCompleted.statement,
  kind: recordCompleted.kind,
  confidence: recordCompleted.confidence,
  source: recordCompleted.source,
  dateIs: 'Last review',
  nextStep: 'Record when it was complete, and when its decisions and record were sent',
  needs: 'details of reviews',
})
