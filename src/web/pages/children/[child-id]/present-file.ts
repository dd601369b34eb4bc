import type { ChildFile, FiledEpisode, FiledReview, Held } from '#app/children/child-file.ts'
import type { CalendarDate } from '#domain/calendar/calendar-date.ts'
import { legalStatusWords, participationWords } from '#domain/journey/code-words.ts'
import { joined } from '#domain/journey/journey.ts'
import { fromDay, lengthOfTime, longDate, sentence } from '../../../kit/format.ts'
import { judgementWords, livesWords, missingWords, reviewWords } from './journey-lanes.ts'

export interface Fact {
  readonly name: string
  readonly value: string
}

/** One kind of thing in a child's file, as a table. */
export interface FiledTable {
  readonly id: string
  readonly heading: string
  readonly headings: readonly string[]
  readonly rows: readonly (readonly string[])[]
  /** What to say when there is none: not recorded is not none. */
  readonly none: string
}

/** Who the child is, who they live with and who holds them, each with since when. */
export function factsOfFile(file: ChildFile, on: CalendarDate): readonly Fact[] {
  const { person } = file
  const now = file.episodes.findLast(({ to }) => to === null || to > on)
  const inCare = now !== undefined
  const name = [person?.firstName, person?.lastName].filter((part) => part != null && part !== '')
  return [
    { name: 'Full name', value: name.length === 0 ? notRecorded : name.join(' ') },
    { name: 'School', value: person?.school ?? notRecorded },
    { name: 'First language', value: languageWords(person) },
    { name: 'Lives', value: now === undefined ? notInCare : homeWords(now, on) },
    { name: 'Legal status', value: now === undefined ? notInCare : statusWords(file.episodes, now, on) },
    { name: 'IRO', value: heldWords(file.officers, on) },
    { name: 'Social worker', value: workerWords(file, on) },
    ...(inCare || file.planned.length > 0
      ? [{ name: 'Next review planned', value: plannedWords(file, on) }]
      : []),
  ]
}

const notRecorded = 'not recorded'
const notInCare = 'not looked after on this day'

function languageWords(person: ChildFile['person']): string {
  const language = person?.firstLanguage ?? notRecorded
  if (person?.interpreterNeeded === 'yes') return `${language}; an interpreter is needed`
  if (person?.interpreterNeeded === 'no') return `${language}; no interpreter needed`
  return `${language}; whether an interpreter is needed is not recorded`
}

function since(from: CalendarDate, on: CalendarDate): string {
  return `since ${longDate(from)} (${lengthOfTime(from, on)})`
}

function homeWords(now: FiledEpisode, on: CalendarDate): string {
  const words = livesWords(now)
  const far = now.distanceMiles === null ? ', distance from home not recorded' : ' from home'
  return `${words}${far}, ${since(now.runStartedOn ?? now.from, on)}`
}

function statusWords(episodes: readonly FiledEpisode[], now: FiledEpisode, on: CalendarDate): string {
  const words = legalStatusWords(now.legalStatus)
  const spans = joined(
    episodes
      .filter(({ temporary }) => !temporary || now.temporary)
      .map(({ from, to, legalStatus }) => ({ from, to, words: legalStatusWords(legalStatus) })),
  )
  const span = spans.findLast((one) => one.words === words && (one.to === null || one.to > on))
  return `${words}, ${since(span?.from ?? now.from, on)}`
}

/** Who holds the child on a day, and for how long without a break. */
function holder<Holder extends Held>(
  held: readonly Holder[],
  on: CalendarDate,
): readonly [Holder, string] | undefined {
  const now = held.findLast(({ to }) => to === null || to > on)
  if (now === undefined) return undefined
  const span = joined(held.map(({ from, to, id }) => ({ from, to, words: id }))).findLast(
    ({ words, to }) => words === now.id && (to === null || to > on),
  )
  return [now, since(span?.from ?? now.from, on)]
}

function heldWords(held: readonly Held[], on: CalendarDate): string {
  const found = holder(held, on)
  return found === undefined ? notRecorded : `${found[0].name ?? found[0].id}, ${found[1]}`
}

