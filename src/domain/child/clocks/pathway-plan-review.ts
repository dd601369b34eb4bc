import { type DatedClock, months, sinceUnknown, within } from '#domain/law/clock.ts'
import { careLeaversRegulations } from '#domain/law/instruments.ts'

/**
 * A care leaver's pathway plan is reviewed at least every six months.
 *
 * While the young person is still looked after it is reviewed with the ordinary reviews. The regulation
 * has not been read.
 *
 *   Sun 31 Aug 2025 -> Sat 28 Feb 2026: February 2026 has no day 31, so its last day
 *   Thu 12 Feb 2026 -> Wed 12 Aug 2026: the corresponding date
 */
export const pathwayPlanReview: DatedClock = {
  id: 'C26b',
  slug: 'pathway.review',
  title: 'Pathway plan review (care leaver)',
  statement: "A care leaver's pathway plan is reviewed at least every six months.",
  kind: 'statute',
  confidence: 'knowledge-verify',
  source: 'Care Leavers (England) Regs 2010 reg 7',
  cites: [careLeaversRegulations('reg 7')],
  inForce: sinceUnknown,
  limit: within(months(6)),
  anchor: 'previous_pathway_review',
  readings: ['months-and-the-corresponding-date'],
  worked: [
    { start: '2025-08-31', due: '2026-02-28', why: 'February 2026 has no day 31, so its last day' },
    { start: '2026-02-12', due: '2026-08-12', why: 'the corresponding date' },
  ],
}
