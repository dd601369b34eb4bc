import { type DatedClock, sinceUnknown, within, workingDays } from '#domain/law/clock.ts'
import { carePlanningRegulations } from '#domain/law/instruments.ts'

/**
 * A child remanded to youth detention accommodation has a detention placement plan within 10 working days
 * of the remand.
 *
 * The plan itself is confirmed; the number has not been read.
 *
 *   Mon 22 Dec 2025 -> Thu 8 Jan 2026: Christmas Day, Boxing Day and New Year's Day are not counted
 *   Fri 27 Mar 2026 -> Tue 14 Apr 2026: Good Friday and Easter Monday are not counted
 */
export const remandDetentionPlacementPlan: DatedClock = {
  id: 'C12b',
  slug: 'remand.detention-placement-plan',
  title: 'Remand to YDA: detention placement plan',
  statement:
    'A child remanded to youth detention accommodation has a detention placement plan within 10 working days of the remand.',
  kind: 'statute',
  confidence: 'knowledge-verify',
  source: 'CPPCR 2010 reg 47C(2) and Sch 2A (plan confirmed, number unread)',
  cites: [carePlanningRegulations('reg 47C(2)'), carePlanningRegulations('Schedule 2A')],
  inForce: sinceUnknown,
  limit: within(workingDays(10)),
  anchor: 'remanded',
  readings: ['counting-working-days'],
  worked: [
    {
      start: '2025-12-22',
      due: '2026-01-08',
      why: "Christmas Day, Boxing Day and New Year's Day are not counted",
    },
    { start: '2026-03-27', due: '2026-04-14', why: 'Good Friday and Easter Monday are not counted' },
  ],
}
