import { types } from 'pg'

/**
 * How values come out of the database. A date is its ISO text (CalendarDate): a day has no time and no zone.
 * Counts and decimals are numbers. Only a timestamp, which is an instant, is a JS Date.
 */
const oids = { int8: 20, date: 1082, numeric: 1700, int8Array: 1016, dateArray: 1182, numericArray: 1231 }

const parsers = new Map<number, (text: string) => unknown>([
  [oids.date, (text) => text],
  [oids.int8, exactNumber],
  [oids.numeric, Number],
  [oids.dateArray, textArray],
  [oids.int8Array, (text) => textArray(text).map((item) => (item === null ? null : exactNumber(item)))],
  [oids.numericArray, (text) => textArray(text).map((item) => (item === null ? null : Number(item)))],
])

export const valueParsers = {
  getTypeParser(oid: number, format?: 'text' | 'binary'): (value: never) => unknown {
    const own = format === 'binary' ? undefined : parsers.get(oid)
    return own ?? types.getTypeParser(oid, format ?? 'text')
  },
}

function exactNumber(text: string): number {
  const value = Number(text)
  if (!Number.isSafeInteger(value)) throw new RangeError(`${text} is too large a number to be held exactly`)
  return value
}

// One-dimensional arrays of dates and numbers: nothing in them is quoted.
function textArray(text: string): (string | null)[] {
  const inside = text.slice(1, -1)
  return inside === '' ? [] : inside.split(',').map((item) => (item === 'NULL' ? null : item))
}
