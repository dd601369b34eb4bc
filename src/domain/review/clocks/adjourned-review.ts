import { type DatedClock, since, within, workingDays } from '#domain/law/clock.ts'
import { carePlanningRegulations } from '#domain/law/instruments.ts'

/**
 * A review that the IRO adjourned is completed within 20 working days of the adjournment.
 *
 * The IRO may adjourn once, when the information was not sufficient. No proposal that was considered may
 * be carried out until the review is completed. Further meetings after that are a series within one
 * review.
 *
 *   Thu 26 Nov 2026 -> Thu 24 Dec 2026: no bank holiday in between
 *   Mon 22 Dec 2025 -> Thu 22 Jan 2026: Christmas Day, Boxing Day and New Year's Day are not counted
 */
export const adjournedReview: DatedClock = {
  id: 'C08',
  slug: 'review.adjourned',
  title: 'Adjourned review completed',
  statement: 'A review that the IRO adjourned is completed within 20 working days of the adjournment.',
  kind: 'statute',
  confidence: 'secondary',
  source: 'CPPCR 2010 reg 36(2) (text unread); tri.x manual text (Wholistic Fostering)',
  cites: [carePlanningRegulations('reg 36(2)')],
  inForce: since('2011-04-01'),
  limit: within(workingDays(20)),
  anchor: 'review_adjourned',
  readings: ['counting-working-days', 'an-adjourned-review-in-time'],
  worked: [
    { start: '2026-11-26', due: '2026-12-24', why: 'no bank holiday in between' },
    {
      start: '2025-12-22',
      due: '2026-01-22',
      why: "Christmas Day, Boxing Day and New Year's Day are not counted",
    },
  ],
}
