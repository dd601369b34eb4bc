import { type CalendarDate, daysBetween } from '#domain/calendar/calendar-date.ts'
import type { WorkingDayCalendar } from '#domain/calendar/working-days.ts'
import { anchors } from './anchors.ts'
import type { ClockRule } from './clock.ts'
import type { Step } from './explain.ts'
import { isWorkedOut, type WorkedOut, workOut } from './work-out.ts'

/** What became of a clock on a day. Never a bare date: a gap in what is recorded is shown as a gap. */
export type ClockAnswer =
  /** Not done yet, and still in time. */
  | { readonly state: 'running'; readonly dueOn: CalendarDate; readonly because: () => readonly Step[] }
  /** Done in time. */
  | {
      readonly state: 'met'
      readonly doneOn: CalendarDate
      readonly dueOn: CalendarDate
      readonly because: () => readonly Step[]
    }
  /** Done late, or not done although the last day in time has passed. */
  | {
      readonly state: 'missed'
      readonly doneOn?: CalendarDate
      readonly dueOn: CalendarDate
      /** Whole days past `dueOn`, to the day it was done or, where it was not, to today. */
      readonly daysLate: number
      readonly because: () => readonly Step[]
    }
  | { readonly state: 'not-applicable'; readonly why: string }
  | { readonly state: 'cannot-tell'; readonly missing: readonly string[] }

/** What is known of one clock. A date that is not recorded is left out; it does not mean that nothing happened. */
export interface ClockFacts {
  readonly startedOn?: CalendarDate
  readonly doneOn?: CalendarDate
  /** The day the duty ended, and why: a child who left care before the due date has missed nothing. */
  readonly stopped?: { readonly on: CalendarDate; readonly why: string }
}

/** What became of a clock, as known on `today`. */
export function answer(
  rule: ClockRule,
  facts: ClockFacts,
  today: CalendarDate,
  calendar: WorkingDayCalendar,
): ClockAnswer {
  const { startedOn, doneOn, stopped } = facts
  if (startedOn === undefined)
    return { state: 'cannot-tell', missing: [`the date of: ${anchors[rule.anchor]}`] }
  const worked = workOut(rule, startedOn, calendar)
  if (!isWorkedOut(worked)) return { state: 'cannot-tell', missing: [worked.message] }
  if (doneOn !== undefined && doneOn <= today && !isTooEarly(worked, doneOn)) return done(worked, doneOn)
  if (stopped !== undefined && stopped.on <= today && stopped.on <= worked.due) {
    return { state: 'not-applicable', why: stopped.why }
  }
  const base = { dueOn: worked.due, because: worked.because }
  return today <= worked.due
    ? { state: 'running', ...base }
    : { state: 'missed', ...base, daysLate: daysBetween(worked.due, today) }
}

/** Before a window opens an act does not count: the law asks for one inside it. */
function isTooEarly(worked: WorkedOut, doneOn: CalendarDate): boolean {
  return worked.opens !== undefined && doneOn < worked.opens
}

function done({ due, because }: WorkedOut, doneOn: CalendarDate): ClockAnswer {
  return doneOn <= due
    ? { state: 'met', doneOn, dueOn: due, because }
    : { state: 'missed', doneOn, dueOn: due, daysLate: daysBetween(due, doneOn), because }
}
