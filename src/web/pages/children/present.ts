import {
  ageBands,
  careStates,
  type ChildrenFilter,
  type ChildrenOrder,
  childrenOrders,
  clockStates,
  type FoundChildren,
  type ListedChild,
} from '#app/children/children-reads.ts'
import type { Account } from '#app/sign-in/accounts.ts'
import { mayI } from '#domain/access/may-i.ts'
import { type Scope, teamsOf } from '#domain/access/scope.ts'
import { ageOn, type CalendarDate } from '#domain/calendar/calendar-date.ts'
import { legalStatusWords, placementWords } from '#domain/journey/code-words.ts'
import {
  count,
  dateWithWeekday,
  fromDay,
  lengthOfTime,
  longDate,
  sentence,
  wholeNumber,
} from '../../kit/format.ts'
import { childLink, linkTo } from '../links.ts'
import { type ChildrenAsked, type ChoiceOf, choicesOf } from './choices.ts'

export const childrenOnAPage = 50

export interface ChildrenView {
  readonly whose: string
  readonly standsAt: string
  readonly whyThen: string
  readonly on: string
  readonly search: string
  readonly found: string
  /** Why the list is not quite what was asked for. */
  readonly close: string | undefined
  readonly choices: readonly ChoiceOf[]
  /** One of them is not as it is at first. */
  readonly narrowed: boolean
  readonly rows: readonly ChildRow[]
  readonly nobody: Nobody | undefined
  readonly download: string | undefined
  readonly page: number
  readonly pages: number
  readonly hrefOf: (page: number) => string
}

export interface ChildRow {
  readonly name: string
  readonly id: string
  readonly href: string
  readonly age: string
  readonly since: string
  readonly status: string
  readonly lives: string
  readonly iro: string
  readonly worker: string
  readonly overdue: string | undefined
  readonly next: string
}

/** Nobody was found: what to try, in order. */
export interface Nobody {
  readonly words: string
  readonly tries: readonly { readonly text: string; readonly href?: string }[]
}

/** What the query of an address asks for; a value that nobody offers narrows nothing. */
export function childrenAsked(query: Readonly<Record<string, string | undefined>>): ChildrenAsked['filter'] {
  const given = (name: string) => (query[name]?.trim() === '' ? undefined : query[name]?.trim())
  return {
    search: (query['q'] ?? '').trim().slice(0, 100),
    care: careStates.find((one) => one === query['care']) ?? 'now',
    iro: given('iro'),
    team: given('team'),
    status: given('status'),
    placement: given('lives'),
    age: ageBands.find((one) => one === query['age']),
    clocks: clockStates.find((one) => one === query['clocks']),
  }
}

export function orderAsked(text: string | undefined): ChildrenOrder {
  return childrenOrders.find((one) => one === text) ?? 'name'
}

export function presentChildren(
  found: FoundChildren,
  asked: ChildrenAsked,
  { who, scope }: { readonly who: Account; readonly scope: Scope },
): ChildrenView {
  const query = queryOf(asked)
  const choices = choicesOf(found, asked)
  return {
    whose: whose(who, scope),
    standsAt: dateWithWeekday(found.on),
    whyThen: sentence(found.standsAt),
    on: asked.on,
    search: asked.filter.search,
    found: foundWords(found.total, asked.filter),
    close: found.close
      ? `Nobody matches “${asked.filter.search}” exactly. These are a slip of the keyboard away.`
      : undefined,
    choices,
    narrowed: choices.some(({ value, items }) => value !== items[0]?.value),
    rows: found.children.map((child) => childRow(child, found.on, asked.on)),
    nobody: found.total === 0 ? nobodyFound(found, asked, scope) : undefined,
    download:
      found.total > 0 && mayI(who, 'export-children').allowed
        ? linkTo('/children/list.csv', query)
        : undefined,
    page: found.page,
    pages: Math.max(1, Math.ceil(found.total / childrenOnAPage)),
    hrefOf: (page) => linkTo('/children', { ...query, page: page === 1 ? undefined : page }),
  }
}

