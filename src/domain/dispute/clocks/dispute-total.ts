import { type DatedClock, since, within, workingDays } from '#domain/law/clock.ts'
import { iroHandbook } from '#domain/law/instruments.ts'

/**
 * The formal dispute resolution process is completed within 20 working days of the dispute being raised
 * formally.
 *
 * All stages together; the IRO may pass over any stage, and may refer to Cafcass at any point. The
 * informal stage before it does not count.
 *
 *   Mon 1 Dec 2025 -> Wed 31 Dec 2025: Christmas Day and Boxing Day are not counted
 *   Mon 23 Mar 2026 -> Wed 22 Apr 2026: Good Friday and Easter Monday are not counted
 */
export const disputeTotal: DatedClock = {
  id: 'C27',
  slug: 'dispute.total',
  title: 'Dispute resolution, total',
  statement:
    'The formal dispute resolution process is completed within 20 working days of the dispute being raised formally.',
  kind: 'statutory guidance',
  confidence: 'secondary',
  source: 'IRO Handbook 6.2',
  cites: [iroHandbook('6.2')],
  inForce: since('2011-04-01'),
  limit: within(workingDays(20)),
  anchor: 'dispute_formally_raised',
  readings: ['counting-working-days'],
  worked: [
    { start: '2025-12-01', due: '2025-12-31', why: 'Christmas Day and Boxing Day are not counted' },
    { start: '2026-03-23', due: '2026-04-22', why: 'Good Friday and Easter Monday are not counted' },
  ],
}