function workerWords({ workers }: ChildFile, on: CalendarDate): string {
  const found = holder(workers, on)
  if (found === undefined) return notRecorded
  const [now, long] = found
  return `${now.name ?? now.id}${now.team === null ? '' : ` of ${now.team}`}, ${long}`
}

function plannedWords({ planned }: ChildFile, on: CalendarDate): string {
  const [next] = planned
  return next === undefined ? 'none is recorded' : `${longDate(next.on)}, ${fromDay(on, next.on)}`
}

const day = (date: CalendarDate | null) => (date === null ? notRecorded : longDate(date))
const said = (text: string | null) => (text === null ? notRecorded : text.replaceAll('_', ' '))

/** Everything else in the file, the newest first. */
export function tablesOf(file: ChildFile): readonly FiledTable[] {
  return [
    {
      id: 'reviews',
      heading: 'Reviews',
      headings: ['Held', 'Which', 'Taking part', 'In time', 'How', 'Papers and record'],
      rows: file.reviews.map(reviewRow).toReversed(),
      none: 'No review is recorded.',
    },
    {
      id: 'contacts',
      heading: 'Contact with the IRO',
      headings: ['On', 'How', 'By'],
      rows: file.contacts
        .map(({ on, method, by }) => [longDate(on), sentence(method), by ?? notRecorded])
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
        .map((one) => [
          longDate(one.reviewOn),
          longDate(one.checkedOn),
          ...[one.carePlan, one.childFocus, one.shared, one.timely].map((text) => sentence(said(text))),
        ])
        .toReversed(),
      none: 'No quality check is recorded.',
    },
    {
      id: 'midway',
      heading: 'Checks between reviews',
      headings: ['Held', 'On track'],
      rows: file.midway.map(({ on, onTrack }) => [longDate(on), sentence(said(onTrack))]).toReversed(),
      none: 'No check between reviews is recorded.',
    },
    {
      id: 'concerns',
      heading: 'Concerns',
      headings: ['Raised', 'About', 'Resolved', 'Outcome'],
      rows: file.concerns
        .map((one) => [
          longDate(one.raisedOn),
          one.theme,
          one.resolvedOn === null ? 'not resolved' : longDate(one.resolvedOn),
          one.resolvedOn === null ? '' : sentence(said(one.outcome)),
        ])
        .toReversed(),
      none: 'No concern is recorded.',
    },
    {
      id: 'disputes',
      heading: 'Disputes',
      headings: ['Raised', 'About', 'Highest stage', 'Closed', 'Outcome', 'Referred to Cafcass'],
      rows: file.disputes
        .map((one) => [
          longDate(one.raisedOn),
          one.category,
          one.stage === null ? notRecorded : `Stage ${one.stage}`,
          one.closedOn === null ? 'still open' : longDate(one.closedOn),
          one.closedOn === null ? '' : sentence(said(one.outcome)),
          one.cafcassOn === null ? 'no referral recorded' : longDate(one.cafcassOn),
        ])
        .toReversed(),
      none: 'No dispute is recorded.',
    },
    {
      id: 'missing',
      heading: 'Missing',
      headings: ['From', 'To', 'What'],
      rows: file.missing
        .map(({ from, to, kind }) => [
          longDate(from),
          to === null ? 'return not recorded' : longDate(to),
          missingWords(kind),
        ])
        .toReversed(),
      none: 'No time missing is recorded.',
    },
    {
      id: 'findings',
      heading: 'What the imports found about this child',
      headings: ['Year', 'File and line', 'Value', 'What is wrong'],
      rows: file.findings.map(({ year, file: name, line, value, message }) => [
        year,
        `${name ?? ''}${line === null ? '' : `, line ${line}`}`,
        value ?? '',
        message,
      ]),
      none: 'The imports found nothing wrong in what the files say of this child.',
    },
  ]
}

function reviewRow(review: FiledReview): readonly string[] {
  const { mode, venue, chairedByChild } = review
  const how = [mode, venue].filter((part) => part !== null).map((part) => part.replaceAll('_', ' '))
  const chaired =
    chairedByChild === 'full' || chairedByChild === 'part' ? [`chaired by the child, ${chairedByChild}`] : []
  const due = review.dueOn === null ? '' : `; it was due ${longDate(review.dueOn)}`
  return [
    longDate(review.on),
    reviewWords(review),
    participationWords(review.code),
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
