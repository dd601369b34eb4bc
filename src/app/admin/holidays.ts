import type { CalendarDate } from '#domain/calendar/calendar-date.ts'
import { addDays, calendarDate, parseIsoDate, writtenDate, yearOf } from '#domain/calendar/calendar-date.ts'
import { calendarWith, englandAndWales, releasedHolidays } from '#domain/calendar/england-and-wales.ts'
import type { Holiday, WorkingDayCalendar } from '#domain/calendar/working-days.ts'
import { ruleNamed } from '#domain/law/register.ts'
import { isWorkedOut, workOut } from '#domain/law/work-out.ts'
import { beginToWorkOut, type WorkOutRuns } from '#app/care/work-out-behind.ts'
import type { ByAdministrator } from './accounts.ts'
import { type TypedDay, typedDay } from './dated-change.ts'
import type { FieldProblem } from './organisation.ts'

/** The working days of an authority: the one place that says which days it does not count. */
export type CalendarOf = (authorityId: string) => Promise<WorkingDayCalendar>

/** A bank holiday that an authority added, with where it has it from and when. */
export interface AddedHoliday extends Holiday {
  readonly source: string
  readonly addedOn: CalendarDate
}

/** A clock that is open: no child is named. */
export interface OpenClockDay {
  readonly rule: string
  readonly anchorOn: CalendarDate
  readonly dueOn: CalendarDate
}

/** The holidays of an authority. A change is written together with what asks that every clock be worked out anew. */
export interface HolidayStore {
  added(authorityId: string): Promise<readonly AddedHoliday[]>
  openClocks(authorityId: string, on: CalendarDate): Promise<readonly OpenClockDay[]>
  /** Adds days; those that are there already are taken over anew. */
  add(by: ByAdministrator, days: readonly AddedHoliday[]): Promise<void>
  /** Takes one away that was added by mistake. False: it was not there. */
  remove(by: ByAdministrator, date: CalendarDate): Promise<boolean>
}

export interface HolidayNeeds {
  readonly holidays: HolidayStore
  readonly workOutRuns: WorkOutRuns
  /** Told of work that broke while nobody waited for it. */
  readonly onFailure: (error: unknown) => void
  readonly today: () => CalendarDate
}

export interface TypedHolidays {
  /** One announced holiday. */
  readonly day: TypedDay
  readonly title: string
  /** Or a whole year: a line a day, `2031-01-01 New Year’s Day`. */
  readonly year: string
  readonly source: string
}

export type HolidayProblem = FieldProblem<'day' | 'title' | 'year' | 'source'>

/** A due date that would be another, and how many clocks have it. */
export interface Moved {
  readonly rule: string
  readonly from: CalendarDate
  readonly to: CalendarDate
  readonly clocks: number
}

export type HolidayAnswer =
  | { readonly kind: 'problems'; readonly problems: readonly HolidayProblem[] }
  | { readonly kind: 'checked'; readonly days: readonly AddedHoliday[]; readonly moved: readonly Moved[] }

/** What adding days would move: nothing is kept. */
export async function previewHolidays(
  needs: HolidayNeeds,
  authorityId: string,
  typed: TypedHolidays,
): Promise<HolidayAnswer> {
  const held = await needs.holidays.added(authorityId)
  const checked = daysIn(typed, calendarWith(held), needs.today())
  if ('problems' in checked) return { kind: 'problems', problems: checked.problems }
  const open = await needs.holidays.openClocks(authorityId, needs.today())
  const moved = movedBy(open, calendarWith(held), calendarWith(joined(held, checked.days)))
  return { kind: 'checked', days: checked.days, moved }
}

/** Adds the days, and begins to work out anew every date: with many children that goes on after the answer. */
export async function addHolidays(
  needs: HolidayNeeds,
  by: ByAdministrator,
  typed: TypedHolidays,
): Promise<HolidayAnswer> {
  const answer = await previewHolidays(needs, by.authorityId, typed)
  if (answer.kind === 'checked') {
    await needs.holidays.add(by, answer.days)
    await beginToWorkOut(needs, by.authorityId)
  }
  return answer
}

/** Takes away a holiday that was added by mistake, and begins to work out anew. False: it was not there. */
export async function removeHoliday(
  needs: HolidayNeeds,
  by: ByAdministrator,
  date: CalendarDate,
): Promise<boolean> {
  const gone = await needs.holidays.remove(by, date)
  if (gone) await beginToWorkOut(needs, by.authorityId)
  return gone
}

/** The same holidays, the later word on a day taken. */
function joined(held: readonly AddedHoliday[], days: readonly AddedHoliday[]): readonly AddedHoliday[] {
  const dates = new Set(days.map(({ date }) => date))
  return [...held.filter(({ date }) => !dates.has(date)), ...days].toSorted((one, other) =>
    one.date < other.date ? -1 : 1,
  )
}

/** Which open clocks would be due on another day. A limit in calendar days or months never moves. */
export function movedBy(
  open: readonly OpenClockDay[],
  before: WorkingDayCalendar,
  after: WorkingDayCalendar,
): readonly Moved[] {
  const moved = new Map<string, Moved>()
  for (const { rule, anchorOn } of open) {
    const law = ruleNamed(rule)
    if (law === undefined) continue
    const [was, is] = [workOut(law, anchorOn, before), workOut(law, anchorOn, after)]
    if (!isWorkedOut(was) || !isWorkedOut(is) || was.due === is.due) continue
    const key = `${rule} ${was.due} ${is.due}`
    moved.set(key, { rule, from: was.due, to: is.due, clocks: (moved.get(key)?.clocks ?? 0) + 1 })
  }
  return [...moved.values()].toSorted((one, other) => (one.from < other.from ? -1 : 1))
}

