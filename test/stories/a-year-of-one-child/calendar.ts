/**
 * The days of Isla's year, counted by hand on the calendar on the wall. She was born on 14 May 2019.
 *
 * Bank holidays on the way: 25 and 26 December 2025, 1 January 2026, Good Friday 3 April, Easter Monday 6 April,
 * 4 and 25 May, 31 August, 25 and 28 December 2026, 1 January 2027, Good Friday 26 March.
 */
export const days = {
  // She comes into care on Tuesday 2 December 2025. The 3rd, 4th and 5th are three working days: the news is late.
  entered: '2025-12-02',
  told: '2025-12-05',
  allocated: '2025-12-08',

  // 20 working days after 2 December: 3 to 31 December are 19 (21 weekdays without the 25th and 26th), and the 20th
  // is Friday 2 January, New Year's Day being none.
  firstDue: '2026-01-02',
  firstBooked: '2025-12-19',
  moved: '2025-12-18',
  // The Monday after: one working day late.
  first: '2026-01-05',
  // 3 working days before Monday 5 January: 2 January, 31 and 30 December. 5 of them: 29 and 24 December.
  firstReportBy: '2025-12-30',
  firstCarerBy: '2025-12-24',
  // 5 working days after 5 January: Monday the 12th. 15: Monday the 26th. 20: Monday 2 February.
  firstDecisionsSent: '2026-01-07',
  firstAnswered: '2026-01-09',
  firstRecord: '2026-01-23',
  firstShared: '2026-01-29',

  // Three months after 5 January: Sunday 5 April 2026, Easter Day. Its last working day is Thursday 2 April.
  secondDue: '2026-04-05',
  second: '2026-03-31',
  // 20 working days after 31 March: 1 and 2 April, 7 to 30 April (18): Thursday 30 April, the last day.
  secondCompleted: '2026-04-30',
  // 5 working days after 30 April, 4 May being none: Friday 8 May. They go on the Monday after: late.
  secondDecisionsSent: '2026-05-11',
  // 5 working days after 11 May: Monday 18 May. Nobody answers; the night of the 19th counts them as agreed.
  deemedOn: '2026-05-18',
  nightAfter: '2026-05-19',
  // 15 working days after 30 April: Friday 22 May. The 25th is a bank holiday: completed on the 26th it is late.
  secondRecord: '2026-05-26',
  // 20 working days after 30 April: Monday 1 June: shared on the last day.
  secondShared: '2026-06-01',

  // The final hearing is on Tuesday 30 June: the review is brought forward to before it.
  asksForward: '2026-06-15',
  forward: '2026-06-25',
  forwardDecisionsSent: '2026-06-26',
  forwardRecord: '2026-07-10',

  // Six months after 25 June: Christmas Day. The placement has lasted a year on 2 December.
  lightAgreed: '2026-12-03',
  light: '2026-12-10',
  lightRecord: '2026-12-22',

  // She is placed for adoption on Monday 18 January 2027: four weeks later is Monday 15 February.
  ordered: '2027-01-11',
  placed: '2027-01-18',
  filesAfterPlacing: '2027-01-20',
  adoptionDue: '2027-02-15',
  adoption: '2027-02-12',
  // 15 working days after Friday 12 February: Friday 5 March. 20: Friday 12 March; shared on the Monday after, late.
  adoptionRecord: '2027-03-04',
  adoptionShared: '2027-03-15',
  // Three months after 12 February.
  afterAdoptionDue: '2027-05-12',
  afterAdoption: '2027-05-10',

  counted: '2027-03-31',
} as const

/** As a page says a day: `5 January 2026`. */
export function written(day: string): string {
  const [year = '', month = '', date = ''] = day.split('-')
  const names = 'January February March April May June July August September October November December'
  return `${Number(date)} ${names.split(' ')[Number(month) - 1] ?? ''} ${year}`
}

/** As a file of the return says a day: `05/01/2026`. */
export function inFile(day: string): string {
  return day.split('-').toReversed().join('/')
}
