import bankHolidays from '#db/reference/bank-holidays.json' with { type: 'json' }
import { calendarDate } from './calendar-date.ts'
import { type Holiday, WorkingDayCalendar } from './working-days.ts'

/** A bank holiday of the release, and how far it can be relied on. */
export interface SourcedHoliday extends Holiday {
  /** `computed` by the standing rules, `projected` before it was published, or as published. */
  readonly status: string
}

/** The bank holidays of England and Wales that this release holds; see db/reference/bank-holidays.json. */
export const releasedHolidays: readonly SourcedHoliday[] = bankHolidays.holidays.map((holiday) => ({
  date: calendarDate(holiday.date),
  title: holiday.title,
  status: 'status' in holiday && typeof holiday.status === 'string' ? holiday.status : 'published',
}))

/** Where the release has them from, and how far each year can be relied on, in words for a page. */
export const holidaySource: string = bankHolidays.inWords

/** Working days by the bank holidays of the release alone: what holds where no authority is named. */
export const englandAndWales = new WorkingDayCalendar(releasedHolidays)

/** As many calendars as are remembered: most councils add nothing, the others mostly the same days. */
const remembered = 200
const kept = new Map<string, WorkingDayCalendar>()

/** Working days by the bank holidays of the release and those added to them. */
export function calendarWith(added: readonly Holiday[]): WorkingDayCalendar {
  if (added.length === 0) return englandAndWales
  const key = JSON.stringify(added.map(({ date, title }) => [date, title]))
  const known = kept.get(key)
  if (known !== undefined) return known
  const days = new Set(added.map(({ date }) => date))
  const calendar = new WorkingDayCalendar([
    ...releasedHolidays.filter(({ date }) => !days.has(date)),
    ...added,
  ])
  kept.set(key, calendar)
  const oldest = kept.size > remembered ? [...kept.keys()][0] : undefined
  if (oldest !== undefined) kept.delete(oldest)
  return calendar
}
