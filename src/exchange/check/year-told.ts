import type { CalendarDate } from '#domain/calendar/calendar-date.ts'
import type { CollectionYear } from '#domain/calendar/collection-year.ts'

/** The collection year that files are for, and how much of it they can tell of. */
export interface YearTold extends CollectionYear {
  /** The year's last day; while the year still runs, the day on which the files are read. */
  readonly toldTo: CalendarDate
}
