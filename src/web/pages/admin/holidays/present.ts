import {
  type AddedHoliday,
  type HolidayProblem,
  holidayYears,
  lastLoaded,
  type Moved,
  type TypedHolidays,
} from '#app/admin/holidays.ts'
import type { WorkOutState } from '#app/care/work-out-behind.ts'
import { titleOf } from '#app/care/why-due.ts'
import { type CalendarDate, yearOf } from '#domain/calendar/calendar-date.ts'
import { holidaySource } from '#domain/calendar/england-and-wales.ts'
import { count, dateAndTime, dateWithWeekday, longDate, wholeNumber } from '../../../kit/format.ts'

export const holidaysPath = '/admin/holidays'

export interface HolidaysView {
  readonly caption: string
  readonly csrf: string
  readonly saved: boolean
  /** How far working out anew is, while it goes on. */
  readonly goesOn: string | undefined
  readonly warning: string | undefined
  readonly last: string
  readonly source: string
  readonly nextYear: number
  readonly years: readonly {
    readonly year: number
    readonly summary: string
    readonly days: readonly (readonly string[])[]
  }[]
  readonly added: readonly { readonly words: string; readonly href: string }[]
  readonly typed: TypedHolidays
  readonly problems: readonly HolidayProblem[]
  readonly preview:
    | { readonly mark: string; readonly lines: readonly string[]; readonly days: readonly string[] }
    | undefined
}

export function presentHolidays(asked: {
  readonly authority: string
  readonly csrf: string
  readonly today: CalendarDate
  readonly added: readonly AddedHoliday[]
  readonly typed: TypedHolidays
  readonly problems?: readonly HolidayProblem[]
  readonly saved?: boolean
  readonly run: WorkOutState | undefined
  readonly checked?: { readonly days: readonly AddedHoliday[]; readonly moved: readonly Moved[] }
}): HolidaysView {
  const { last, near } = lastLoaded(asked.added, asked.today)
  const { checked } = asked
  return {
    caption: asked.authority,
    csrf: asked.csrf,
    saved: asked.saved === true,
    goesOn: goesOnOf(asked.run),
    last: longDate(last),
    warning: near
      ? `Working days can be worked out until ${longDate(last)} and no further. Add ${yearOf(last) + 1} now: a date beyond is refused, never guessed.`
      : undefined,
    source: holidaySource,
    nextYear: yearOf(last) + 1,
    years: holidayYears(asked.added).map(({ year, days, standing }) => ({
      year,
      summary: `${year}: ${count(days.length, 'day')}. ${standing}`,
      days: days.map(({ date, title, from }) => [dateWithWeekday(date), title, from]),
    })),
    added: asked.added.map(({ date, title }) => ({
      words: `${longDate(date)}, ${title}`,
      href: `${holidaysPath}/${date}/remove`,
    })),
    typed: asked.typed,
    problems: asked.problems ?? [],
    preview: checked && {
      mark: markOf(asked.typed),
      days: checked.days.map(({ date, title }) => `${dateWithWeekday(date)}: ${title}`),
      lines:
        checked.moved.length === 0
          ? ['No open date would move.']
          : checked.moved.map(
              ({ rule, from, to, clocks }) =>
                `${titleOf(rule)}: ${count(clocks, 'date')} from ${longDate(from)} to ${longDate(to)}`,
            ),
    },
  }
}

function goesOnOf(run: WorkOutState | undefined): string | undefined {
  if (run === undefined || run.finished) return undefined
  const far =
    run.of === undefined
      ? 'It has not begun yet.'
      : `${wholeNumber(run.done)} of ${count(run.of, 'child', 'children')} are done.`
  return `Every date is being worked out anew, since the bank holidays were changed on ${dateAndTime(run.askedAt)}. ${far} Until it is done, some lists and figures still stand on the holidays as they were. You can leave this page: the work goes on, also after the system was stopped in the middle.`
}

/** What a preview was of: what is saved must be what was previewed. */
export function markOf({ day, title, year, source }: TypedHolidays): string {
  return JSON.stringify([day.day, day.month, day.year, title.trim(), year.trim(), source.trim()])
}
