import bankHolidays from '#db/reference/bank-holidays.json' with { type: 'json' }

/**
 * The same limits once more, in the slowest and plainest way: one day at a time, as a finger goes along a wall
 * calendar. It shares no line with the code it checks.
 */
export interface Figures {
  readonly direction: string
  readonly n: number | readonly number[] | null
  readonly unit: string | null
}

const aDay = 24 * 60 * 60 * 1000
const read = (text: string) => new Date(`${text}T00:00:00Z`)
const write = (day: Date) => day.toISOString().slice(0, 10)
const next = (day: Date) => new Date(day.getTime() + aDay)
const previous = (day: Date) => new Date(day.getTime() - aDay)

const declared: ReadonlySet<string> = new Set(bankHolidays.holidays.map((holiday) => holiday.date))

/** Bank holidays without some of them, as they were known before those were declared. */
export function holidaysWithout(dates: readonly string[]): ReadonlySet<string> {
  return new Set([...declared].filter((date) => !dates.includes(date)))
}

function isWorkingDay(day: Date, holidays: ReadonlySet<string>): boolean {
  const weekday = day.getUTCDay()
  if (weekday === 0 || weekday === 6) return false
  if (day.getUTCMonth() === 11 && day.getUTCDate() === 25) return false
  return !holidays.has(write(day))
}

/** Walks to the nth day of a kind, from the day after (or before) the start. */
function walk(start: Date, n: number, step: (day: Date) => Date, counts: (day: Date) => boolean): Date {
  let day = start
  let counted = 0
  while (counted < n) {
    day = step(day)
    if (counts(day)) counted += 1
  }
  return day
}

/** Walks into the nth month after, then to the same day number, or as far as that month goes. */
function walkMonths(start: Date, n: number): Date {
  let day = start
  let monthsEntered = 0
  while (monthsEntered < n) {
    day = next(day)
    if (day.getUTCDate() === 1) monthsEntered += 1
  }
  while (day.getUTCDate() !== start.getUTCDate() && next(day).getUTCDate() !== 1) day = next(day)
  return day
}

/** The last day in time; `from/to` for a window; undefined when no date follows. */
export function naiveDue(figures: Figures, startText: string, holidays = declared): string | undefined {
  const { n, unit, direction } = figures
  const start = read(startText)
  if (direction === 'by') return startText
  if (direction === 'between' && Array.isArray(n)) {
    const [opens, closes] = n.map((days: number) => write(walk(start, days, next, () => true)))
    return `${opens}/${closes}`
  }
  if (typeof n !== 'number') return undefined
  const step = direction === 'before' ? previous : next
  switch (unit ?? 'none') {
    case 'wd':
      return write(walk(start, n, step, (day) => isWorkingDay(day, holidays)))
    case 'd':
      return write(walk(start, n, step, () => true))
    case 'w':
      return write(walk(start, n * 7, step, () => true))
    case 'h':
      return write(walk(start, n / 24, step, () => true))
    case 'm':
      return write(walkMonths(start, n))
    case 'y':
      return write(walkMonths(start, n * 12))
    default:
      return undefined
  }
}

/** D7: back from the last day in time to a day the office is open. */
export function naiveLatestPractical(dueText: string, holidays = declared): string {
  let day = read(dueText)
  while (!isWorkingDay(day, holidays)) day = previous(day)
  return write(day)
}

/** Working days after `from`, up to and with `to`. */
export function naiveWorkingDaysBetween(from: string, to: string, holidays = declared): number {
  let count = 0
  for (let day = next(read(from)); write(day) <= to; day = next(day))
    if (isWorkingDay(day, holidays)) count += 1
  return count
}
