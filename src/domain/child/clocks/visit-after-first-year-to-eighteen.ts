import { type DatedClock, months, since, within } from '#domain/law/clock.ts'
import { carePlanningRegulations } from '#domain/law/instruments.ts'

/**
 * After the first year, in a placement meant to last until 18, the child is visited at intervals of not
 * more than three months.
 *
 * Every other placement stays at six weeks.
 *
 *   Sun 30 Nov 2025 -> Sat 28 Feb 2026: February 2026 has no day 30, so its last day
 *   Tue 10 Feb 2026 -> Sun 10 May 2026: the corresponding date, though a Sunday
 */
export const visitAfterFirstYearToEighteen: DatedClock = {
  id: 'C24c',
  slug: 'visit.after-first-year-to-18',
  title: 'Visit: after first year, intended to last to 18',
  statement:
    'After the first year, in a placement meant to last until 18, the child is visited at intervals of not more than three months.',
  kind: 'statute',
  confidence: 'primary',
  source: 'reg 28(2)(c)(i)',
  cites: [carePlanningRegulations('reg 28(2)(c)(i)')],
  inForce: since('2011-04-01'),
  limit: within(months(3)),
  anchor: 'previous_visit',
  readings: ['months-and-the-corresponding-date', 'weeks-and-intervals'],
  worked: [
    { start: '2025-11-30', due: '2026-02-28', why: 'February 2026 has no day 30, so its last day' },
    { start: '2026-02-10', due: '2026-05-10', why: 'the corresponding date, though a Sunday' },
  ],
}
