import { type DatedClock, since, within, years } from '#domain/law/clock.ts'
import { adoptionInformationRegulations } from '#domain/law/instruments.ts'

/**
 * The adoption case record is kept for a hundred years from the adoption order.
 *
 * The English regulation has not been read; the Welsh parallel says the same.
 *
 *   Thu 29 Feb 2024 -> Tue 29 Feb 2124: the corresponding date
 *   Thu 4 Jul 2019 -> Tue 4 Jul 2119: the corresponding date
 */
export const adoptionRecordKept: DatedClock = {
  id: 'C35c',
  slug: 'record.adoption-kept',
  title: 'Adoption case record retention',
  statement: 'The adoption case record is kept for a hundred years from the adoption order.',
  kind: 'statute',
  confidence: 'secondary',
  source: 'SI 2005/888 reg 6 (text unread); Welsh parallel SI 2005/2689 reg 5, 100 years',
  cites: [adoptionInformationRegulations('reg 6')],
  inForce: since('2005-12-30'),
  limit: within(years(100)),
  anchor: 'adoption_order',
  readings: ['months-and-the-corresponding-date'],
  worked: [
    { start: '2024-02-29', due: '2124-02-29', why: 'the corresponding date' },
    { start: '2019-07-04', due: '2119-07-04', why: 'the corresponding date' },
  ],
}
