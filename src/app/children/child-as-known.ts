import type { ReadChild } from '#app/care/care-reads.ts'
import { type ChildClocksNeeds, childClocks } from '#app/care/child-clocks.ts'
import type { Ground, GroundAsked } from '#app/care/grounds.ts'
import type { CalendarDate } from '#domain/calendar/calendar-date.ts'
import type { ChildFacts } from '#domain/care/child-facts.ts'
import type { CareSetting } from '#domain/care/work-out-child.ts'
import type { ChildFile, ChildFileAsk } from './child-file.ts'

/** When it was known: at the end of a day in England, or just before a moment in UTC (`2026-11-22T08:26:12.345Z`). */
export type KnownAt =
  | { readonly kind: 'end-of-day'; readonly day: CalendarDate }
  | { readonly kind: 'before'; readonly moment: string }

/** `on` is the day that is asked about, `known` when it is asked: what was known then of that day. */
export interface ChildAsKnownAsk extends ChildFileAsk {
  readonly known: KnownAt
}

/** All that was recorded of a child before a moment. */
export interface RecordAsKnown {
  readonly record: { readonly called: string | null; readonly iroName: string | null }
  readonly facts: ChildFacts
  readonly setting: Omit<CareSetting, 'calendar'>
  /** The rules of which the council's files held an answer. */
  readonly recordedRules: ReadonlySet<string>
  /** Where the first day of a clock came from, as far as a row stated it. */
  readonly groundOf: (asked: GroundAsked) => Ground | undefined
  readonly file: ChildFile
}

/** Where the record of a child is rebuilt as it stood. */
export interface KnownRecords {
  /** `nothing`: no file had named the child yet. Undefined: there is no such child within the scope. */
  recordAsKnown(ask: ChildAsKnownAsk): Promise<RecordAsKnown | 'nothing' | undefined>
}

export type ChildAsKnown =
  | { readonly kind: 'known'; readonly child: ReadChild; readonly file: ChildFile }
  | { readonly kind: 'nothing' }

/**
 * One child as they were known at a past moment: the record as it stood, and the clocks that followed from it.
 * What was known is the transaction's time; which day it is asked about is the time of life. Both are asked for.
 */
export async function childAsKnown(
  needs: ChildClocksNeeds & KnownRecords,
  ask: ChildAsKnownAsk,
): Promise<ChildAsKnown | undefined> {
  const stood = await needs.recordAsKnown(ask)
  if (stood === undefined) return undefined
  if (stood === 'nothing') return { kind: 'nothing' }
  const then: ChildClocksNeeds = {
    ...needs,
    childRecord: async () => stood.record,
    factsOf: async () => stood,
    recordedRules: async () => stood.recordedRules,
    groundsOf: async (_, asked) => asked.map(stood.groundOf),
  }
  const child = await childClocks(then, ask)
  return child === undefined ? undefined : { kind: 'known', child, file: stood.file }
}
