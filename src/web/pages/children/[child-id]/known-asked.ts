import type { KnownAt } from '#app/children/child-as-known.ts'
import { dateAndTime, longDate } from '../../../kit/format.ts'
import { dayAsked } from '../../asked.ts'

type Query = Readonly<Record<string, string | undefined>>

/** The past moment that an address asks about: the end of a day, or just before a change. */
export function knownAsked(query: Query): KnownAt | undefined {
  const { before = '' } = query
  if (/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/.test(before) && !Number.isNaN(Date.parse(before))) {
    return { kind: 'before', moment: before }
  }
  const day = dayAsked(query['known'])
  return day === undefined ? undefined : { kind: 'end-of-day', day }
}

/** The same as parts of an address. */
export function knownQuery(known: KnownAt | undefined): Query {
  if (known === undefined) return {}
  return known.kind === 'before' ? { before: known.moment } : { known: known.day }
}

/** `at the end of 1 September 2026`, `just before 20 October 2026 at 9:30am`. */
export function knownInWords(known: KnownAt): string {
  return known.kind === 'before'
    ? `just before ${dateAndTime(known.moment)}`
    : `at the end of ${longDate(known.day)}`
}
