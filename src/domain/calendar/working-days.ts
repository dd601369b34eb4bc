import { type CalendarDate, calendarDate, dateOfEpochDay, dayOfWeek, epochDay } from './calendar-date.ts'

export interface Holiday {
  readonly date: CalendarDate
  readonly title: string
}

/** Asked for a working day outside the bank-holiday years that are loaded (D9): we refuse, never guess. */
export class OutsideLoadedHolidays extends RangeError {
  constructor(asked: string, first: CalendarDate, last: CalendarDate) {
    super(
      `The bank holidays loaded run from ${first} to ${last}; ${asked} cannot be worked out. Load the years that are missing.`,
    )
    this.name = 'OutsideLoadedHolidays'
  }
}

/**
 * Working days of England and Wales: every day but Saturday, Sunday, Christmas Day, Good Friday and bank
 * holidays (CPPCR 2010 reg 2(1)). Steps run over an index, so that a clock costs a lookup and not a walk.
 */
export class WorkingDayCalendar {
  readonly first: CalendarDate
  readonly last: CalendarDate
  readonly #holidays: ReadonlyMap<CalendarDate, string>
  readonly #firstDay: number
  /** For each day from `first`: how many working days lie in (first - 1, day]. */
  readonly #count: Int32Array
  /** The working days, in order. */
  readonly #days: readonly CalendarDate[]

  /** `holidays` must cover every year from the first to the last whole: they bound what is computed. */
  constructor(holidays: readonly Holiday[]) {
    const years = holidays.map((holiday) => Number(holiday.date.slice(0, 4)))
    if (years.length === 0) throw new RangeError('A working-day calendar needs at least one year of holidays')
    this.first = calendarDate(`${Math.min(...years)}-01-01`)
    this.last = calendarDate(`${Math.max(...years)}-12-31`)
    this.#holidays = new Map(holidays.map((holiday) => [holiday.date, holiday.title]))
    this.#firstDay = epochDay(this.first)
    const length = epochDay(this.last) - this.#firstDay + 1
    this.#count = new Int32Array(length)
    const days: CalendarDate[] = []
    for (let index = 0; index < length; index += 1) {
      const day = dateOfEpochDay(this.#firstDay + index)
      if (this.#isWorking(day)) days.push(day)
      this.#count[index] = days.length
    }
    this.#days = days
  }

  #isWorking(date: CalendarDate): boolean {
    return dayOfWeek(date) < 6 && !date.endsWith('-12-25') && !this.#holidays.has(date)
  }

  /** Working days in (first - 1, date]. */
  #upTo(date: CalendarDate): number {
    return this.#count[epochDay(date) - this.#firstDay] ?? this.#refuse(date)
  }

  isWorkingDay(date: CalendarDate): boolean {
    this.#upTo(date)
    return this.#isWorking(date)
  }

  /** Why a day is not a working day: the holiday's name, or `Saturday` or `Sunday`; undefined when it is one. */
  whyNotWorking(date: CalendarDate): string | undefined {
    const title = this.#holidays.get(date)
    if (title !== undefined) return title
    if (date.endsWith('-12-25')) return 'Christmas Day'
    const weekday = dayOfWeek(date)
    return weekday === 6 ? 'Saturday' : weekday === 7 ? 'Sunday' : undefined
  }

  /** D3: the nth working day after `date`, which is itself day 0 and not counted. */
  addWorkingDays(date: CalendarDate, n: number): CalendarDate {
    return this.#days[this.#upTo(date) + n - 1] ?? this.#refuse(`${n} working days after ${date}`)
  }

  /** D8: the nth working day before `date`, which is itself not counted. */
  subtractWorkingDays(date: CalendarDate, n: number): CalendarDate {
    const before = this.#upTo(date) - (this.#isWorking(date) ? 1 : 0)
    return this.#days[before - n] ?? this.#refuse(`${n} working days before ${date}`)
  }

  /** Working days in (from, to]: 0 on the day itself; negative when `to` is earlier. */
  workingDaysBetween(from: CalendarDate, to: CalendarDate): number {
    return this.#upTo(to) - this.#upTo(from)
  }

  /** D7: the last working day on or before a date: the latest practical day for a limit that does not move. */
  lastWorkingDayUpTo(date: CalendarDate): CalendarDate {
    return this.#days[this.#upTo(date) - 1] ?? this.#refuse(`the last working day up to ${date}`)
  }

  #refuse(asked: string): never {
    throw new OutsideLoadedHolidays(asked, this.first, this.last)
  }
}

/** The answer of a working-day sum, or undefined where it leaves the bank-holiday years that are loaded. */
export function whereLoaded<T>(sum: () => T): T | undefined {
  try {
    return sum()
  } catch (error) {
    if (error instanceof OutsideLoadedHolidays) return undefined
    throw error
  }
}
