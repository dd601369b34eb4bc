import { type DatedClock, atLeastBefore, calendarDays, sinceUnknown } from '#domain/law/clock.ts'
import { practiceOf } from '#domain/law/instruments.ts'

/**
 * South Tyneside asks for each agency's report two days before the conference.
 *
 * Read as calendar days: a conference on a Monday asks for its reports on the Saturday.
 *
 *   Thu 26 Nov 2026 -> Tue 24 Nov 2026: calendar days, whatever the weekday
 *   Mon 5 Jan 2026 -> Sat 3 Jan 2026: calendar days, whatever the weekday
 */
export const conferenceReports: DatedClock = {
  id: 'C32e',
  slug: 'conference.reports',
  title: 'Conference reports received',
  statement: "South Tyneside asks for each agency's report two days before the conference.",
  kind: 'local practice',
  confidence: 'local',
  source: 'South Tyneside: two days before, read as calendar days',
  cites: [practiceOf('South Tyneside', 'practice in 2013-14')],
  inForce: sinceUnknown,
  limit: atLeastBefore(calendarDays(2)),
  anchor: 'conference',
  readings: ['working-days-before'],
  worked: [
    { start: '2026-11-26', due: '2026-11-24', why: 'calendar days, whatever the weekday' },
    { start: '2026-01-05', due: '2026-01-03', why: 'calendar days, whatever the weekday' },
  ],
}
