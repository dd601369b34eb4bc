import { titleOf } from '#app/care/why-due.ts'
import type { Account } from '#app/sign-in/accounts.ts'
import type { Scope } from '#domain/access/scope.ts'
import { addDays, type CalendarDate } from '#domain/calendar/calendar-date.ts'
import type { WorkingDayCalendar } from '#domain/calendar/working-days.ts'
import { latestPractical } from '#domain/law/count.ts'
import { ruleNamed } from '#domain/law/register.ts'
import { standing } from '#domain/law/standing.ts'
import type { ReadWorklist, WorklistItem } from '#app/care/care-reads.ts'
import { count, dateWithWeekday, longDate, sentence, shortDate, wholeNumber } from '../../kit/format.ts'
import type { WorkedStep } from '../../kit/steps.tsx'
import { childLink, linkTo } from '../links.ts'
import { workedStep } from '../worked-step.ts'

export interface DueView {
  readonly whose: string
  readonly standsAt: string
  readonly whyThen: string
  readonly on: string
  readonly tallies: readonly Tally[]
  readonly groups: readonly DueGroup[]
  readonly empty: string | undefined
  readonly filter: DueFilter
  readonly page: number
  readonly pages: number
  readonly hrefOf: (page: number) => string
}

export interface Tally {
  readonly number: string
  readonly words: string
  readonly late: boolean
  /** To where the group begins, on whichever page of the list; undefined when nothing is in it. */
  readonly href: string | undefined
}

export interface DueGroup {
  readonly id: string
  readonly heading: string
  readonly lines: readonly DueLine[]
}

export interface DueLine {
  readonly child: string
  readonly href: string
  readonly what: string
  readonly due: string
  readonly distance: string
  /** Of a date still to come that is not a working day: the last on which people can meet before it. */
  readonly lastWorkingDay: string | undefined
  readonly late: boolean
  readonly why: string
  readonly steps: readonly WorkedStep[]
  readonly standing: string
  /** The council's own custom: said on the line itself, so that it is not taken for law. */
  readonly local: boolean
  readonly iro: string | undefined
}

export interface DueFilter {
  readonly rule: string
  readonly iro: string
  readonly rules: readonly Choice[]
  /** Empty when the list is one IRO's own. */
  readonly iros: readonly Choice[]
  readonly filtered: boolean
}

export interface Choice {
  readonly value: string
  readonly text: string
}

export interface DueAsked {
  readonly who: Account
  readonly scope: Scope
  readonly rule: string
  readonly iro: string
  /** The day asked for in the address; empty when the list chose. */
  readonly on: string
  readonly page: number
}

const linesOnAPage = 50
/** Six weeks: the furthest that the worklist looks. */
export const daysAhead = 42

type ItemsChosen = Pick<DueAsked, 'rule' | 'iro' | 'page'>

/** The items that the page asked for shows: of these alone is it asked where their days came from. */
export function itemsShown(
  list: ReadWorklist,
  asked: ItemsChosen,
  calendar: WorkingDayCalendar,
): readonly WorklistItem[] {
  const groups = groupsOf(list, asked, calendar)
  return onePage(groups, (asked.page - 1) * linesOnAPage).flatMap(({ items }) => items)
}

function groupsOf(list: ReadWorklist, asked: ItemsChosen, calendar: WorkingDayCalendar) {
  const chosen = list.items.filter(
    (item) =>
      (asked.rule === '' || item.rule === asked.rule) && (asked.iro === '' || item.iroId === asked.iro),
  )
  const soon = tenWorkingDaysFrom(list.on, calendar)
  return [
    { id: 'overdue', heading: 'Overdue', items: chosen.filter((item) => item.due < list.on) },
    {
      id: 'soon',
      heading: 'Next 10 working days',
      items: chosen.filter((item) => item.due >= list.on && item.due <= soon),
    },
    { id: 'later', heading: 'Next 6 weeks', items: chosen.filter((item) => item.due > soon) },
  ]
}

export function presentDue(list: ReadWorklist, asked: DueAsked, calendar: WorkingDayCalendar): DueView {
  const groups = groupsOf(list, asked, calendar)
  const all = groups.reduce((sum, { items }) => sum + items.length, 0)
  const shown = onePage(groups, (asked.page - 1) * linesOnAPage)
  const hrefOf = (page: number) =>
    linkTo('/due', { rule: asked.rule, iro: asked.iro, on: asked.on, page: page === 1 ? undefined : page })
  return {
    whose: whose(asked.who, asked.scope),
    standsAt: dateWithWeekday(list.on),
    whyThen: sentence(list.standsAt),
    on: asked.on,
    tallies: groups.map(({ id, heading, items }, index) => ({
      number: wholeNumber(items.length),
      href: items.length === 0 ? undefined : `${hrefOf(pageOfGroup(groups, index))}#${id}`,
      words: id === 'overdue' ? 'overdue' : `in the ${heading.toLowerCase()}`,
      late: id === 'overdue' && items.length > 0,
    })),
    groups: shown.map(({ id, heading, items }) => ({
      id,
      heading,
      lines: items.map((item) => lineOf(item, asked, calendar)),
    })),
    empty: all > 0 ? undefined : emptyWords(list, asked),
    filter: filterOf(list, asked),
    page: asked.page,
    pages: Math.max(1, Math.ceil(all / linesOnAPage)),
    hrefOf,
  }
}

