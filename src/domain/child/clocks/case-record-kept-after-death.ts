import { type DatedClock, since, within, years } from '#domain/law/clock.ts'
import { carePlanningRegulations } from '#domain/law/instruments.ts'

/**
 * The case record of a child who died before 18 is kept for fifteen years from the death.
 *
 * The English regulation has not been read; earlier and Welsh texts say the same.
 *
 *   Wed 29 Feb 2012 -> Sun 28 Feb 2027: February 2027 has no day 29, so its last day
 *   Sun 8 Nov 2015 -> Fri 8 Nov 2030: the corresponding date
 */
export const caseRecordKeptAfterDeath: DatedClock = {
  id: 'C35b',
  slug: 'record.kept-after-death',
  title: 'Case record retention, died under 18',
  statement: 'The case record of a child who died before 18 is kept for fifteen years from the death.',
  kind: 'statute',
  confidence: 'secondary',
  source: 'CPPCR 2010 reg 50',
  cites: [carePlanningRegulations('reg 50')],
  inForce: since('2011-04-01'),
  limit: within(years(15)),
  anchor: 'date_of_death',
  readings: ['months-and-the-corresponding-date'],
  worked: [
    { start: '2012-02-29', due: '2027-02-28', why: 'February 2027 has no day 29, so its last day' },
    { start: '2015-11-08', due: '2030-11-08', why: 'the corresponding date' },
  ],
}
