import { type DatedClock, since, within, workingDays } from '#domain/law/clock.ts'
import { carePlanningRegulations } from '#domain/law/instruments.ts'

/**
 * A child's case is first reviewed within 20 working days of the day the child becomes looked after.
 *
 * The day the child becomes looked after is day 0. Legal status and placement may change without moving
 * it; a new period of care starts it again. A child placed for adoption has the adoption review instead.
 *
 *   Mon 8 Sep 2025 -> Mon 6 Oct 2025: no bank holiday in between
 *   Mon 15 Dec 2025 -> Thu 15 Jan 2026: Christmas Day, Boxing Day and New Year's Day are not counted
 *   Fri 20 May 2022 -> Tue 21 Jun 2022: Spring bank holiday (moved) and Platinum Jubilee (one-off) are not counted
 */
export const firstReview: DatedClock = {
  id: 'C03',
  slug: 'review.first',
  title: 'First review',
  statement:
    "A child's case is first reviewed within 20 working days of the day the child becomes looked after.",
  kind: 'statute',
  confidence: 'primary',
  source: 'CPPCR 2010 reg 33(1)',
  cites: [carePlanningRegulations('reg 33(1)')],
  inForce: since('2011-04-01'),
  limit: within(workingDays(20)),
  anchor: 'became_looked_after',
  readings: ['counting-working-days', 'what-moves-the-review-clock'],
  worked: [
    { start: '2025-09-08', due: '2025-10-06', why: 'no bank holiday in between' },
    {
      start: '2025-12-15',
      due: '2026-01-15',
      why: "Christmas Day, Boxing Day and New Year's Day are not counted",
    },
    {
      start: '2022-05-20',
      due: '2022-06-21',
      why: 'Spring bank holiday (moved) and Platinum Jubilee (one-off) are not counted',
    },
  ],
}
