import { dayAsked, type OpenClock, worklistItem, type WorklistNeeds } from '#app/care/worklist.ts'
import type { Scope } from '#domain/access/scope.ts'
import { addDays, type CalendarDate } from '#domain/calendar/calendar-date.ts'
import { lastNearDay } from '#domain/calendar/near.ts'
import type { GapId } from '#domain/gap/register.ts'
import type {
  Counted,
  CountedIro,
  DueLine,
  GapLine,
  OnLine,
  TodayAsk,
  TodayFilter,
  TodayFound,
} from './today-reads.ts'

/** How far ahead a day's work looks. */
const weeksAhead = 6

export interface LinesAsked {
  readonly authorityId: string
  readonly scope: Scope
  readonly on: CalendarDate
  readonly soonUntil: CalendarDate
  readonly laterUntil: CalendarDate
  readonly filter: TodayFilter
  readonly offset: number
  /** Lines of each group; none of a group that is not listed. */
  readonly limit: Readonly<Record<'overdue' | 'soon' | 'later' | 'gaps', number>>
}

/** An open clock as the store finds it. */
interface FoundDue extends OnLine, Omit<OpenClock, keyof OnLine> {
  readonly group: DueLine['group']
  readonly plannedOn: CalendarDate | null
}

interface FoundDues {
  readonly counts: Readonly<Record<'overdue' | 'soon' | 'later', number>>
  readonly lines: readonly FoundDue[]
  readonly whats: readonly Counted[]
  readonly iros: readonly CountedIro[]
  readonly toBook: number
}

interface FoundGaps {
  readonly count: number
  readonly children: number
  readonly thisWeek: number
  readonly lines: readonly GapLine[]
  readonly whats: readonly Counted[]
  readonly iros: readonly CountedIro[]
  readonly untold: readonly GapId[]
}

export interface TodayNeeds extends Pick<WorklistNeeds, 'today' | 'calendar' | 'newestYear'> {
  dues(ask: LinesAsked): Promise<FoundDues>
  gaps(ask: LinesAsked): Promise<FoundGaps>
  teams(ask: Pick<LinesAsked, 'authorityId' | 'scope'>): Promise<readonly string[]>
}

/** A day's work within a scope: what is overdue, what is near, what is to come, and what is missing. */
export async function today(needs: TodayNeeds, ask: TodayAsk): Promise<TodayFound> {
  const { authorityId, scope, group } = ask
  const day = await dayAsked(needs, authorityId, ask.on)
  const until = {
    soonUntil: lastNearDay(day.on, needs.calendar),
    laterUntil: addDays(day.on, weeksAhead * 7),
  }
  const limitOf = (one: keyof LinesAsked['limit']) => (group === undefined || group === one ? ask.onAPage : 0)
  const asked: LinesAsked = {
    authorityId,
    scope,
    on: day.on,
    ...until,
    filter: ask.filter,
    offset: group === undefined ? 0 : (ask.page - 1) * ask.onAPage,
    limit: {
      overdue: limitOf('overdue'),
      soon: limitOf('soon'),
      later: limitOf('later'),
      gaps: limitOf('gaps'),
    },
  }
  const [dues, gaps, teams] = [await needs.dues(asked), await needs.gaps(asked), await needs.teams(asked)]
  return {
    ...day,
    ...until,
    children: gaps.children,
    thisWeek: gaps.untold.includes('no-next-review') ? undefined : gaps.thisWeek,
    counts: { ...dues.counts, gaps: gaps.count },
    dues: dues.lines.map((line) => asLine(line, day.on, needs)),
    gaps: gaps.lines,
    whats: [...dues.whats, ...gaps.whats],
    iros: together(dues.iros, gaps.iros),
    teams,
    toBook: gaps.untold.includes('no-next-review') ? undefined : dues.toBook,
    untold: gaps.untold,
  }
}

function asLine(found: FoundDue, on: CalendarDate, { calendar }: TodayNeeds): DueLine {
  const { group, plannedOn, childId, called, lastName, bornOn, iroId, iroName, workerName, team } = found
  const who = { childId, called, lastName, bornOn, iroId, iroName, workerName, team }
  return { ...who, group, plannedOn, item: worklistItem(found, on, calendar) }
}

/** How many lines there are with each IRO, of dates and of gaps together. */
function together(dues: readonly CountedIro[], gaps: readonly CountedIro[]): readonly CountedIro[] {
  const all = new Map<string, CountedIro>(dues.map((one) => [one.value, one]))
  for (const one of gaps) all.set(one.value, { ...(all.get(one.value) ?? one), gaps: one.gaps })
  return [...all.values()]
}
