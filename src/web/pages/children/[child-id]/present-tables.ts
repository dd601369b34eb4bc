import type { ChildFile, FiledReview, Held } from '#app/children/child-file.ts'
import type { CalendarDate } from '#domain/calendar/calendar-date.ts'
import type { CodeLabels } from '#domain/journey/code-labels.ts'
import { legalStatusWords, missingWords, participationWords } from '#domain/journey/code-words.ts'
import { longDate, sentence } from '../../../kit/format.ts'
import { judgementWords, livesWords, reviewWords } from './journey-lanes.ts'
import { recordId } from './record-ids.ts'

/** One kind of thing in a child's file, as a table. */
export interface FiledTable {
  readonly id: string
  readonly heading: string
  readonly headings: readonly string[]
  readonly rows: readonly FiledRow[]
  /** What to say when there is none: not recorded is not none. */
  readonly none: string
}

export interface FiledRow {
  /** Where the journey's marks lead. */
  readonly id: string
  readonly cells: readonly string[]
}

const notRecorded = 'not recorded'

const day = (date: CalendarDate | null) => (date === null ? notRecorded : longDate(date))
const said = (text: string | null) => (text === null ? notRecorded : text.replaceAll('_', ' '))

/** The tables of the child's page, on which what the child said stands apart from what those around them said. */
export function tablesBesideTheirWords(file: ChildFile, own: CodeLabels): readonly FiledTable[] {
  const said = file.said.filter(({ by, answer }) => by !== 'child' || answer === null)
  return tablesOf({ ...file, said }, own).map((table) =>
    table.id === 'said'
      ? {
          ...table,
          heading: 'What those around them said',
          none: 'Nothing that those around them said is in the files.',
        }
      : table,
  )
}

/** Everything else in the file, the newest first. */
export function tablesOf(file: ChildFile, own: CodeLabels): readonly FiledTable[] {
  return tablesWithRepeats(file, own).map((table) => ({ ...table, rows: apart(table.rows) }))
}

function tablesWithRepeats(file: ChildFile, own: CodeLabels): readonly FiledTable[] {
  return [
    {
      id: 'reviews',
      heading: 'Reviews',
      headings: ['Held', 'Which', 'Taking part', 'In time', 'How', 'Papers and record'],
      rows: file.reviews.map((one) => row('review', one.on, reviewCells(one, own))).toReversed(),
      none: 'No review is recorded.',
    },
    {
      id: 'contacts',
      heading: 'Contact with the IRO',
      headings: ['On', 'How', 'By'],
      rows: file.contacts
        .map(({ on, method, by }) => row('contact', on, [longDate(on), sentence(method), by ?? notRecorded]))
        .toReversed(),
      none: 'No contact outside the reviews is recorded.',
    },
    {
      id: 'checks',
      heading: 'Quality checks',
      headings: [
        'Review of',
        'Checked',
        'Care plan',
        'Child focus',
        'Plan shared with child',
        "In the child's time",
      ],
      rows: file.checks
        .map((one) =>
          row('check', one.checkedOn, [
            longDate(one.reviewOn),
            longDate(one.checkedOn),
            ...[one.carePlan, one.childFocus, one.shared, one.timely].map((text) => sentence(said(text))),
          ]),
        )
        .toReversed(),
      none: 'No quality check is recorded.',
    },
    {
      id: 'midway',
      heading: 'Checks between reviews',
      headings: ['Held', 'On track'],
      rows: file.midway
        .map(({ on, onTrack }) => row('midway', on, [longDate(on), sentence(said(onTrack))]))
        .toReversed(),
      none: 'No check between reviews is recorded.',
    },
    {
      id: 'concerns',
      heading: 'Concerns',
      headings: ['Raised', 'About', 'Resolved', 'Outcome'],
      rows: file.concerns
        .map((one) =>
          row('concern', one.raisedOn, [
            longDate(one.raisedOn),
            one.theme,
            one.resolvedOn === null ? 'not resolved' : longDate(one.resolvedOn),
            one.resolvedOn === null ? '' : sentence(said(one.outcome)),
          ]),
        )
        .toReversed(),
      none: 'No concern is recorded.',
    },
    {
      id: 'disputes',
      heading: 'Disputes',
      headings: ['Raised', 'About', 'Highest stage', 'Closed', 'Outcome', 'Referred to Cafcass'],
      rows: file.disputes
        .map((one) =>
          row('dispute', one.raisedOn, [
            longDate(one.raisedOn),
            one.category,
            one.stage === null ? notRecorded : `Stage ${one.stage}`,
            one.closedOn === null ? 'still open' : longDate(one.closedOn),
            one.closedOn === null ? '' : sentence(said(one.outcome)),
            one.cafcassOn === null ? 'no referral recorded' : longDate(one.cafcassOn),
          ]),
        )
        .toReversed(),
      none: 'No dispute is recorded.',
    },
    {
      id: 'missing',
      heading: 'Missing',
      headings: ['From', 'To', 'What'],
      rows: file.missing
        .map(({ from, to, kind }) =>
          row('missing', from, [
            longDate(from),
            to === null ? 'return not recorded' : longDate(to),
            missingWords(kind, own),
          ]),
        )
        .toReversed(),
      none: 'No time missing is recorded.',
    },
    {
      id: 'said',
      heading: 'What they and those around them said',
      headings: ['On', 'Who', 'Asked', 'Answered'],
      rows: file.said
        .map(({ on, by, survey, question, answer }) =>
          row('said', on, [
            longDate(on),
            sentence(by.replaceAll('_', ' ')),
            question ?? survey,
            answer ?? 'replied; no answer recorded',
          ]),
        )
        .toReversed(),
      none: 'No answer of theirs is in the files.',
    },
    {
      id: 'homes',
      heading: 'Homes and legal status',
      headings: ['From', 'To', 'Lives', 'Legal status'],
      rows: file.episodes
        .map((one) =>
          row('episode', one.from, [
            longDate(one.from),
            one.to === null ? 'now' : longDate(one.to),
            livesWords(one, own),
            legalStatusWords(one.legalStatus, own),
          ]),
        )
        .toReversed(),
      none: 'No home is recorded.',
    },
    {
      id: 'holders',
      heading: 'Who has held them',
      headings: ['From', 'To', 'As', 'Who'],
      rows: [
        ...file.officers.map((one) => heldRow('iro', 'IRO', one, '')),
        ...file.workers.map((one) => heldRow('worker', 'Social worker', one, one.team ?? '')),
      ].toReversed(),
      none: 'Nobody is recorded as holding them.',
    },
    {
      id: 'findings',
      heading: 'What the imports found about this child',
      headings: ['Year', 'File and line', 'Value', 'What is wrong'],
      rows: file.findings.map(({ year, file: name, line, value, message }) =>
        row('finding', year, [
          year,
          `${name ?? ''}${line === null ? '' : `, line ${line}`}`,
          value ?? '',
          message,
        ]),
      ),
      none: 'The imports found nothing wrong in what the files say of this child.',
    },
  ]
}

