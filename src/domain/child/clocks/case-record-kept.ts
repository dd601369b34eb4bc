import { type DatedClock, since, within, years } from '#domain/law/clock.ts'
import { carePlanningRegulations } from '#domain/law/instruments.ts'

/**
 * The child's case record is kept until the seventy-fifth anniversary of the birth.
 *
 * The English regulation has not been read; earlier and Welsh texts say the same.
 *
 *   Fri 29 Feb 2008 -> Sun 28 Feb 2083: February 2083 has no day 29, so its last day
 *   Mon 17 May 2010 -> Thu 17 May 2085: the corresponding date
 */
export const caseRecordKept: DatedClock = {
  id: 'C35a',
  slug: 'record.kept',
  title: 'Case record retention',
  statement: "The child's case record is kept until the seventy-fifth anniversary of the birth.",
  kind: 'statute',
  confidence: 'secondary',
  source: 'CPPCR 2010 reg 50',
  cites: [carePlanningRegulations('reg 50')],
  inForce: since('2011-04-01'),
  limit: within(years(75)),
  anchor: 'date_of_birth',
  readings: ['months-and-the-corresponding-date'],
  worked: [
    { start: '2008-02-29', due: '2083-02-28', why: 'February 2083 has no day 29, so its last day' },
    { start: '2010-05-17', due: '2085-05-17', why: 'the corresponding date' },
  ],
}
