import { type DatedClock, since, weeks, within } from '#domain/law/clock.ts'
import { adoptionAgenciesRegulations } from '#domain/law/instruments.ts'

/**
 * A child placed for adoption is visited within one week of the placement and every week until the first
 * review.
 *
 * After that, as each review decides.
 *
 *   Thu 18 Dec 2025 -> Thu 25 Dec 2025: 7 days after, the day itself not counted; Christmas Day does not move it
 *   Mon 2 Feb 2026 -> Mon 9 Feb 2026: 7 days after, the day itself not counted
 */
export const visitPlacedForAdoption: DatedClock = {
  id: 'C24l',
  slug: 'visit.placed-for-adoption',
  title: 'Visit: placed for adoption, first and weekly to first review',
  statement:
    'A child placed for adoption is visited within one week of the placement and every week until the first review.',
  kind: 'statute',
  confidence: 'primary',
  source: 'AAR 2005 reg 36(4)(a)',
  cites: [adoptionAgenciesRegulations('reg 36(4)(a)')],
  inForce: since('2005-12-30'),
  limit: within(weeks(1)),
  anchor: 'previous_visit',
  readings: ['weeks-and-intervals'],
  worked: [
    {
      start: '2025-12-18',
      due: '2025-12-25',
      why: '7 days after, the day itself not counted; Christmas Day does not move it',
    },
    { start: '2026-02-02', due: '2026-02-09', why: '7 days after, the day itself not counted' },
  ],
}