/** The query of an address that asks for the same. */
export function queryOf({ filter, order, on }: ChildrenAsked): Readonly<Record<string, string | undefined>> {
  return {
    q: filter.search,
    care: filter.care === 'now' ? undefined : filter.care,
    iro: filter.iro,
    team: filter.team,
    status: filter.status,
    lives: filter.placement,
    age: filter.age,
    clocks: filter.clocks,
    order: order === 'name' ? undefined : order,
    on,
  }
}

function foundWords(total: number, { care }: ChildrenFilter): string {
  const children = count(total, 'child', 'children')
  switch (care) {
    case 'now':
      return `${children} looked after`
    case 'left':
      return `${children} who left care`
    case 'all':
      return `${children} in the files`
  }
}

function childRow(child: ListedChild, on: CalendarDate, asked: string): ChildRow {
  const name = [child.called, child.lastName].filter((part) => part !== null).join(' ')
  const miles =
    child.distanceMiles === null ? '' : `, ${count(Math.round(child.distanceMiles), 'mile')} from home`
  return {
    name: name === '' ? 'Name not recorded' : name,
    id: child.childId,
    href: childLink(child.childId, asked),
    age: ageWords(child.bornOn, on),
    since: sinceWords(child, on),
    status: legalStatusWords(child.legalStatus),
    lives: `${placementWords(child.place)}${child.place === null ? '' : miles}`,
    iro: child.iroName ?? 'No IRO recorded',
    worker:
      child.workerName === null
        ? 'No social worker recorded'
        : `${child.workerName}${child.team === null ? '' : `, ${child.team}`}`,
    overdue: child.overdue === 0 ? undefined : `${wholeNumber(child.overdue)} overdue`,
    next:
      child.reviewDueOn === null
        ? 'No review date follows from the files'
        : `Review due ${longDate(child.reviewDueOn)}, ${fromDay(on, child.reviewDueOn)}`,
  }
}

function ageWords(bornOn: CalendarDate | null, on: CalendarDate): string {
  const age = bornOn === null ? undefined : ageOn(bornOn, on)
  if (age === undefined) return 'Age not recorded'
  return age === 0 ? 'Under 1' : count(age, 'year')
}

function sinceWords({ startedOn, endedOn }: ListedChild, on: CalendarDate): string {
  if (startedOn === null) return 'No period of care in the files'
  if (endedOn !== null) return `Left care ${longDate(endedOn)}`
  return `Looked after for ${lengthOfTime(startedOn, on)}`
}

function whose(who: Account, scope: Scope): string {
  switch (scope.kind) {
    case 'iro':
      return scope.covering === undefined
        ? 'The children whose IRO you are'
        : 'The children whose IRO you are, and those for whom you cover'
    case 'social_worker':
      return 'The children whose social worker you are'
    case 'team':
      return `The children of your team, ${teamsOf(scope).join(', ')}`
    case 'authority':
    case 'figures':
    case 'none':
      return `Every child of ${who.authority.name}`
  }
}

function nobodyFound(found: FoundChildren, asked: ChildrenAsked, scope: Scope): Nobody {
  const { filter, on } = asked
  const everybody = linkTo('/children', { q: filter.search, care: 'all', on })
  const more = [
    ...(found.amongAll > 0
      ? [
          {
            text: `Show ${count(found.amongAll, 'child', 'children')} among everyone in the files`,
            href: everybody,
          },
        ]
      : []),
    ...(filter.search === '' ? [] : [{ text: 'Try one part of the name alone, or the child’s id.' }]),
    { text: 'Show everybody looked after now', href: linkTo('/children', { on }) },
    ...(scope.kind === 'authority'
      ? []
      : [{ text: 'If a child is missing here, ask your service who is recorded as holding them.' }]),
  ]
  const words =
    filter.search === '' ? 'No child matches these filters.' : `Nobody matches “${filter.search}” here.`
  return { words, tries: more }
}
