import { type DatedClock, months, since, within } from '#domain/law/clock.ts'
import { carePlanningRegulations } from '#domain/law/instruments.ts'

/**
 * Until the fifth birthday, a child's health is assessed again at least every six months.
 *
 * At the fifth birthday the interval changes to twelve months, counted from the last assessment.
 *
 *   Fri 31 Oct 2025 -> Thu 30 Apr 2026: April 2026 has no day 31, so its last day
 *   Mon 12 Jan 2026 -> Sun 12 Jul 2026: the corresponding date, though a Sunday
 */
export const healthReviewUnderFive: DatedClock = {
  id: 'C22b',
  slug: 'health.review-under-5',
  title: 'Review health assessment, under 5',
  statement: "Until the fifth birthday, a child's health is assessed again at least every six months.",
  kind: 'statute',
  confidence: 'secondary',
  source: 'CPPCR reg 7 (text unread); City of London, Rochdale, Coventry manuals',
  cites: [carePlanningRegulations('reg 7')],
  inForce: since('2011-04-01'),
  limit: within(months(6)),
  anchor: 'previous_health_assessment',
  readings: ['months-and-the-corresponding-date'],
  worked: [
    { start: '2025-10-31', due: '2026-04-30', why: 'April 2026 has no day 31, so its last day' },
    { start: '2026-01-12', due: '2026-07-12', why: 'the corresponding date, though a Sunday' },
  ],
}
