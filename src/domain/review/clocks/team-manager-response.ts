import { type DatedClock, sinceUnknown, within, workingDays } from '#domain/law/clock.ts'
import { iroHandbook } from '#domain/law/instruments.ts'

/**
 * A team manager who cannot agree a decision says so in writing within 5 working days of receiving it.
 *
 * Without an answer by then the decisions count as agreed: recorded as deemed, with the date worked out
 * here, and never as agreed by a person. The paragraph has not been read.
 *
 *   Thu 3 Dec 2026 -> Thu 10 Dec 2026: no bank holiday in between
 *   Wed 31 Dec 2025 -> Thu 8 Jan 2026: New Year's Day is not counted
 */
export const teamManagerResponse: DatedClock = {
  id: 'C17b',
  slug: 'review.manager-response',
  title: 'Team manager response, else deemed agreed',
  statement:
    'A team manager who cannot agree a decision says so in writing within 5 working days of receiving it.',
  kind: 'statutory guidance',
  confidence: 'knowledge-verify',
  source: 'IRO Handbook ch 3 (paragraph unread); Southwark manual (5 wd sign-off); deeming not found',
  cites: [iroHandbook('ch 3')],
  inForce: sinceUnknown,
  limit: within(workingDays(5)),
  anchor: 'decisions_received',
  readings: ['counting-working-days'],
  worked: [
    { start: '2026-12-03', due: '2026-12-10', why: 'no bank holiday in between' },
    { start: '2025-12-31', due: '2026-01-08', why: "New Year's Day is not counted" },
  ],
}
