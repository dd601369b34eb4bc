import type { Length, Limit } from './clock.ts'

const unitNames = { wd: 'working day', d: 'day', w: 'week', m: 'month', y: 'year', h: 'hour' } as const

/** `20 working days`. */
export function lengthInWords({ n, unit }: Length): string {
  return count(n, unitNames[unit])
}

/** `within 20 working days`: a limit for a list. */
export function limitInWords(limit: Limit): string {
  switch (limit.direction) {
    case 'after':
      return `within ${lengthInWords(limit)}`
    case 'before':
      return limit.n === 0 ? 'before the event' : `at least ${lengthInWords(limit)} before`
    case 'by':
      return 'by the event'
    case 'between':
      return `from ${lengthInWords(limit.opens)} to ${lengthInWords(limit.closes)} after`
    case 'undated':
      return limit.words
  }
}

/** `1 day`, `2 days`: a number and what it counts. */
export function count(n: number, noun: string): string {
  return `${n} ${noun}${n === 1 ? '' : 's'}`
}
