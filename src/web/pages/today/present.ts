import { titleOf } from '#app/care/why-due.ts'
import type { Account } from '#app/sign-in/accounts.ts'
import { type TodayFound, type TodayGroup, todayGroups } from '#app/today/today-reads.ts'
import { mayI } from '#domain/access/may-i.ts'
import type { Scope } from '#domain/access/scope.ts'
import type { WorkingDayCalendar } from '#domain/calendar/working-days.ts'
import type { LiveReview } from '#domain/review/live-review.ts'
import { gapNamed, isGapId } from '#domain/gap/register.ts'
import { count, dateWithWeekday, longDate, sentence, wholeNumber } from '../../kit/format.ts'
import { whoseChildren } from '../whose-children.ts'
import { type TodayAsked, todayFilePath, todayLink } from './asked.ts'
import { type AboutLine, whereTo } from '../where-to.ts'
import { dueLine, gapLine, type LineView } from './present-lines.ts'
import {
  everyIro,
  irosBeside,
  irosOnAPage,
  linesOf,
  type OfficerRow,
  officersOf,
} from './present-officers.ts'

export const linesOfEach = 10
export const linesOnAPage = 50
/** More than these are not put into a list to choose from: they are chosen where they are listed. */
const mostChoices = 100

export interface TodayView {
  readonly title: string
  readonly whose: string
  readonly standsAt: string
  readonly whyThen: string
  readonly held: string
  readonly tallies: readonly Tally[]
  readonly filter: FilterView
  readonly groups: readonly GroupView[]
  /** The one group that is shown alone. */
  readonly alone: { readonly words: string; readonly href: string } | undefined
  readonly empty: string | undefined
  readonly untold: readonly string[]
  readonly officers: readonly OfficerRow[]
  /** There are more than are shown here. */
  readonly moreOfficers: GroupView['more']
  readonly download: string | undefined
  /** Where a diary of one's own is led to this work; undefined for those who may keep none. */
  readonly calendar: string | undefined
  readonly page: number
  readonly pages: number
  readonly hrefOf: (page: number) => string
}

export interface Tally {
  readonly number: string
  readonly words: string
  readonly late: boolean
  /** Undefined when nothing is in it. */
  readonly href: string | undefined
  readonly current: boolean
}

export interface GroupView {
  readonly id: TodayGroup
  readonly heading: string
  readonly lines: readonly LineView[]
  /** There are more than are shown here. */
  readonly more: { readonly words: string; readonly href: string } | undefined
}

export interface FilterView {
  readonly on: string
  readonly group: string
  readonly choices: readonly {
    readonly name: string
    readonly label: string
    readonly value: string
    /** Undefined: it is typed as the files name it, as there are too many to choose from. */
    readonly items: readonly { readonly value: string; readonly text: string }[] | undefined
  }[]
  /** Where an IRO is chosen who is not in the list of choices. */
  readonly everyIro: GroupView['more']
  readonly filtered: boolean
}

const headings: Readonly<Record<TodayGroup, string>> = {
  overdue: 'Overdue',
  soon: 'Next 10 working days',
  later: 'Next 6 weeks',
  gaps: 'Gaps',
}

const tallyWords: Readonly<Record<TodayGroup, (number: number) => string>> = {
  overdue: () => 'overdue',
  soon: () => 'in the next 10 working days',
  later: () => 'in the next 6 weeks',
  gaps: (number) => (number === 1 ? 'gap' : 'gaps'),
}

/** What the page is called: by what somebody comes to it for. */
export function todayTitle({ role }: Account): string {
  if (role === 'business_support') return 'Booking desk'
  return 'Today'
}

export function presentToday(
  found: TodayFound,
  asked: TodayAsked,
  by: {
    readonly who: Account
    readonly scope: Scope
    readonly calendar: WorkingDayCalendar
    /** Where the work on the children's reviews goes on. */
    readonly workedOn: readonly LiveReview[]
  },
): TodayView {
  const { who, scope } = by
  const total = todayGroups.reduce((sum, group) => sum + found.counts[group], 0)
  const setting = {
    role: who.role,
    on: found.on,
    asked: asked.on,
    own: scope.kind === 'iro',
    calendar: by.calendar,
    whereTo: (line: AboutLine) => whereTo(who, line, by.workedOn),
  }
  const shown = asked.iros ? [] : asked.group === undefined ? todayGroups : [asked.group]
  const officers = scope.kind === 'authority' ? found.iros : []
  const filter = filterOf(found, asked, by)
  return {
    title: todayTitle(who),
    whose: whoseChildren(who, scope),
    standsAt: dateWithWeekday(found.on),
    whyThen: sentence(found.standsAt),
    held: heldWords(found),
    tallies: talliesOf(found, asked),
    filter,
    groups: shown.flatMap((id): GroupView[] => {
      const lines =
        id === 'gaps'
          ? found.gaps.map((line) => gapLine(line, setting))
          : found.dues.filter(({ group }) => group === id).map((line) => dueLine(line, setting))
      return lines.length === 0
        ? []
        : [{ id, heading: headings[id], lines, more: moreOf(id, lines.length, found, asked) }]
    }),
    alone:
      asked.group === undefined && !asked.iros
        ? undefined
        : { words: 'Show the whole day', href: todayLink(asked, { group: undefined }) },
    empty:
      total > 0 && (asked.group === undefined || found.counts[asked.group] > 0)
        ? undefined
        : emptyWords(found, filter.filtered || asked.group !== undefined, scope),
    untold: found.untold.map((gap) => {
      const { title, needs } = gapNamed(gap)
      return `“${title}”: no ${needs ?? 'rows of the kind'} have been imported.`
    }),
    officers: officersOf(officers, asked),
    moreOfficers: asked.iros || officers.length <= irosBeside ? undefined : everyIro(officers.length, asked),
    download:
      total > 0 && mayI(who, 'export-children').allowed ? todayLink(asked, {}, todayFilePath) : undefined,
    calendar: mayI(who, 'keep-calendar').allowed ? '/calendar' : undefined,
    page: asked.page,
    pages: pagesOf(found, asked, officers.length),
    hrefOf: (page) => todayLink(asked, { page, iros: asked.iros }),
  }
}

