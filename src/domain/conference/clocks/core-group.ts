import { type DatedClock, sinceUnknown, within, workingDays } from '#domain/law/clock.ts'
import { workingTogether } from '#domain/law/instruments.ts'

/**
 * The core group first meets within 10 working days of the initial conference.
 *
 *   Mon 15 Dec 2025 -> Wed 31 Dec 2025: Christmas Day and Boxing Day are not counted
 *   Fri 27 Mar 2026 -> Tue 14 Apr 2026: Good Friday and Easter Monday are not counted
 */
export const coreGroup: DatedClock = {
  id: 'C32b',
  slug: 'conference.core-group',
  title: 'First core group',
  statement: 'The core group first meets within 10 working days of the initial conference.',
  kind: 'statutory guidance',
  confidence: 'secondary',
  source: 'Working Together',
  cites: [workingTogether('not read')],
  inForce: sinceUnknown,
  limit: within(workingDays(10)),
  anchor: 'icpc_held',
  readings: ['counting-working-days'],
  worked: [
    { start: '2025-12-15', due: '2025-12-31', why: 'Christmas Day and Boxing Day are not counted' },
    { start: '2026-03-27', due: '2026-04-14', why: 'Good Friday and Easter Monday are not counted' },
  ],
}
