import type { ChildAsKnown, ChildAsKnownAsk } from './child-as-known.ts'
import type { ChildFile, ChildFileAsk } from './child-file.ts'
import type { ChildSaid } from './childs-voice.ts'
import type { SavedListStore } from './saved-lists.ts'
import type { HistoryRow } from './record-history.ts'
import type { StandsAt } from '#app/care/care-reads.ts'
import type { ChildFlag, ChoiceName } from '#domain/child/list-choices.ts'
import type { Scope } from '#domain/access/scope.ts'
import type { CalendarDate } from '#domain/calendar/calendar-date.ts'

/** Whom a list is of: looked after on the day, once looked after and no more, or everybody in the files. */
export const careStates = ['now', 'left', 'all'] as const
export const ageBands = ['0', '1-4', '5-9', '10-15', '16+', 'unknown'] as const
export const clockStates = ['overdue', 'soon', 'none'] as const
/** What a list is put in order by: a column, from its first value to its last. */
export const childrenOrders = [
  'name',
  'id',
  'age',
  'care',
  'status',
  'lives',
  'iro',
  'worker',
  'due',
] as const

export type CareState = (typeof careStates)[number]
export type AgeBand = (typeof ageBands)[number]
export type ClockState = (typeof clockStates)[number]
export type ChildrenOrder = (typeof childrenOrders)[number]

/** What a list of children is narrowed by; a part that is undefined narrows nothing. */
export interface ChildrenFilter {
  readonly search: string
  readonly care: CareState
  /** An IRO's id, or `none`: nobody is recorded. */
  readonly iro?: string | undefined
  readonly team?: string | undefined
  /** A legal status code of the return, or `unknown`. */
  readonly status?: string | undefined
  /** A placement group of the national list, or `unknown`. */
  readonly placement?: string | undefined
  readonly age?: AgeBand | undefined
  readonly clocks?: ClockState | undefined
  /** Only children of whom each of these is recorded. */
  readonly flags?: readonly ChildFlag[] | undefined
}

export interface ListedChild {
  readonly childId: string
  readonly called: string | null
  readonly lastName: string | null
  readonly bornOn: CalendarDate | null
  readonly startedOn: CalendarDate | null
  readonly endedOn: CalendarDate | null
  readonly legalStatus: string | null
  readonly place: string | null
  readonly distanceMiles: number | null
  readonly iroName: string | null
  readonly workerName: string | null
  readonly team: string | null
  /** The first date on which a review is due, run out or not; null when none runs. */
  readonly reviewDueOn: CalendarDate | null
  readonly overdue: number
  readonly soon: number
}

export interface ChildrenChoices {
  readonly iros: readonly { readonly id: string; readonly name: string }[]
  readonly teams: readonly string[]
}

/** How many children each value would leave, under the other filters; `none` and `unknown` as in the filter. */
export type ChoiceCounts = Readonly<Record<ChoiceName, Readonly<Record<string, number>>>>

export interface FoundChildren extends StandsAt {
  readonly total: number
  /** Nobody met the search as it was typed: these are a slip of the fingers away. */
  readonly close: boolean
  readonly children: readonly ListedChild[]
  /** From 1; the last one when the page asked for lies beyond. */
  readonly page: number
  /** The last day of "due in the next 10 working days". */
  readonly soonUntil: CalendarDate
  readonly choices: ChildrenChoices
  /** Only when they were asked for. */
  readonly counts?: ChoiceCounts | undefined
  /** When nobody is found among those looked after now: how many match among everybody. */
  readonly amongAll: number
}

export interface ChildrenAsk {
  readonly authorityId: string
  readonly scope: Scope
  readonly on?: CalendarDate | undefined
  readonly filter: ChildrenFilter
  readonly order: ChildrenOrder
  /** From the last value to the first. */
  readonly down?: boolean | undefined
  /** Whether the values of the filters are to be counted. */
  readonly counted?: boolean | undefined
  readonly page: number
  readonly onAPage: number
}

/** What pages ask about the children of an authority. */
export interface ChildrenReads {
  readonly lists: SavedListStore
  /** Whether anything is recorded of any child of an authority, by a file or here. */
  anyRecord(authorityId: string): Promise<boolean>
  list(ask: ChildrenAsk): Promise<FoundChildren>
  /** Undefined: there is no such child within the scope. */
  file(ask: ChildFileAsk): Promise<ChildFile | undefined>
  /** What the child said, as far as it was taken down here, the newest first; nothing outside the scope. */
  voice(ask: ChildFileAsk): Promise<readonly ChildSaid[]>
  /** Who changed what of the child's record and when, the newest first; undefined as for the file. */
  history(ask: ChildFileAsk): Promise<readonly HistoryRow[] | undefined>
  /** The child as they were known at a past moment; undefined as for the file. */
  asKnown(ask: ChildAsKnownAsk): Promise<ChildAsKnown | undefined>
}