function row(kind: string, on: string, cells: readonly string[]): FiledRow {
  return { id: recordId(kind, on), cells }
}

/** Of two things on one day the second has a number, so that an address leads to one place. */
function apart(rows: readonly FiledRow[]): readonly FiledRow[] {
  const times = new Map<string, number>()
  return rows.map(({ id, cells }) => {
    const time = (times.get(id) ?? 0) + 1
    times.set(id, time)
    return { id: time === 1 ? id : `${id}-${time}`, cells }
  })
}

function heldRow(kind: string, as: string, { from, to, name, id }: Held, team: string): FiledRow {
  const who = team === '' ? (name ?? id) : `${name ?? id} of ${team}`
  return row(kind, from, [longDate(from), to === null ? 'now' : longDate(to), as, who])
}

function reviewCells(review: FiledReview, own: CodeLabels): readonly string[] {
  const { mode, venue, chairedByChild } = review
  const how = [mode, venue].filter((part) => part !== null).map((part) => part.replaceAll('_', ' '))
  const chaired =
    chairedByChild === 'full' || chairedByChild === 'part' ? [`chaired by the child, ${chairedByChild}`] : []
  const due = review.dueOn === null ? '' : `; it was due ${longDate(review.dueOn)}`
  return [
    longDate(review.on),
    reviewWords(review),
    participationWords(review.code, own),
    `${sentence(judgementWords(review))}${due}`,
    how.length + chaired.length === 0 ? notRecorded : sentence([...how, ...chaired].join(', ')),
    papersWords(review),
  ]
}

function papersWords({ reportOn, decisionsSentOn, recordCompletedOn, recordSharedOn }: FiledReview): string {
  const days = [reportOn, decisionsSentOn, recordCompletedOn, recordSharedOn]
  if (days.every((one) => one === null)) return notRecorded
  return `Social worker's report ${day(reportOn)}; decisions sent ${day(decisionsSentOn)}; record written ${day(recordCompletedOn)}, shared ${day(recordSharedOn)}`
}
