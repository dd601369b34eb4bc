import type { CalendarDate } from '#domain/calendar/calendar-date.ts'
import { calledWrongly } from './exit.ts'
import { readStart } from './typed-date.ts'

/** The day of an `--on`; undefined when it was not given. @throws CommandFailed (exit 2) when it is no date. */
export function dayOption(typed: string | undefined): CalendarDate | undefined {
  if (typed === undefined) return undefined
  const on = readStart(typed)
  if (on === undefined) throw calledWrongly(`--on takes a date such as 2021-03-31, not ${typed}.`)
  return on
}
