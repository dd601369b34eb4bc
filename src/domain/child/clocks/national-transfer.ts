import { type DatedClock, sinceUnknown, within, workingDays } from '#domain/law/clock.ts'
import { nationalTransferProtocol } from '#domain/law/instruments.ts'

/**
 * A child accepted for transfer under the National Transfer Scheme moves within 10 working days.
 *
 * The page that gives the number does not say what starts it; the acceptance of the referral is our
 * reading. Past 20 working days the entry authority holds the first review.
 *
 *   Mon 15 Dec 2025 -> Wed 31 Dec 2025: Christmas Day and Boxing Day are not counted
 *   Fri 27 Mar 2026 -> Tue 14 Apr 2026: Good Friday and Easter Monday are not counted
 */
export const nationalTransfer: DatedClock = {
  id: 'C36',
  slug: 'transfer.national',
  title: 'NTS transfer',
  statement: 'A child accepted for transfer under the National Transfer Scheme moves within 10 working days.',
  kind: 'statutory guidance',
  confidence: 'secondary',
  source: 'NTS protocol; NW RSMP page (10 wd, start event not stated)',
  cites: [nationalTransferProtocol('version 7.0, timing section not read')],
  inForce: sinceUnknown,
  limit: within(workingDays(10)),
  anchor: 'referral_accepted',
  readings: ['counting-working-days'],
  worked: [
    { start: '2025-12-15', due: '2025-12-31', why: 'Christmas Day and Boxing Day are not counted' },
    { start: '2026-03-27', due: '2026-04-14', why: 'Good Friday and Easter Monday are not counted' },
  ],
}
