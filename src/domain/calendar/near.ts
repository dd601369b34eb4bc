import { addDays, type CalendarDate } from './calendar-date.ts'
import { type WorkingDayCalendar, whereLoaded } from './working-days.ts'

const nearWorkingDays = 10
/** Past the last bank holidays that are loaded, a fortnight stands for ten working days. */
const fortnight = 14

/** The last day of "the next 10 working days", counted from the day after the one stood at. */
export function lastNearDay(on: CalendarDate, calendar: WorkingDayCalendar): CalendarDate {
  return whereLoaded(() => calendar.addWorkingDays(on, nearWorkingDays)) ?? addDays(on, fortnight)
}
