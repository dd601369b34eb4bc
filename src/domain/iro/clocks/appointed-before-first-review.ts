import { type DatedClock, beforeTheEvent, since } from '#domain/law/clock.ts'
import { childrenAct1989 } from '#domain/law/instruments.ts'

/**
 * An IRO is appointed for the child before the child's case is first reviewed.
 *
 * The IRO's name and how to reach them are recorded on the case record and in the care plan. The IRO stays
 * the same for the whole time in care and on a return, where reasonably practicable.
 *
 *   Thu 15 Jan 2026 -> Thu 15 Jan 2026: no later than the review itself
 */
export const iroAppointedBeforeFirstReview: DatedClock = {
  id: 'C01a',
  slug: 'iro.appointed-before-first-review',
  title: 'IRO appointed',
  statement: "An IRO is appointed for the child before the child's case is first reviewed.",
  kind: 'statute',
  confidence: 'primary',
  source: 'CA 1989 s25A(2)',
  cites: [childrenAct1989('section 25A(2)')],
  inForce: since('2011-04-01'),
  limit: beforeTheEvent,
  anchor: 'first_review_held',
  worked: [{ start: '2026-01-15', due: '2026-01-15', why: 'no later than the review itself' }],
}
