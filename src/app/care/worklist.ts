import type { Scope } from '#domain/access/scope.ts'
import { addDays, type CalendarDate } from '#domain/calendar/calendar-date.ts'
import { type WorkingDayCalendar, whereLoaded } from '#domain/calendar/working-days.ts'
import { type StandingDay, standingDay } from '#domain/care/standing-day.ts'
import type { CareReads, ReadWorklist, WorklistItem } from './care-reads.ts'
import { stepsOf, whyDue } from './why-due.ts'

/** A clock that was running or missed on a day, as the store finds it. */
export interface OpenClock {
  readonly childId: string
  readonly called: string | null
  readonly rule: string
  readonly subject: string
  readonly anchorOn: CalendarDate
  readonly opensOn: CalendarDate | null
  readonly dueOn: CalendarDate
  readonly iroId: string | null
  readonly iroName: string | null
}

export interface WorklistNeeds {
  readonly today: () => CalendarDate
  readonly calendar: WorkingDayCalendar
  newestYear(authorityId: string): Promise<string | undefined>
  openClocks(ask: {
    readonly authorityId: string
    readonly scope: Scope
    readonly on: CalendarDate
    readonly until: CalendarDate
    readonly iroId?: string | undefined
  }): Promise<readonly OpenClock[]>
}

/** What is due or overdue within a scope, as on a day, the earliest first. */
export async function worklist(
  needs: WorklistNeeds,
  ask: Parameters<CareReads['worklist']>[0],
): Promise<ReadWorklist> {
  const day = await dayAsked(needs, ask.authorityId, ask.on)
  const clocks = await needs.openClocks({
    authorityId: ask.authorityId,
    scope: ask.scope,
    on: day.on,
    until: addDays(day.on, ask.within),
    iroId: ask.iro,
  })
  const standing = standingOn(day.on, needs.calendar)
  return { ...day, items: clocks.map(standing) }
}

/** The day asked for, or the one that the data stands at. */
export async function dayAsked(
  needs: Pick<WorklistNeeds, 'today' | 'newestYear'>,
  authorityId: string,
  on: CalendarDate | undefined,
): Promise<StandingDay> {
  if (on !== undefined) return { on, standsAt: 'the day that was asked for' }
  return standingDay(needs.today(), await needs.newestYear(authorityId))
}

/** An open clock as it stands on a day: how late or how near, and why. */
export function worklistItem(clock: OpenClock, on: CalendarDate, calendar: WorkingDayCalendar): WorklistItem {
  return standingOn(on, calendar)(clock)
}

/**
 * How open clocks stand on a day. The days to a date are counted once however many clocks it ends, and a clock's
 * steps only where somebody asks for them: a whole country's list has tens of thousands, of which a page shows few.
 */
function standingOn(on: CalendarDate, calendar: WorkingDayCalendar): (clock: OpenClock) => WorklistItem {
  const counted = new Map<CalendarDate, number | undefined>()
  const daysTo = (dueOn: CalendarDate) => {
    if (!counted.has(dueOn)) {
      const [first, last] = dueOn < on ? [dueOn, on] : [on, dueOn]
      counted.set(
        dueOn,
        whereLoaded(() => calendar.workingDaysBetween(first, last)),
      )
    }
    return counted.get(dueOn)
  }
  return (clock) => asItem(clock, on, daysTo(clock.dueOn), calendar)
}

function asItem(
  clock: OpenClock,
  on: CalendarDate,
  days: number | undefined,
  calendar: WorkingDayCalendar,
): WorklistItem {
  const missed = clock.dueOn < on
  return {
    childId: clock.childId,
    called: clock.called ?? undefined,
    rule: clock.rule,
    subject: clock.subject,
    due: clock.dueOn,
    opens: clock.opensOn ?? undefined,
    state: missed ? 'missed' : 'running',
    ...(missed ? { workingDaysLate: days } : { workingDaysLeft: days }),
    iroId: clock.iroId ?? undefined,
    iroName: clock.iroName ?? undefined,
    why: whyDue(clock.rule, clock.anchorOn),
    get because() {
      return stepsOf(clock.rule, clock.anchorOn, clock.dueOn, calendar)
    },
  }
}
