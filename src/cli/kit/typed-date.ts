import { type CalendarDate, dateOf, parseIsoDate } from '#domain/calendar/calendar-date.ts'

/** A date as people type it, `2025-12-15` or `15/12/2025`; undefined when it names no day. */
export function readStart(typed: string): CalendarDate | undefined {
  const text = typed.trim()
  const british = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(text)
  if (british === null) return parseIsoDate(text)
  return dateOf(Number(british[3]), Number(british[2]), Number(british[1]))
}
