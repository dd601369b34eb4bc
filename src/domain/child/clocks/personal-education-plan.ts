import { type DatedClock, sinceUnknown, within, workingDays } from '#domain/law/clock.ts'
import { carePlanningRegulations, educationGuidance } from '#domain/law/instruments.ts'

/**
 * The first personal education plan is made within 10 working days of the child becoming looked after.
 *
 * It is part of the care plan and is there for the first review. The number has not been read.
 *
 *   Mon 15 Dec 2025 -> Wed 31 Dec 2025: Christmas Day and Boxing Day are not counted
 *   Mon 24 Aug 2026 -> Tue 8 Sep 2026: Summer bank holiday is not counted
 */
export const personalEducationPlan: DatedClock = {
  id: 'C23a',
  slug: 'education-plan.first',
  title: 'PEP first',
  statement:
    'The first personal education plan is made within 10 working days of the child becoming looked after.',
  kind: 'statutory guidance',
  confidence: 'knowledge-verify',
  source: 'reg 5(b)(ii) (part of care plan); DfE education guidance 2018',
  cites: [carePlanningRegulations('reg 5(b)(ii)'), educationGuidance('not read')],
  inForce: sinceUnknown,
  limit: within(workingDays(10)),
  anchor: 'became_looked_after',
  readings: ['counting-working-days'],
  worked: [
    { start: '2025-12-15', due: '2025-12-31', why: 'Christmas Day and Boxing Day are not counted' },
    { start: '2026-08-24', due: '2026-09-08', why: 'Summer bank holiday is not counted' },
  ],
}
