import { plain, type Reason, reason } from './reason.ts'

export const toldLate = reason(
  ['day', 'notified_on', 'late_from'],
  (row) =>
    `Came into care on ${row.day('day') ?? 'a day not recorded'}; the service was told on ${row.day('notified_on') ?? 'a day not recorded'}, which is late from ${row.day('late_from') ?? 'a day not known'} on`,
)

const methods: Readonly<Record<string, string>> = {
  visit: 'Visit',
  telephone: 'Telephone call',
  video: 'Video call',
  message: 'Message',
}

export const contact = reason(
  ['contact_on', 'contact_method'],
  (row) =>
    `${methods[row.text('contact_method') ?? ''] ?? 'Contact'} on ${row.day('contact_on') ?? 'a day not recorded'}`,
)

export const appContact = (what: string): Reason =>
  reason(['day'], (row) => `${what} on ${row.day('day') ?? 'a day not recorded'}`)

export const concern = reason(
  ['raised_on'],
  (row) => `Concern raised on ${row.day('raised_on') ?? 'a day not recorded'}`,
)

export const disputeRaised = reason(
  ['day', 'highest'],
  (row) =>
    `Raised on ${row.day('day') ?? 'a day not recorded'}; ${row.text('highest') === undefined ? 'the stage reached is not recorded' : `reached stage ${row.text('highest') ?? ''}`}`,
)

export const disputeInTime = reason(['raised_on', 'closed_on', 'due_on'], (row) => {
  const closed = row.day('closed_on')
  return `Raised on ${row.day('raised_on') ?? 'a day not recorded'}, to be resolved by ${row.day('due_on') ?? 'a day not known'}; ${closed === undefined ? `not closed by ${row.lastDay}` : `closed on ${closed}: ${row.counts ? 'in time' : 'late'}`}`
})

export const referred = reason(
  ['referred_on'],
  (row) => `Referred to Cafcass on ${row.day('referred_on') ?? 'a day not recorded'}`,
)

export const reply = reason(
  ['received_on', 'respondent'],
  (row) =>
    `Reply received on ${row.day('received_on') ?? 'a day not recorded'}${row.text('respondent') === 'unknown' ? '' : `, from a ${plain(row.text('respondent'))}`}`,
)

export const answer = reason(
  ['received_on'],
  (row) => `Answer in a reply received on ${row.day('received_on') ?? 'a day not recorded'}`,
)

export const conference = reason(
  ['day', 'child_participated'],
  (row) =>
    `Conference on ${row.day('day') ?? 'a day not recorded'}: the child ${row.text('child_participated') === 'yes' ? 'took part' : 'did not take part'}`,
)

export const conferenceReport = reason(['conference_on', 'received_on', 'agency'], (row) => {
  const received = row.day('received_on')
  return `Conference on ${row.day('conference_on') ?? 'a day not recorded'}: the report ${received === undefined ? 'was not received' : `was received on ${received}`}${row.counts ? ', in time' : ', which is not 2 days before'}`
})

/** A threshold has no rows of its own. */
export const noRows = reason([], () => '')
