import bankHolidays from '#db/reference/bank-holidays.json' with { type: 'json' }
import { calendarDate } from './calendar-date.ts'
import { WorkingDayCalendar } from './working-days.ts'

/** The bank holidays of England and Wales that this release holds; see db/reference/bank-holidays.json. */
export const englandAndWales = new WorkingDayCalendar(
  bankHolidays.holidays.map((holiday) => ({ date: calendarDate(holiday.date), title: holiday.title })),
)
