import { type TodayFilter, type TodayGroup, todayGroups } from '#app/today/today-reads.ts'
import type { Role } from '#domain/access/roles.ts'
import { dayAsked, pageNumber } from '../asked.ts'
import { linkTo } from '../links.ts'

export const todayPath = '/today'
export const todayFilePath = '/today/list.csv'
/** Of the groups of an address the one that is of IROs, not of lines. */
const withEachIro = 'iros'

/** What an address asks of the day. */
export interface TodayAsked {
  /** As the address has it: empty is what the role begins with. */
  readonly what: string
  readonly iro: string
  readonly team: string
  readonly group: TodayGroup | undefined
  /** What lies with each IRO, page by page, and no line of anybody. */
  readonly iros: boolean
  /** The day in the address; empty when the list chose. */
  readonly on: string
  readonly page: number
}

type Query = Readonly<Record<string, string | undefined>>

/** What the query of an address asks for; `rule` is how older addresses said `what`. */
export function todayAsked(query: Query): TodayAsked {
  const given = (name: string) => (query[name] ?? '').trim()
  return {
    what: given('what') || given('rule'),
    iro: given('iro'),
    team: given('team'),
    group: todayGroups.find((one) => one === query['group']),
    iros: query['group'] === withEachIro,
    on: dayAsked(query['on']) ?? '',
    page: pageNumber(query['page']),
  }
}

/** Whoever books reviews begins with those and with the records to send; everybody else with everything. */
export function filterFor(role: Role, { what, iro, team }: TodayAsked): TodayFilter {
  const begun = what === '' && role === 'business_support' ? 'desk' : what
  const given = (text: string) => (text === '' ? undefined : text)
  return {
    what: begun === 'all' ? undefined : given(begun),
    iro: given(iro),
    team: given(team),
  }
}

/** An address that asks for the same, but for what is changed. */
export function todayLink(asked: TodayAsked, change: Partial<TodayAsked> = {}, path = todayPath): string {
  const { what, iro, team, group, iros, on, page } = { ...asked, page: 1, iros: false, ...change }
  const part = iros ? withEachIro : group
  return linkTo(path, { what, iro, team, group: part, on, page: page === 1 ? undefined : page })
}
