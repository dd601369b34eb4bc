import { type DatedClock, since, within, workingDays } from '#domain/law/clock.ts'
import { carePlanningRegulations } from '#domain/law/instruments.ts'

/**
 * The care plan is made before the first placement or, where that is not practicable, within 10 working
 * days of its start.
 *
 * The 10 working days are the fallback and not the rule. A care plan in proceedings follows the court;
 * remand and short breaks have their own plans.
 *
 *   Mon 15 Dec 2025 -> Wed 31 Dec 2025: Christmas Day and Boxing Day are not counted
 *   Fri 27 Mar 2026 -> Tue 14 Apr 2026: Good Friday and Easter Monday are not counted
 */
export const carePlan: DatedClock = {
  id: 'C20',
  slug: 'care-plan.first',
  title: 'Care plan',
  statement:
    'The care plan is made before the first placement or, where that is not practicable, within 10 working days of its start.',
  kind: 'statute',
  confidence: 'primary',
  source: 'CPPCR 2010 reg 4(2)',
  cites: [carePlanningRegulations('reg 4(2)')],
  inForce: since('2011-04-01'),
  limit: within(workingDays(10)),
  anchor: 'first_placement_start',
  note: 'due BEFORE placement; 10 wd is the fallback',
  readings: ['counting-working-days'],
  worked: [
    { start: '2025-12-15', due: '2025-12-31', why: 'Christmas Day and Boxing Day are not counted' },
    { start: '2026-03-27', due: '2026-04-14', why: 'Good Friday and Easter Monday are not counted' },
  ],
}
