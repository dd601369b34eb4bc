import { type CalendarDate, calendarDate } from '#domain/calendar/calendar-date.ts'

/** The days on which a code may be used, both included; without `from` since ever, without `to` for good. */
export interface DatedCode {
  readonly from?: CalendarDate
  readonly to?: CalendarDate
}

/** A code list with the years of each code. */
export interface DatedCodeList {
  readonly name: string
  /** Codes of the return are compared in upper case; words of the activity files are lower case as they stand. */
  readonly letters: 'upper' | 'as written'
  readonly codes: ReadonlyMap<string, DatedCode>
}

interface ReferenceCode {
  readonly code: string
  readonly valid_from?: string
  readonly valid_to?: string
}

/** A code list of the return, from its reference data, and codes that only earlier years knew. */
export function returnCodes(
  name: string,
  listed: readonly ReferenceCode[],
  earlier: readonly ReferenceCode[] = [],
): DatedCodeList {
  const codes = new Map<string, DatedCode>()
  for (const { code, valid_from, valid_to } of [...listed, ...earlier]) {
    codes.set(code, {
      ...(valid_from === undefined ? {} : { from: calendarDate(valid_from) }),
      ...(valid_to === undefined ? {} : { to: calendarDate(valid_to) }),
    })
  }
  return { name, letters: 'upper', codes }
}

/** The words that a column of an activity file takes. */
export function words(name: string, ...listed: readonly string[]): DatedCodeList {
  return { name, letters: 'as written', codes: new Map(listed.map((word) => [word, {}])) }
}
