import { describe, expect, test } from 'vitest'
import bankHolidays from '#db/reference/bank-holidays.json' with { type: 'json' }
import { type CalendarDate, calendarDate } from '#domain/calendar/calendar-date.ts'
import { WorkingDayCalendar } from '#domain/calendar/working-days.ts'
import { dueState } from '#domain/care/due-state.ts'
import { type Due, simpleDue } from '#domain/care/due.ts'
import { answeredOnlyIfRecorded } from '#domain/care/evidence.ts'
import { noFacts } from '#domain/care/child-facts.ts'
import { workOutChild } from '#domain/care/work-out-child.ts'
import type { ClockRule } from '#domain/law/clock.ts'
import { register, ruleNamed } from '#domain/law/register.ts'
import { isWorkedOut, workOut } from '#domain/law/work-out.ts'
import clockRules from './clock-rules.json' with { type: 'json' }
import { holidaysWithout, naiveDue, naiveLatestPractical } from './naive.ts'
import { type CaseRow, readCases } from './read-cases.ts'
import { timeInCare } from './time-in-care.ts'

const files = readCases()

function calendarWithout(dates: readonly string[]): WorkingDayCalendar {
  return new WorkingDayCalendar(
    bankHolidays.holidays
      .filter(({ date }) => !dates.includes(date))
      .map(({ date, title }) => ({ date: calendarDate(date), title })),
  )
}

const calendars = new Map<string, WorkingDayCalendar>()
function calendarOf(row: CaseRow): WorkingDayCalendar {
  const without = row.without ?? []
  const known = calendars.get(without.join()) ?? calendarWithout(without)
  calendars.set(without.join(), known)
  return known
}

function ruleOf(row: CaseRow): ClockRule {
  const rule = ruleNamed(row.rule)
  if (rule === undefined) throw new Error(`No rule ${row.rule} in the register`)
  return rule
}

interface Outcome {
  /** The date, the window, the state, or the words of the refusal that a case asks for. */
  readonly outcome: string | undefined
  readonly latestPractical?: string | undefined
  /** Only where the outcome is not the one expected: a failing case shows how it was worked out. */
  readonly because?: readonly string[]
}

function expectedOf(row: CaseRow): Outcome {
  return {
    outcome: row.state ?? row.due ?? row.window ?? row.error,
    latestPractical: row.latestPractical,
  }
}

function foundFor(row: CaseRow): Outcome {
  return row.today === undefined ? dateFor(row) : stateFor(row, row.today)
}

function dateFor(row: CaseRow): Outcome {
  const worked = workOut(ruleOf(row), calendarDate(row.start), calendarOf(row))
  if (!isWorkedOut(worked)) {
    const asExpected = row.error !== undefined && worked.message.includes(row.error)
    return {
      outcome: asExpected ? row.error : worked.message,
      latestPractical: undefined,
    }
  }
  const outcome = worked.opens === undefined ? worked.due : `${worked.opens}/${worked.due}`
  return {
    outcome,
    latestPractical: row.latestPractical === undefined ? undefined : worked.latestPractical,
    ...(outcome !== expectedOf(row).outcome && {
      because: worked.because().map(({ step, date }) => `${date} ${step}`),
    }),
  }
}

/** As a child's page tells it: the clock with what is recorded of it, on a day. */
function stateFor(row: CaseRow, today: string): Outcome {
  const due = row.ceased === undefined ? recordedDue(row) : dueOfWhoLeft(row, calendarDate(row.ceased))
  const known = { recorded: new Set(answeredOnlyIfRecorded), reviewsOn: [], periods: [] }
  return { outcome: dueState(due, calendarDate(today), known).state, latestPractical: undefined }
}

function recordedDue(row: CaseRow): Due {
  const { rule, start, done } = row
  const worked = workOut(ruleOf(row), calendarDate(start), calendarOf(row))
  if (!isWorkedOut(worked)) throw new Error(worked.message)
  const subject = rule === 'C16a' ? start : 'review'
  const doneOn = done === undefined ? null : calendarDate(done)
  return simpleDue(rule, subject, calendarDate(start), worked.due, doneOn)
}

/** The clock of a child who came into care on the day it starts and left without its having been answered. */
function dueOfWhoLeft(row: CaseRow, ceased: CalendarDate): Due {
  const facts = { ...noFacts('N1'), episodes: [timeInCare(calendarDate(row.start), ceased)] }
  const knownFrom = calendarDate(row.start)
  const { dues } = workOutChild(facts, { knownFrom, calendar: calendarOf(row), teamOf: () => undefined })
  const due = dues.find(({ rule }) => rule === row.rule)
  if (due === undefined) throw new Error(`Nothing of ${row.rule} follows from coming into care`)
  return due
}

function title(row: CaseRow): string {
  const outcome = row.state ?? row.due ?? row.window ?? 'no date'
  return `${row.rule} from ${row.start === '' ? 'an unknown day' : row.start}: ${outcome}, ${row.why}`
}

for (const file of files) {
  describe(`${file.path}: ${file.why}`, () => {
    for (const row of file.rows)
      test(`${title(row)}`, () => {
        expect(foundFor(row)).toEqual(expectedOf(row))
      })
  })
}

test('the expected date of every case is what a finger on a wall calendar finds', () => {
  const figuresOf = new Map(clockRules.rules.map((figures) => [figures.id, figures]))
  const wrong = files.flatMap((file) =>
    file.rows.flatMap((row) => {
      const expected = row.due ?? row.window
      const figures = figuresOf.get(row.rule)
      if (expected === undefined || figures === undefined) return []
      const holidays = holidaysWithout(row.without ?? [])
      const naive = naiveDue(figures, row.start, holidays)
      const practical = row.latestPractical && naiveLatestPractical(expected, holidays)
      return naive === expected && practical === row.latestPractical
        ? []
        : [{ file: file.path, row, naive, practical }]
    }),
  )
  expect(wrong).toEqual([])
})

test('every rule of the register has cases', () => {
  const rowsOf = new Map<string, number>()
  for (const { rule } of files.flatMap((file) => file.rows)) rowsOf.set(rule, (rowsOf.get(rule) ?? 0) + 1)
  const thin = register.filter(
    ({ rule }) => (rowsOf.get(rule.id) ?? 0) < (rule.limit.direction === 'undated' ? 1 : 3),
  )
  expect(thin.map(({ rule }) => rule.id)).toEqual([])
})
