import { type DatedClock, months, since, within } from '#domain/law/clock.ts'
import { carePlanningRegulations } from '#domain/law/instruments.ts'

/**
 * In a long-term foster placement of at least a year, a child who agrees to it is visited at intervals of
 * not more than six months.
 *
 * Only a child of sufficient age and understanding can agree. The agreement is recorded.
 *
 *   Fri 31 Oct 2025 -> Thu 30 Apr 2026: April 2026 has no day 31, so its last day
 *   Mon 19 Jan 2026 -> Sun 19 Jul 2026: the corresponding date, though a Sunday
 */
export const visitLongTermFostering: DatedClock = {
  id: 'C24k',
  slug: 'visit.long-term-fostering',
  title: 'Visit: long-term foster placement of at least 1 year, child agrees',
  statement:
    'In a long-term foster placement of at least a year, a child who agrees to it is visited at intervals of not more than six months.',
  kind: 'statute',
  confidence: 'secondary',
  source: 'reg 28(3A), inserted by SI 2015/495 (Hertfordshire quoting it; Nottinghamshire for 6 months)',
  cites: [carePlanningRegulations('reg 28(3A)')],
  inForce: since('2015-04-01'),
  limit: within(months(6)),
  anchor: 'previous_visit',
  readings: ['months-and-the-corresponding-date', 'weeks-and-intervals'],
  worked: [
    { start: '2025-10-31', due: '2026-04-30', why: 'April 2026 has no day 31, so its last day' },
    { start: '2026-01-19', due: '2026-07-19', why: 'the corresponding date, though a Sunday' },
  ],
}
