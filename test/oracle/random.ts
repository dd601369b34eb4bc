import { addDays, type CalendarDate, calendarDate } from '#domain/calendar/calendar-date.ts'

/** Random choices from a seed: the same seed makes the same choices. */
export interface Random {
  /** A whole number from 0 up to and without `below`. */
  readonly number: (below: number) => number
  readonly chance: (percent: number) => boolean
  readonly pick: <T>(from: readonly [T, ...T[]]) => T
  readonly between: (from: string, to: string) => CalendarDate
  /** A day near another: up to `days` before or after. */
  readonly near: (date: CalendarDate, days: number) => CalendarDate
}

export function randomOf(seed: number): Random {
  let state = seed >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
  const number = (below: number) => Math.floor(next() * below)
  const between = (from: string, to: string) => {
    const first = calendarDate(from)
    const days = Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000)
    return addDays(first, number(days + 1))
  }
  return {
    number,
    chance: (percent) => next() * 100 < percent,
    pick: (from) => from[number(from.length)] ?? from[0],
    between,
    near: (date, days) => addDays(date, number(2 * days + 1) - days),
  }
}
