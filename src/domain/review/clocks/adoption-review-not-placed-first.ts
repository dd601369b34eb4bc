import { type DatedClock, months, since, within } from '#domain/law/clock.ts'
import { adoptionAgenciesRegulations } from '#domain/law/instruments.ts'

/**
 * A child whom the agency is authorised to place for adoption, and who is not placed, is first reviewed
 * within three months of the authority.
 *
 * The authority is a placement order or the parents' consent. Until the child is placed the ordinary
 * reviews run as well: the earlier date governs.
 *
 *   Fri 14 Nov 2025 -> Sat 14 Feb 2026: the corresponding date, though a Saturday
 *   Fri 31 Jan 2025 -> Wed 30 Apr 2025: April 2025 has no day 31, so its last day
 */
export const adoptionReviewNotPlacedFirst: DatedClock = {
  id: 'C09a',
  slug: 'adoption-review.not-placed-first',
  title: 'Review: authorised to place for adoption, not placed (first)',
  statement:
    'A child whom the agency is authorised to place for adoption, and who is not placed, is first reviewed within three months of the authority.',
  kind: 'statute',
  confidence: 'primary',
  source: 'AAR 2005 reg 36(1)(a)',
  cites: [adoptionAgenciesRegulations('reg 36(1)(a)')],
  inForce: since('2005-12-30'),
  limit: within(months(3)),
  anchor: 'authority_to_place',
  readings: ['months-and-the-corresponding-date'],
  worked: [
    { start: '2025-11-14', due: '2026-02-14', why: 'the corresponding date, though a Saturday' },
    { start: '2025-01-31', due: '2025-04-30', why: 'April 2025 has no day 31, so its last day' },
  ],
}
