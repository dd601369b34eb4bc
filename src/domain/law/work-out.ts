import type { CalendarDate } from '#domain/calendar/calendar-date.ts'
import { OutsideLoadedHolidays, type WorkingDayCalendar } from '#domain/calendar/working-days.ts'
import { type ClockRule, type DatedClock, isDated, versionOn } from './clock.ts'
import { forward, lastDayInTime, latestPractical } from './count.ts'
import { explain, type Step } from './explain.ts'

export interface WorkedOut {
  /** The last day in time: an act on it is in time. */
  readonly due: CalendarDate
  /** The first day in time, for a window. */
  readonly opens?: CalendarDate
  /**
   * D7: the last working day on or before `due`, which itself does not move for a weekend or a holiday.
   * Undefined beyond the bank holidays that are loaded.
   */
  readonly latestPractical: CalendarDate | undefined
  /** Every step that led to `due`. Worked out only when asked for. */
  readonly because: () => readonly Step[]
}

/** Why no date follows. */
export interface NotWorkedOut {
  readonly refused: 'no date in the rule' | 'outside the loaded bank holidays' | 'outside the calendar'
  /** One sentence for the person who asked. */
  readonly message: string
}

/**
 * The date that follows from a dated rule. Throws OutsideLoadedHolidays when a working-day rule leaves the bank
 * holidays that are loaded (D9), and RangeError beyond the year 9999.
 */
export function dueAfter(rule: DatedClock, start: CalendarDate, calendar: WorkingDayCalendar): WorkedOut {
  return new Counted(rule, start, calendar)
}

/** The date is counted at once; what only a reader asks for is worked out when asked. */
class Counted implements WorkedOut {
  readonly due: CalendarDate
  readonly opens?: CalendarDate
  readonly because: () => readonly Step[]
  readonly #calendar: WorkingDayCalendar

  constructor(rule: DatedClock, start: CalendarDate, calendar: WorkingDayCalendar) {
    const { limit } = versionOn(rule, start)
    this.due = lastDayInTime(limit, start, calendar)
    if (limit.direction === 'between') this.opens = forward(start, limit.opens, calendar)
    this.because = () => explain(rule, start, calendar)
    this.#calendar = calendar
  }

  get latestPractical(): CalendarDate | undefined {
    return latestPractical(this.due, this.#calendar)
  }
}

/** As `dueAfter`, for any rule: a rule or a start from which no date follows gives the reason, and throws nothing. */
export function workOut(
  rule: ClockRule,
  start: CalendarDate,
  calendar: WorkingDayCalendar,
): WorkedOut | NotWorkedOut {
  if (!isDated(rule)) {
    return {
      refused: 'no date in the rule',
      message: `${rule.title}: the limit is "${rule.limit.words}", so no date can be worked out.`,
    }
  }
  try {
    return dueAfter(rule, start, calendar)
  } catch (error) {
    if (error instanceof OutsideLoadedHolidays) {
      return { refused: 'outside the loaded bank holidays', message: error.message }
    }
    if (error instanceof RangeError) return { refused: 'outside the calendar', message: error.message }
    throw error
  }
}

export function isWorkedOut(answer: WorkedOut | NotWorkedOut): answer is WorkedOut {
  return 'due' in answer
}
