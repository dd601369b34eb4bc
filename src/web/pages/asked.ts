import { type CalendarDate, parseIsoDate } from '#domain/calendar/calendar-date.ts'

/** The page of a long list that an address asks for: the first, unless it names another. */
export function pageNumber(text: string | undefined): number {
  return text !== undefined && /^[1-9]\d{0,5}$/.test(text) ? Number(text) : 1
}

/** The day that an address asks to stand at; undefined when it names none, or none that there is. */
export function dayAsked(text: string | undefined): CalendarDate | undefined {
  return text === undefined ? undefined : parseIsoDate(text)
}
