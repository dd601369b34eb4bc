import { type DatedClock, months, since, within } from '#domain/law/clock.ts'
import { carePlanningRegulations } from '#domain/law/instruments.ts'

/**
 * From the fifth birthday on, a child's health is assessed again at least every twelve months.
 *
 * A nurse or midwife may carry it out.
 *
 *   Thu 29 Feb 2024 -> Fri 28 Feb 2025: February 2025 has no day 29, so its last day
 *   Tue 3 Jun 2025 -> Wed 3 Jun 2026: the corresponding date
 */
export const healthReviewFiveAndOver: DatedClock = {
  id: 'C22c',
  slug: 'health.review-5-and-over',
  title: 'Review health assessment, 5 and over',
  statement: "From the fifth birthday on, a child's health is assessed again at least every twelve months.",
  kind: 'statute',
  confidence: 'secondary',
  source: 'CPPCR reg 7 (text unread); City of London, Rochdale, Coventry manuals',
  cites: [carePlanningRegulations('reg 7')],
  inForce: since('2011-04-01'),
  limit: within(months(12)),
  anchor: 'previous_health_assessment',
  readings: ['months-and-the-corresponding-date'],
  worked: [
    { start: '2024-02-29', due: '2025-02-28', why: 'February 2025 has no day 29, so its last day' },
    { start: '2025-06-03', due: '2026-06-03', why: 'the corresponding date' },
  ],
}
