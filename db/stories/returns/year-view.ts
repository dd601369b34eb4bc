import type { CalendarDate } from '#domain/calendar/calendar-date.ts'
import type { CollectionYear } from '../collection-year.ts'

/**
 * What one year's folder covers, and what a council knew when it sent it. The first folder also brings the
 * history since `from`; anything after `to` was not known yet.
 */
export interface YearView {
  readonly year: CollectionYear
  readonly from: CalendarDate
  readonly to: CalendarDate
  /** The day on which the newest folder stands. */
  readonly lastDay: CalendarDate
}

/** A date as it stood when the folder was sent: blank while it still lay ahead. */
export function knownBy(view: YearView, date: CalendarDate | null): CalendarDate | null {
  return date !== null && date <= view.to ? date : null
}

/** Whether something that ran from a day until another (still open: null) is in the folder. */
export function touches(view: YearView, from: CalendarDate, until: CalendarDate | null): boolean {
  return from <= view.to && (until === null || until >= view.from)
}

/** The views of consecutive years: the first reaches back to where the history begins. */
export function yearViews(
  years: readonly CollectionYear[],
  historyFrom: CalendarDate,
  lastDay: CalendarDate,
): YearView[] {
  return years.map((year, index) => ({
    year,
    from: index === 0 && historyFrom < year.starts ? historyFrom : year.starts,
    to: lastDay < year.ends ? lastDay : year.ends,
    lastDay,
  }))
}