/** What was typed as days, or everything that is wrong with it. */
function daysIn(
  typed: TypedHolidays,
  calendar: WorkingDayCalendar,
  today: CalendarDate,
): { readonly days: readonly AddedHoliday[] } | { readonly problems: readonly HolidayProblem[] } {
  const source = typed.source.trim()
  const missing: HolidayProblem[] =
    source === '' ? [{ field: 'source', words: 'Enter where it was announced' }] : []
  const found = typed.year.trim() === '' ? oneDay(typed, calendar) : wholeYear(typed.year, calendar)
  if ('problems' in found) return { problems: [...found.problems, ...missing] }
  if (missing.length > 0) return { problems: missing }
  return { days: found.days.map((day) => ({ ...day, source, addedOn: today })) }
}

type Found = { readonly days: readonly Holiday[] } | { readonly problems: readonly HolidayProblem[] }

function oneDay(typed: TypedHolidays, calendar: WorkingDayCalendar): Found {
  const date = typedDay(typed.day)
  const title = typed.title.trim()
  const problems: HolidayProblem[] = []
  if (date === undefined)
    problems.push({ field: 'day', words: 'Enter the day of the holiday, like 8 5 2023' })
  if (title === '') problems.push({ field: 'title', words: 'Enter what the holiday is called' })
  if (date !== undefined && (date < calendar.first || date > calendar.last)) {
    const words = `The bank holidays of ${yearOf(date)} are not loaded: add the whole year instead`
    problems.push({ field: 'day', words })
  } else if (date !== undefined) {
    const why = calendar.whyNotWorking(date)
    if (why !== undefined) {
      problems.push({ field: 'day', words: `${writtenDate(date)} is no working day already: ${why}` })
    }
  }
  return date === undefined || problems.length > 0 ? { problems } : { days: [{ date, title }] }
}

/** Every year has these: a list without them is not of a whole year. */
const everyYear = 8

function wholeYear(text: string, calendar: WorkingDayCalendar): Found {
  const problem = (words: string): Found => ({ problems: [{ field: 'year', words }] })
  const days: Holiday[] = []
  for (const [index, line] of text.split(/\r?\n/).entries()) {
    if (line.trim() === '') continue
    const [first = '', ...rest] = line.trim().split(/[\s,]+/)
    const date = parseIsoDate(first)
    const title = rest.join(' ')
    if (date === undefined || title === '') {
      return problem(`Line ${index + 1}: write the date and the name, like 2031-01-01 New Year’s Day`)
    }
    days.push({ date, title })
  }
  const years = new Set(days.map(({ date }) => yearOf(date)))
  const [year] = years
  if (year === undefined || years.size > 1) return problem('Enter the holidays of one year')
  const next = yearOf(calendar.last) + 1
  if (year !== next) return problem(`The next year to add is ${next}: years follow each other without a gap`)
  if (days.length < everyYear) {
    return problem(`A year has at least ${everyYear} bank holidays: ${days.length} were entered`)
  }
  const christmas = calendarDate(`${year}-12-25`)
  if (!days.some(({ date }) => date >= christmas && date <= addDays(christmas, 3))) {
    return problem('Christmas is missing from the list')
  }
  return { days }
}

/** A year of the calendar: how many holidays it has, and where they come from. */
export interface HolidayYear {
  readonly year: number
  readonly days: readonly { readonly date: CalendarDate; readonly title: string; readonly from: string }[]
  readonly standing: string
}

/** The years that are loaded, the newest first. */
export function holidayYears(added: readonly AddedHoliday[]): readonly HolidayYear[] {
  const days = [
    ...releasedHolidays.map(({ date, title, status }) => ({
      date,
      title,
      from: standings[status] ?? status,
    })),
    ...added.map(({ date, title, source, addedOn }) => ({
      date,
      title,
      from: `Added on ${writtenDate(addedOn)}: ${source}`,
    })),
  ]
  const years = [...new Set(days.map(({ date }) => yearOf(date)))].toSorted((one, other) => other - one)
  return years.map((year) => {
    const of = days.filter(({ date }) => yearOf(date) === year)
    return {
      year,
      days: of.toSorted((one, other) => (one.date < other.date ? -1 : 1)),
      standing: [...new Set(of.map(({ from }) => from.replace(/^Added on .*/, 'Added here')))].join(', '),
    }
  })
}

const standings: Readonly<Record<string, string>> = {
  published: 'As GOV.UK publishes them',
  computed: 'Computed by the standing rules',
  projected: 'Projected: not published yet',
}

/** The last day that can be worked out, and whether it comes near: within a year and a half of today. */
export function lastLoaded(
  added: readonly AddedHoliday[],
  today: CalendarDate,
): { readonly last: CalendarDate; readonly near: boolean } {
  const { last } = added.length === 0 ? englandAndWales : calendarWith(added)
  return { last, near: last < addDays(today, 548) }
}
