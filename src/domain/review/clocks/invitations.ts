import { type DatedClock, atLeastBefore, sinceUnknown, workingDays } from '#domain/law/clock.ts'
import { practiceOf } from '#domain/law/instruments.ts'

/**
 * Invitations and consultation papers go out at least 10 working days before the review.
 *
 * Hertfordshire sends them 5 to 10 days before; each council sets its own lead time for each kind of
 * participant.
 *
 *   Thu 26 Nov 2026 -> Thu 12 Nov 2026: no bank holiday in between
 *   Wed 14 Jan 2026 -> Tue 30 Dec 2025: New Year's Day is not counted
 */
export const invitations: DatedClock = {
  id: 'C16c',
  slug: 'review.invitations',
  title: 'Invitations and consultation papers',
  statement: 'Invitations and consultation papers go out at least 10 working days before the review.',
  kind: 'local practice',
  confidence: 'local',
  source: 'Hertfordshire: 5-10 days',
  cites: [practiceOf('Hertfordshire', 'procedures manual')],
  inForce: sinceUnknown,
  limit: atLeastBefore(workingDays(10)),
  anchor: 'review_meeting',
  readings: ['working-days-before'],
  worked: [
    { start: '2026-11-26', due: '2026-11-12', why: 'no bank holiday in between' },
    { start: '2026-01-14', due: '2025-12-30', why: "New Year's Day is not counted" },
  ],
}
