import type { Scope } from '#domain/access/scope.ts'
import type { CalendarDate } from '#domain/calendar/calendar-date.ts'
import { lastNearDay } from '#domain/calendar/near.ts'
import type { WorkingDayCalendar } from '#domain/calendar/working-days.ts'
import { standingDay } from '#domain/care/standing-day.ts'

/** How much there is to do within a scope, as on the day that the data stands at. */
export interface WorkAtHand {
  readonly on: CalendarDate
  readonly standsAt: string
  readonly overdue: number
  /** Due on that day or within the ten working days after it. */
  readonly soon: number
  /** Children looked after on that day. */
  readonly children: number
  /** Of them, those for whom no IRO is recorded; undefined for somebody who holds only their own. */
  readonly withoutIro: number | undefined
}

export interface LastImport {
  /** The day on which it was made. */
  readonly on: CalendarDate
  readonly year: string
  readonly files: number
  readonly errors: number
  readonly warnings: number
}

export interface AccountsHeld {
  readonly open: number
  /** Open accounts of a role that sees its own children, without the id by which the files name them. */
  readonly withoutId: number
}

/** What first pages show, each in one look. */
export interface HomeReads {
  workAtHand(ask: { readonly authorityId: string; readonly scope: Scope }): Promise<WorkAtHand>
  /** The newest import that landed; undefined when there is none. */
  lastImport(authorityId: string): Promise<LastImport | undefined>
  accountsHeld(authorityId: string): Promise<AccountsHeld>
  /** How often somebody was refused in the seven days before now. */
  refusedThisWeek(ask: { readonly authorityId: string; readonly scope: Scope }): Promise<number>
}

export interface HomeNeeds extends Omit<HomeReads, 'workAtHand'> {
  readonly today: () => CalendarDate
  readonly calendar: WorkingDayCalendar
  newestYear(authorityId: string): Promise<string | undefined>
  countWork(ask: {
    readonly authorityId: string
    readonly scope: Scope
    readonly on: CalendarDate
    readonly until: CalendarDate
  }): Promise<Omit<WorkAtHand, 'on' | 'standsAt'>>
}

export function homeReads(needs: HomeNeeds): HomeReads {
  return {
    ...needs,
    async workAtHand({ authorityId, scope }) {
      const day = standingDay(needs.today(), await needs.newestYear(authorityId))
      const until = lastNearDay(day.on, needs.calendar)
      return { ...day, ...(await needs.countWork({ authorityId, scope, on: day.on, until })) }
    },
  }
}
