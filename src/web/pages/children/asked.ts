import {
  ageBands,
  careStates,
  type ChildrenFilter,
  type ChildrenOrder,
  childrenOrders,
  clockStates,
} from '#app/children/children-reads.ts'
import { childFlags } from '#domain/child/list-choices.ts'
import { dayAsked, pageNumber } from '../asked.ts'
import { linkTo } from '../links.ts'

const childrenPath = '/children'

type Query = Readonly<Record<string, string | undefined>>

/** What an address asks of the list. */
export interface ChildrenAsked {
  readonly filter: ChildrenFilter
  readonly order: ChildrenOrder
  readonly down: boolean
  /** The filters are open, with their counts. */
  readonly choosing: boolean
  readonly page: number
  /** The day in the address; empty when the list chose. */
  readonly on: string
}

/** How older addresses said an order. */
const olderOrders: Readonly<Record<string, Pick<ChildrenAsked, 'order' | 'down'>>> = {
  youngest: { order: 'age', down: false },
  oldest: { order: 'age', down: true },
  longest: { order: 'care', down: false },
  newest: { order: 'care', down: true },
}

/** What the query of an address asks for; a value that nobody offers narrows nothing. */
export function childrenAsked(query: Query): ChildrenAsked {
  const given = (name: string) => (query[name]?.trim() === '' ? undefined : query[name]?.trim())
  const order = childrenOrders.find((one) => one === query['order'])
  return {
    filter: {
      search: (query['q'] ?? '').trim().slice(0, 100),
      care: careStates.find((one) => one === query['care']) ?? 'now',
      iro: given('iro'),
      team: given('team'),
      status: given('status'),
      placement: given('lives'),
      age: ageBands.find((one) => one === query['age']),
      clocks: clockStates.find((one) => one === query['clocks']),
      flags: childFlags.filter((flag) => query[flag] === 'yes'),
    },
    ...(olderOrders[query['order'] ?? ''] ?? { order: order ?? 'name', down: query['down'] === 'yes' }),
    choosing: query['filters'] === 'shown',
    page: pageNumber(query['page']),
    on: dayAsked(query['on']) ?? '',
  }
}

/** The query of an address that asks for the same children in the same order. */
export function queryOf({ filter, order, down, on }: ChildrenAsked): Query {
  return {
    q: filter.search,
    care: filter.care === 'now' ? undefined : filter.care,
    iro: filter.iro,
    team: filter.team,
    status: filter.status,
    lives: filter.placement,
    age: filter.age,
    clocks: filter.clocks,
    ...Object.fromEntries((filter.flags ?? []).map((flag) => [flag, 'yes'])),
    order: order === 'name' ? undefined : order,
    down: down ? 'yes' : undefined,
    on,
  }
}

/** An address of the same list, but for what is changed. */
export function childrenLink(asked: ChildrenAsked, change: Query = {}): string {
  return linkTo(childrenPath, {
    ...queryOf(asked),
    filters: asked.choosing ? 'shown' : undefined,
    ...change,
  })
}

/** What an address asks for, without what is empty: as the audit trail and a saved list keep it. */
export function keptQuery(query: Query): Readonly<Record<string, string>> {
  const parts = Object.entries(queryOf(childrenAsked(query)))
  return Object.fromEntries(
    parts.flatMap(([name, value]) => (value === undefined || value === '' ? [] : [[name, value]])),
  )
}

/** The query that a saved list keeps: what narrows and orders it, and no day. */
export function listQuery(query: Query): Readonly<Record<string, string>> {
  const { on: _day, ...kept } = keptQuery(query)
  return kept
}
