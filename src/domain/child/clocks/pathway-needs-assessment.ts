import { type DatedClock, months, since, within } from '#domain/law/clock.ts'
import { carePlanningRegulations } from '#domain/law/instruments.ts'

/**
 * An eligible child's needs are assessed not more than three months after the sixteenth birthday or, if
 * later, after becoming eligible.
 *
 * Eligible: looked after for thirteen weeks since fourteen, and not only in short breaks. The pathway plan
 * follows as soon as possible.
 *
 *   Sun 30 Nov 2025 -> Sat 28 Feb 2026: February 2026 has no day 30, so its last day
 *   Thu 15 Jan 2026 -> Wed 15 Apr 2026: the corresponding date
 */
export const pathwayNeedsAssessment: DatedClock = {
  id: 'C26a',
  slug: 'pathway.needs-assessment',
  title: 'Pathway needs assessment',
  statement:
    "An eligible child's needs are assessed not more than three months after the sixteenth birthday or, if later, after becoming eligible.",
  kind: 'statute',
  confidence: 'primary',
  source: 'CPPCR 2010 reg 42(1)',
  cites: [carePlanningRegulations('reg 42(1)')],
  inForce: since('2011-04-01'),
  limit: within(months(3)),
  anchor: 'sixteenth_birthday_or_eligible',
  readings: ['months-and-the-corresponding-date'],
  worked: [
    { start: '2025-11-30', due: '2026-02-28', why: 'February 2026 has no day 30, so its last day' },
    { start: '2026-01-15', due: '2026-04-15', why: 'the corresponding date' },
  ],
}