function pagesOf(found: TodayFound, { group, iros }: TodayAsked, officers: number): number {
  const all = iros ? officers : group === undefined ? 0 : found.counts[group]
  return Math.max(1, Math.ceil(all / (iros ? irosOnAPage : linesOnAPage)))
}

function heldWords({ children, thisWeek }: TodayFound): string {
  const held = count(children, 'child looked after', 'children looked after')
  if (thisWeek === undefined) return held
  return `${held}, ${thisWeek === 0 ? 'no review' : count(thisWeek, 'review')} in the diary for the 7 days to come`
}

function talliesOf(found: TodayFound, asked: TodayAsked): readonly Tally[] {
  const groups = todayGroups.map((group): Tally => {
    const number = found.counts[group]
    return {
      number: wholeNumber(number),
      words: tallyWords[group](number),
      late: group === 'overdue' && number > 0,
      href: number === 0 ? undefined : todayLink(asked, { group }),
      current: asked.group === group,
    }
  })
  if (found.toBook === undefined || found.toBook === 0) return groups
  const toBook: Tally = {
    number: wholeNumber(found.toBook),
    words: found.toBook === 1 ? 'review to book' : 'reviews to book',
    late: false,
    href: todayLink(asked, { what: 'to-book', group: undefined }),
    current: asked.what === 'to-book',
  }
  return [...groups, toBook]
}

function moreOf(group: TodayGroup, shown: number, found: TodayFound, asked: TodayAsked): GroupView['more'] {
  const all = found.counts[group]
  if (asked.group !== undefined || shown >= all) return undefined
  return {
    words: `Show all ${wholeNumber(all)}: ${headings[group].toLowerCase()}`,
    href: todayLink(asked, { group }),
  }
}

const byName = <T extends { readonly text: string }>(items: readonly T[]): readonly T[] =>
  items.toSorted((one, other) => one.text.localeCompare(other.text, 'en-GB'))

function filterOf(
  found: TodayFound,
  asked: TodayAsked,
  { who, scope }: { readonly who: Account; readonly scope: Scope },
): FilterView {
  const desk = who.role === 'business_support'
  const with_ = (text: string, number: number) => `${text} (${wholeNumber(number)})`
  const rules = found.whats.filter(({ value }) => !isGapId(value))
  const gaps = found.whats.flatMap(({ value, count: n }) =>
    isGapId(value) ? [{ value, text: with_(`Gap: ${gapNamed(value).title}`, n) }] : [],
  )
  const what = [
    ...(desk ? [{ value: '', text: 'Reviews to book and records to send' }] : []),
    { value: desk ? 'all' : '', text: 'Everything' },
    { value: 'reviews', text: 'All reviews' },
    ...(found.toBook === undefined ? [] : [{ value: 'to-book', text: 'Reviews to book' }]),
    { value: 'records', text: 'Decisions and records of reviews' },
    ...byName(rules.map(({ value, count: n }) => ({ value, text: with_(titleOf(value), n) }))),
    ...gaps,
  ]
  const many = found.iros.length > mostChoices
  const chosen = many ? found.iros.filter(({ value }) => value === asked.iro) : found.iros
  const iros = chosen.flatMap((one) =>
    one.value === 'none' ? [] : [{ value: one.value, text: with_(one.name ?? one.value, linesOf(one)) }],
  )
  const nobody = { value: 'none', text: 'Nobody recorded' }
  const choices = [
    { name: 'what', label: 'What', value: asked.what, items: what },
    ...(scope.kind === 'iro'
      ? []
      : [
          {
            name: 'iro',
            label: 'IRO',
            value: asked.iro,
            items: [{ value: '', text: 'Every IRO' }, ...byName(iros), nobody],
          },
        ]),
    ...(found.teams.length === 0
      ? []
      : [
          {
            name: 'team',
            label: 'Team',
            value: asked.team,
            items:
              found.teams.length > mostChoices
                ? undefined
                : [
                    { value: '', text: 'Every team' },
                    ...found.teams.map((team) => ({ value: team, text: team })),
                    nobody,
                  ],
          },
        ]),
  ]
  const filtered = asked.what !== '' || asked.iro !== '' || asked.team !== ''
  return {
    on: asked.on,
    group: asked.group ?? '',
    choices,
    everyIro: many && scope.kind === 'authority' ? everyIro(found.iros.length, asked) : undefined,
    filtered,
  }
}

function emptyWords(found: TodayFound, filtered: boolean, scope: Scope): string {
  if (filtered) return 'Nothing on the list matches this filter.'
  const until = longDate(found.laterUntil)
  const nothing = `Nothing is overdue, nothing is due up to ${until}, and no gap is found`
  return scope.kind === 'authority'
    ? `${nothing}.`
    : `${nothing} for these children. If children are missing here, ask your service who is recorded as holding them.`
}
