import { type DatedClock, between, calendarDays, sinceUnknown } from '#domain/law/clock.ts'
import { adoptionAgenciesRegulations } from '#domain/law/instruments.ts'

/**
 * A child who has come back from an adoptive placement is reviewed no earlier than 28 and no later than 42
 * days after the return.
 *
 * Nobody here has read the paragraph yet. The ordinary review clock resumes at the same time.
 *
 *   Mon 2 Mar 2026 -> Mon 30 Mar 2026 to Mon 13 Apr 2026: the 28th day to the 42nd, both included
 *   Mon 1 Dec 2025 -> Mon 29 Dec 2025 to Mon 12 Jan 2026: the 28th day to the 42nd, both included
 */
export const adoptionReviewReturned: DatedClock = {
  id: 'C09f',
  slug: 'adoption-review.returned',
  title: 'Review after child returned from adoptive placement (window)',
  statement:
    'A child who has come back from an adoptive placement is reviewed no earlier than 28 and no later than 42 days after the return.',
  kind: 'statute',
  confidence: 'knowledge-verify',
  source: 'AAR 2005 reg 36 (later paragraph)',
  cites: [adoptionAgenciesRegulations('reg 36 (later paragraph)')],
  inForce: sinceUnknown,
  limit: between(calendarDays(28), calendarDays(42)),
  anchor: 'returned_to_agency',
  readings: ['the-return-window'],
  worked: [
    { start: '2026-03-02', due: '2026-03-30/2026-04-13', why: 'the 28th day to the 42nd, both included' },
    { start: '2025-12-01', due: '2025-12-29/2026-01-12', why: 'the 28th day to the 42nd, both included' },
  ],
}
