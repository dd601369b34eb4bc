import { type DatedClock, sinceUnknown, within, workingDays } from '#domain/law/clock.ts'
import { workingTogether } from '#domain/law/instruments.ts'

/**
 * The local authority designated officer is told of an allegation within 1 working day of the employer
 * learning of it.
 *
 * Allegations are kept apart from children's cases.
 *
 *   Thu 2 Apr 2026 -> Tue 7 Apr 2026: Good Friday and Easter Monday are not counted
 *   Wed 24 Dec 2025 -> Mon 29 Dec 2025: Christmas Day and Boxing Day are not counted
 */
export const ladoInformed: DatedClock = {
  id: 'C33',
  slug: 'allegation.lado-informed',
  title: 'LADO informed',
  statement:
    'The local authority designated officer is told of an allegation within 1 working day of the employer learning of it.',
  kind: 'statutory guidance',
  confidence: 'secondary',
  source: 'Working Together 2015/2018, as stated by Cambridgeshire, Hertfordshire and Cheshire East',
  cites: [workingTogether('2015 and 2018, as stated by council manuals')],
  inForce: sinceUnknown,
  limit: within(workingDays(1)),
  anchor: 'allegation_known',
  readings: ['counting-working-days'],
  worked: [
    { start: '2026-04-02', due: '2026-04-07', why: 'Good Friday and Easter Monday are not counted' },
    { start: '2025-12-24', due: '2025-12-29', why: 'Christmas Day and Boxing Day are not counted' },
  ],
}
