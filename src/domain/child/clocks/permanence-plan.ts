import { type DatedClock, byTheEvent, sinceUnknown } from '#domain/law/clock.ts'
import { carePlanningGuidance, iroHandbook } from '#domain/law/instruments.ts'

/**
 * A plan for permanence is agreed by the second review.
 *
 * A second review held without one is a breach with a reason to record.
 *
 *   Tue 30 Dec 2025 -> Tue 30 Dec 2025: the day of the event is the last day in time
 */
export const permanencePlanAgreed: DatedClock = {
  id: 'C25',
  slug: 'permanence-plan',
  title: 'Permanence plan agreed',
  statement: 'A plan for permanence is agreed by the second review.',
  kind: 'statutory guidance',
  confidence: 'secondary',
  source: 'Vol 2 guidance; Handbook; East Sussex seed',
  cites: [carePlanningGuidance('permanence'), iroHandbook('paragraph not read')],
  inForce: sinceUnknown,
  limit: byTheEvent,
  anchor: 'second_review_held',
  worked: [{ start: '2025-12-30', due: '2025-12-30', why: 'the day of the event is the last day in time' }],
}
