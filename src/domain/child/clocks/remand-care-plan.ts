import { type DatedClock, sinceUnknown, within, workingDays } from '#domain/law/clock.ts'
import { carePlanningRegulations } from '#domain/law/instruments.ts'

/**
 * A child remanded to local authority accommodation has a care plan within 5 working days of the remand.
 *
 * A remanded child is looked after. The number is known from the Welsh parallel only; the regulation has
 * not been read.
 *
 *   Mon 22 Dec 2025 -> Wed 31 Dec 2025: Christmas Day and Boxing Day are not counted
 *   Fri 1 May 2026 -> Mon 11 May 2026: Early May bank holiday is not counted
 */
export const remandCarePlan: DatedClock = {
  id: 'C12a',
  slug: 'remand.care-plan',
  title: 'Remand to LA accommodation: care plan',
  statement:
    'A child remanded to local authority accommodation has a care plan within 5 working days of the remand.',
  kind: 'statute',
  confidence: 'knowledge-verify',
  source: 'CPPCR 2010 reg 47B (text unread; Welsh parallel reg 57 gives 5 wd)',
  cites: [carePlanningRegulations('reg 47B')],
  inForce: sinceUnknown,
  limit: within(workingDays(5)),
  anchor: 'remanded',
  readings: ['counting-working-days'],
  worked: [
    { start: '2025-12-22', due: '2025-12-31', why: 'Christmas Day and Boxing Day are not counted' },
    { start: '2026-05-01', due: '2026-05-11', why: 'Early May bank holiday is not counted' },
  ],
}
