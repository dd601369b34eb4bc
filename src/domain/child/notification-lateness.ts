import type { CalendarDate } from '#domain/calendar/calendar-date.ts'
import type { WorkingDayCalendar } from '#domain/calendar/working-days.ts'
import { lateNotification } from '#domain/iro/clocks/late-notification.ts'
import { dueAfter } from '#domain/law/work-out.ts'

/** How late the service was told that a child is looked after, by the clock of local practice (C02a). */
export interface NotificationLateness {
  readonly notifiedOn: CalendarDate
  /** Working days from the day of entry, which is day 0. */
  readonly workingDays: number
  /** The last day on which the news was in time. */
  readonly inTimeUntil: CalendarDate
  readonly late: boolean
}

export function notificationLateness(
  lookedAfterOn: CalendarDate,
  notifiedOn: CalendarDate,
  calendar: WorkingDayCalendar,
): NotificationLateness {
  const inTimeUntil = dueAfter(lateNotification, lookedAfterOn, calendar).due
  return {
    notifiedOn,
    workingDays: calendar.workingDaysBetween(lookedAfterOn, notifiedOn),
    inTimeUntil,
    late: notifiedOn > inTimeUntil,
  }
}
