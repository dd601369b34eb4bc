import { ageOn, type CalendarDate } from '#domain/calendar/calendar-date.ts'

/** The bands of the national return: under_1, 1-4, 5-9, 10-15, 16+. */
export function dfeBand(dob: CalendarDate | null, on: CalendarDate): string {
  const age = dob === null ? undefined : ageOn(dob, on)
  if (age === undefined) return 'unknown'
  if (age < 1) return 'under_1'
  if (age < 5) return '1-4'
  if (age < 10) return '5-9'
  return age < 16 ? '10-15' : '16+'
}

/** The bands of schooling: 0-4, 5-11, 12-15, 16-17. At 18 a child is in none of them. */
export function schoolBand(dob: CalendarDate | null, on: CalendarDate): string {
  const age = dob === null ? undefined : ageOn(dob, on)
  if (age === undefined || age > 17) return 'unknown'
  if (age < 5) return '0-4'
  if (age < 12) return '5-11'
  return age < 16 ? '12-15' : '16-17'
}

export function singleYear(dob: CalendarDate | null, on: CalendarDate): string {
  const age = dob === null ? undefined : ageOn(dob, on)
  return age === undefined ? 'unknown' : String(age)
}
