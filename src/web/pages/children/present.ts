import type {
  ChildrenFilter,
  ChildrenOrder,
  FoundChildren,
  ListedChild,
} from '#app/children/children-reads.ts'
import type { SavedList } from '#app/children/saved-lists.ts'
import { type Account, codeLabelsOf } from '#app/sign-in/accounts.ts'
import { mayI } from '#domain/access/may-i.ts'
import type { Scope } from '#domain/access/scope.ts'
import { ageOn, type CalendarDate } from '#domain/calendar/calendar-date.ts'
import type { CodeLabels } from '#domain/journey/code-labels.ts'
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
import { whoseChildren } from '../whose-children.ts'
import { type ChildrenAsked, childrenLink, queryOf } from './asked.ts'
import {
  choicesOf,
  filtersInUse,
  type FlagChoice,
  flagChoices,
  type ChoiceOf,
  type InUse,
} from './choices.ts'

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
  /** The filters with their counts; undefined while they are closed. */
  readonly filters:
    | { readonly choices: readonly ChoiceOf[]; readonly flags: readonly FlagChoice[] }
    | undefined
  /** What the search form keeps of the address beside what is typed in it. */
  readonly kept: readonly { readonly name: string; readonly value: string }[]
  readonly inUse: readonly InUse[]
  readonly saved: SavedView
  /** The address with the filters open, or closed. */
  readonly toggle: string
  readonly columns: readonly Column[]
  readonly rows: readonly ChildRow[]
  readonly nobody: Nobody | undefined
  readonly download: string | undefined
  readonly page: number
  readonly pages: number
  readonly hrefOf: (page: number) => string
}

/** The lists kept under a name, and where this one is kept. */
export interface SavedView {
  readonly lists: readonly { readonly name: string; readonly href: string; readonly by: string }[]
  /** Undefined when nothing narrows or orders the list, or the role keeps none. */
  readonly save: string | undefined
  readonly manage: string | undefined
}

/** A heading by which the list can be put in order. */
export interface Column {
  readonly text: string
  readonly orders: readonly {
    readonly text: string
    readonly href: string
    readonly sorted: 'ascending' | 'descending' | undefined
  }[]
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

export function presentChildren(
  found: FoundChildren,
  asked: ChildrenAsked,
  {
    who,
    scope,
    lists,
  }: { readonly who: Account; readonly scope: Scope; readonly lists: readonly SavedList[] },
): ChildrenView {
  const query = queryOf(asked)
  const own = codeLabelsOf(who)
  const { q: _typed, on: _day, ...rest } = query
  return {
    whose: whoseChildren(who, scope),
    standsAt: dateWithWeekday(found.on),
    whyThen: sentence(found.standsAt),
    on: asked.on,
    search: asked.filter.search,
    found: foundWords(found.total, asked.filter),
    close: found.close
      ? `Nobody matches “${asked.filter.search}” exactly. These are a slip of the keyboard away.`
      : undefined,
    filters: asked.choosing
      ? { choices: choicesOf(found, asked, own), flags: flagChoices(found, asked) }
      : undefined,
    kept: Object.entries(asked.choosing ? { order: rest['order'], down: rest['down'] } : rest).flatMap(
      ([name, value]) => (value === undefined ? [] : [{ name, value }]),
    ),
    inUse: filtersInUse(found, asked, own),
    saved: savedOf(lists, asked, who),
    toggle: childrenLink(asked, { filters: asked.choosing ? undefined : 'shown' }),
    columns: columnsOf(asked),
    rows: found.children.map((child) => childRow(child, { on: found.on, asked: asked.on, own })),
    nobody: found.total === 0 ? nobodyFound(found, asked, scope) : undefined,
    download:
      found.total > 0 && mayI(who, 'export-children').allowed
        ? linkTo('/children/list.csv', query)
        : undefined,
    page: found.page,
    pages: Math.max(1, Math.ceil(found.total / childrenOnAPage)),
    hrefOf: (page) => childrenLink(asked, { page: page === 1 ? undefined : String(page) }),
  }
}

function savedOf(lists: readonly SavedList[], asked: ChildrenAsked, who: Account): SavedView {
  const may = mayI(who, 'keep-lists').allowed
  const { on: _day, ...query } = queryOf(asked)
  const narrows = Object.values(query).some((value) => value !== undefined && value !== '')
  return {
    lists: lists.map(({ name, query: kept, mine, owner }) => ({
      name,
      href: linkTo('/children', kept),
      by: mine || owner === null ? '' : `, from ${owner}`,
    })),
    save: may && narrows ? linkTo('/children/lists/new', query) : undefined,
    manage: may && lists.some(({ mine }) => mine) ? '/children/lists' : undefined,
  }
}

/** The headings, each with the orders that it offers; the one in use turns round. */
function columnsOf(asked: ChildrenAsked): readonly Column[] {
  const order = (text: string, by: ChildrenOrder) => {
    const current = asked.order === by
    return {
      text,
      href: childrenLink(asked, {
        order: by === 'name' ? undefined : by,
        down: current && !asked.down ? 'yes' : undefined,
      }),
      sorted: current ? (asked.down ? ('descending' as const) : ('ascending' as const)) : undefined,
    }
  }
  return [
    { text: 'Child', orders: [order('Name', 'name'), order('Id', 'id'), order('Age', 'age')] },
    { text: 'Legal status', orders: [order('Legal status', 'status'), order('Time in care', 'care')] },
    { text: 'Lives', orders: [order('Lives', 'lives')] },
    { text: 'IRO and social worker', orders: [order('IRO', 'iro'), order('Social worker', 'worker')] },
    { text: 'Dates', orders: [order('Next date', 'due')] },
  ]
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

function childRow(
  child: ListedChild,
  { on, asked, own }: { readonly on: CalendarDate; readonly asked: string; readonly own: CodeLabels },
): ChildRow {
  const name = [child.called, child.lastName].filter((part) => part !== null).join(' ')
  const miles =
    child.distanceMiles === null ? '' : `, ${count(Math.round(child.distanceMiles), 'mile')} from home`
  return {
    name: name === '' ? 'Name not recorded' : name,
    id: child.childId,
    href: childLink(child.childId, asked),
    age: ageWords(child.bornOn, on),
    since: sinceWords(child, on),
    status: legalStatusWords(child.legalStatus, own),
    lives: `${placementWords(child.place, own)}${child.place === null ? '' : miles}`,
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
