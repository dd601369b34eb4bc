import type { WorkingDayCalendar } from '#domain/calendar/working-days.ts'
import type { StandsAt, WorklistItem } from '#app/care/care-reads.ts'
import type { Scope } from '#domain/access/scope.ts'
import type { CalendarDate } from '#domain/calendar/calendar-date.ts'
import type { GapId } from '#domain/gap/register.ts'

/** The parts of a day's work, in the order in which they are looked at. */
export const todayGroups = ['overdue', 'soon', 'later', 'gaps'] as const
export type TodayGroup = (typeof todayGroups)[number]

/** Kinds of work that are asked for together, beside each rule and each gap by its id. */
const kindsOfWork = ['reviews', 'to-book', 'records', 'desk'] as const
export type KindOfWork = (typeof kindsOfWork)[number]

/** What a person narrows the day to; a part that is undefined narrows nothing. */
export interface TodayFilter {
  /** A rule's id, a gap's, or a kind of work. */
  readonly what?: string | undefined
  /** An IRO's id, or `none`: nobody is recorded. */
  readonly iro?: string | undefined
  readonly team?: string | undefined
}

/** A child on a line, and who holds them. */
export interface OnLine {
  readonly childId: string
  readonly called: string | null
  readonly lastName: string | null
  readonly bornOn: CalendarDate | null
  readonly iroId: string | null
  readonly iroName: string | null
  readonly workerName: string | null
  readonly team: string | null
}

/** A clock that runs or ran out. */
export interface DueLine extends OnLine {
  readonly group: Exclude<TodayGroup, 'gaps'>
  readonly item: WorklistItem
  /** Of a review: the day in the diary, if there is one to come. */
  readonly plannedOn: CalendarDate | null
}

export interface GapLine extends OnLine {
  readonly gap: GapId
  /** The day that the gap's rule puts beside it. */
  readonly day: CalendarDate | null
}

/** How many lines a value of a filter would leave, under the other filters. */
export interface Counted {
  readonly value: string
  readonly count: number
}

/** What lies with an IRO, or with `none`: nobody is recorded. */
export interface CountedIro extends Readonly<Record<TodayGroup, number>> {
  readonly value: string
  readonly name: string | null
}

export interface TodayFound extends StandsAt {
  /** In care within the scope on the day. */
  readonly children: number
  /** Reviews in the diary for the seven days after it; undefined when no diary is held. */
  readonly thisWeek: number | undefined
  readonly soonUntil: CalendarDate
  readonly laterUntil: CalendarDate
  readonly counts: Readonly<Record<TodayGroup, number>>
  readonly dues: readonly DueLine[]
  readonly gaps: readonly GapLine[]
  /** Rules and gaps with their lines. */
  readonly whats: readonly Counted[]
  readonly iros: readonly CountedIro[]
  readonly teams: readonly string[]
  /** Reviews due within the six weeks, or overdue, that have no day in the diary; undefined when no diary is held. */
  readonly toBook: number | undefined
  /** Gaps that nobody can tell: the files hold nothing of the kind at all. */
  readonly untold: readonly GapId[]
}

export interface TodayAsk {
  readonly authorityId: string
  readonly scope: Scope
  readonly on?: CalendarDate | undefined
  readonly filter: TodayFilter
  /** One group alone, page by page; undefined: the first lines of each. */
  readonly group?: TodayGroup | undefined
  readonly page: number
  readonly onAPage: number
}

export interface TodayReads {
  today(ask: TodayAsk): Promise<TodayFound>
  /** The working days by which the day's work is counted. */
  calendarOf(authorityId: string): Promise<WorkingDayCalendar>
}
