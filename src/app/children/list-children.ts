import { dayAsked, type WorklistNeeds } from '#app/care/worklist.ts'
import type { Scope } from '#domain/access/scope.ts'
import type { CalendarDate } from '#domain/calendar/calendar-date.ts'
import { lastNearDay } from '#domain/calendar/near.ts'
import type {
  ChildrenAsk,
  ChoiceCounts,
  ChildrenChoices,
  ChildrenFilter,
  ChildrenOrder,
  FoundChildren,
  ListedChild,
} from './children-reads.ts'
import { type SearchWord, searchWords } from './search-words.ts'

/** What the store is asked: everything worked out that it need not know. */
export interface FindChildren {
  readonly authorityId: string
  readonly scope: Scope
  readonly on: CalendarDate
  readonly soonUntil: CalendarDate
  readonly filter: ChildrenFilter
  readonly words: readonly SearchWord[]
  readonly order: ChildrenOrder
  readonly down: boolean
  readonly offset: number
  readonly limit: number
}

export interface ListChildrenNeeds extends Pick<WorklistNeeds, 'today' | 'calendar' | 'newestYear'> {
  findChildren(ask: FindChildren): Promise<{
    readonly total: number
    readonly close: boolean
    readonly children: readonly ListedChild[]
  }>
  countChoices(ask: FindChildren): Promise<ChoiceCounts>
  choices(ask: {
    readonly authorityId: string
    readonly scope: Scope
    readonly on: CalendarDate
  }): Promise<ChildrenChoices>
}

/** One page of the children within a scope who match a search and a filter, as on a day. */
export async function listChildren(needs: ListChildrenNeeds, ask: ChildrenAsk): Promise<FoundChildren> {
  const day = await dayAsked(needs, ask.authorityId, ask.on)
  const soonUntil = lastNearDay(day.on, needs.calendar)
  const asked = { authorityId: ask.authorityId, scope: ask.scope, on: day.on }
  const typed = (search: string) => searchWords(search).map((word) => ({ ...word, slipped: undefined }))
  const findAsk = (filter: ChildrenFilter, page: number, words: readonly SearchWord[]): FindChildren => ({
    ...asked,
    soonUntil,
    filter,
    words,
    order: ask.order,
    down: ask.down ?? false,
    offset: (page - 1) * ask.onAPage,
    limit: ask.onAPage,
  })
  const { search } = ask.filter
  const find = async (filter: ChildrenFilter, page: number, words: readonly SearchWord[]) => {
    const found = await needs.findChildren(findAsk(filter, page, words))
    return { found, page, words }
  }
  const choices = await needs.choices(asked)
  const first = await find(ask.filter, ask.page, typed(search))
  const beyond = first.found.total === 0 && ask.page > 1 ? await find(ask.filter, 1, typed(search)) : first
  // Slips are looked for only where nobody meets the search as it was typed: it is slow, and seldom needed.
  const shown =
    beyond.found.total === 0 && search !== '' ? await find(ask.filter, 1, searchWords(search)) : beyond
  const among =
    shown.found.total === 0 && search !== ''
      ? await find({ search, care: 'all' }, 1, searchWords(search))
      : undefined
  const counts =
    ask.counted === true
      ? await needs.countChoices(
          findAsk(ask.filter, 1, shown.found.total === 0 ? typed(search) : shown.words),
        )
      : undefined
  return {
    ...day,
    ...shown.found,
    counts,
    page: shown.page,
    soonUntil,
    choices,
    amongAll: among?.found.total ?? 0,
  }
}
