import type { ClockKind, Confidence } from '#domain/law/clock.ts'

/**
 * Something that ought to be recorded round a child who is looked after, and is not. It has no date that runs
 * out, so that no clock shows it. A gap in what is recorded is not a failure until somebody has looked.
 */
export interface GapRule<Id extends string = string> {
  readonly id: Id
  /** Of one child, on a line: `No IRO is recorded`. */
  readonly title: string
  /** Of a list: `Children without an IRO on record`. */
  readonly listTitle: string
  /** What is expected, in a sentence. */
  readonly statement: string
  readonly kind: ClockKind
  readonly confidence: Confidence
  /** Where the expectation comes from, and what of it was not read. */
  readonly source: string
  /** What the date beside the gap is: `Looked after since`. */
  readonly dateIs: string
  /** The one thing to do. */
  readonly nextStep: string
  /** The rows without any of which nobody can tell: `planned reviews`. */
  readonly needs?: string
  /** Of which children nobody can tell although there are such rows, in a sentence: they are not on the list. */
  readonly leavesOut?: string
}

/** A gap as it is written down; its id stays a literal, so that the register knows every one. */
export function defineGap<const Id extends string>(rule: GapRule<Id>): GapRule<Id> {
  return rule
}