/** Past the last bank holidays that are loaded, a fortnight stands for ten working days. */
function tenWorkingDaysFrom(on: CalendarDate, calendar: WorkingDayCalendar): CalendarDate {
  const fortnight = addDays(on, 14)
  const loaded = on >= calendar.first && addDays(on, 31) <= calendar.last
  return loaded ? calendar.addWorkingDays(on, 10) : fortnight
}

function onePage<Group extends { readonly items: readonly WorklistItem[] }>(
  groups: readonly Group[],
  from: number,
): readonly Group[] {
  let passed = 0
  return groups.flatMap((group) => {
    const start = Math.max(0, from - passed)
    const end = from + linesOnAPage - passed
    passed += group.items.length
    const items = end <= 0 ? [] : group.items.slice(start, end)
    return items.length === 0 ? [] : [{ ...group, items }]
  })
}

/** The page of the list on which a group begins. */
function pageOfGroup(groups: readonly { readonly items: readonly unknown[] }[], index: number): number {
  const before = groups.slice(0, index).reduce((sum, group) => sum + group.items.length, 0)
  return Math.floor(before / linesOnAPage) + 1
}

function lineOf(item: WorklistItem, asked: DueAsked, calendar: WorkingDayCalendar): DueLine {
  const rule = ruleNamed(item.rule)
  return {
    child: childName(item),
    href: childLink(item.childId, asked.on),
    what: titleOf(item.rule),
    due:
      item.opens === undefined ? shortDate(item.due) : `${shortDate(item.opens)} to ${shortDate(item.due)}`,
    distance: distanceOf(item),
    lastWorkingDay: lastWorkingDay(item, calendar),
    late: item.state === 'missed',
    why: sentence(item.why),
    steps: (item.because ?? []).map(workedStep),
    standing: rule === undefined ? 'Local practice' : standing(rule),
    local: rule === undefined || rule.kind === 'local practice' || rule.confidence === 'local',
    iro: asked.scope.kind === 'iro' ? undefined : (item.iroName ?? item.iroId ?? 'No IRO recorded'),
  }
}

/** How they like to be called, when it is recorded; their id is always there to tell two of one name apart. */
function childName(item: WorklistItem): string {
  return item.called === undefined ? `Child ${item.childId}` : `${item.called} (${item.childId})`
}

/** A date set by law does not move to the next working day: the one before it is the last that serves. */
function lastWorkingDay(item: WorklistItem, calendar: WorkingDayCalendar): string | undefined {
  if (item.state === 'missed') return undefined
  const last = latestPractical(item.due, calendar)
  return last === undefined || last === item.due ? undefined : `Last working day ${shortDate(last)}`
}

function distanceOf(item: WorklistItem): string {
  if (item.workingDaysLate !== undefined && item.workingDaysLate > 0) {
    return `${count(item.workingDaysLate, 'working day')} late`
  }
  if (item.state === 'missed') return 'Late'
  if (item.workingDaysLeft === undefined) return ''
  return item.workingDaysLeft === 0
    ? 'Today is the last day'
    : `${count(item.workingDaysLeft, 'working day')} left`
}

function whose(who: Account, scope: Scope): string {
  switch (scope.kind) {
    case 'iro':
      return 'The children whose IRO you are'
    case 'social_worker':
      return 'The children whose social worker you are'
    case 'team':
      return `The children of your team, ${scope.team}`
    case 'authority':
    case 'figures':
    case 'none':
      return `Every child of ${who.authority.name}`
  }
}

function filterOf(list: ReadWorklist, asked: DueAsked): DueFilter {
  const rules = new Map(list.items.map((item) => [item.rule, titleOf(item.rule)]))
  const iros = new Map(
    list.items.flatMap((item): [string, string][] =>
      item.iroId === undefined ? [] : [[item.iroId, item.iroName ?? item.iroId]],
    ),
  )
  return {
    rule: asked.rule,
    iro: asked.iro,
    rules: choices(rules),
    iros: asked.scope.kind === 'iro' ? [] : choices(iros),
    filtered: asked.rule !== '' || asked.iro !== '',
  }
}

function choices(names: ReadonlyMap<string, string>): readonly Choice[] {
  return [...names]
    .map(([value, text]) => ({ value, text }))
    .toSorted((a, b) => a.text.localeCompare(b.text, 'en-GB'))
}

function emptyWords(list: ReadWorklist, asked: DueAsked): string {
  if (list.items.length > 0) return 'Nothing on the list matches this filter.'
  const until = longDate(addDays(list.on, daysAhead))
  return asked.scope.kind === 'authority'
    ? `Nothing is overdue, and nothing is due up to ${until}.`
    : `Nothing is overdue for these children, and nothing is due up to ${until}. If children are missing here, ask your service who is recorded as holding them.`
}
