import { type DatedClock, months, sinceUnknown, within } from '#domain/law/clock.ts'
import { carePlanningGuidance } from '#domain/law/instruments.ts'

/**
 * In a long-term foster placement that has lasted over a year, a review meeting is held at least every
 * twelve months.
 *
 * The review itself is still due every six months; one of the two may be a light review without a meeting,
 * if the IRO agrees and the child's views are known. Not while anything calls for a review to be brought
 * forward.
 *
 *   Mon 10 Mar 2025 -> Tue 10 Mar 2026: the corresponding date
 *   Thu 29 Feb 2024 -> Fri 28 Feb 2025: February 2025 has no day 29, so its last day
 */
export const longTermFosteringMeeting: DatedClock = {
  id: 'C06',
  slug: 'review.yearly-meeting',
  title: 'Review meeting at least yearly, long-term foster placement over 1 year',
  statement:
    'In a long-term foster placement that has lasted over a year, a review meeting is held at least every twelve months.',
  kind: 'statutory guidance',
  confidence: 'secondary',
  source: 'Vol 2 guidance 2015/2021',
  cites: [carePlanningGuidance('long-term foster placements')],
  inForce: sinceUnknown,
  limit: within(months(12)),
  anchor: 'previous_review_meeting_held',
  note: 'six-monthly review (C05) still required',
  readings: ['months-and-the-corresponding-date'],
  worked: [
    { start: '2025-03-10', due: '2026-03-10', why: 'the corresponding date' },
    { start: '2024-02-29', due: '2025-02-28', why: 'February 2025 has no day 29, so its last day' },
  ],
}
