import type { ChildFile, FiledEpisode, Held } from '#app/children/child-file.ts'
import type { CalendarDate } from '#domain/calendar/calendar-date.ts'
import type { CodeLabels } from '#domain/journey/code-labels.ts'
import { legalStatusWords } from '#domain/journey/code-words.ts'
import { joined } from '#domain/journey/journey.ts'
import { fromDay, lengthOfTime, longDate } from '../../../kit/format.ts'
import { livesWords } from './journey-lanes.ts'

export interface Fact {
  readonly name: string
  readonly value: string
}

/** Who the child is, who they live with and who holds them, each with since when. */
export function factsOfFile(file: ChildFile, on: CalendarDate, own: CodeLabels): readonly Fact[] {
  const { person } = file
  const now = file.episodes.findLast(({ to }) => to === null || to > on)
  const inCare = now !== undefined
  const name = [person?.firstName, person?.lastName].filter((part) => part != null && part !== '')
  return [
    { name: 'Full name', value: name.length === 0 ? notRecorded : name.join(' ') },
    { name: 'School', value: person?.school ?? notRecorded },
    { name: 'First language', value: languageWords(person) },
    { name: 'Lives', value: now === undefined ? notInCare : homeWords(now, on, own) },
    {
      name: 'Legal status',
      value: now === undefined ? notInCare : statusWords(file.episodes, { now, on, own }),
    },
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

function homeWords(now: FiledEpisode, on: CalendarDate, own: CodeLabels): string {
  const words = livesWords(now, own)
  const far = now.distanceMiles === null ? ', distance from home not recorded' : ' from home'
  return `${words}${far}, ${since(now.runStartedOn ?? now.from, on)}`
}

function statusWords(
  episodes: readonly FiledEpisode[],
  { now, on, own }: { readonly now: FiledEpisode; readonly on: CalendarDate; readonly own: CodeLabels },
): string {
  const words = legalStatusWords(now.legalStatus, own)
  const spans = joined(
    episodes
      .filter(({ temporary }) => !temporary || now.temporary)
      .map(({ from, to, legalStatus }) => ({ from, to, words: legalStatusWords(legalStatus, own) })),
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
