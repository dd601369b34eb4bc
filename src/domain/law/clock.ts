import { type CalendarDate, calendarDate } from '#domain/calendar/calendar-date.ts'
import type { Anchor } from './anchors.ts'
import type { Citation } from './instruments.ts'

/** What gives a rule its force. A council must never be told that its own custom is the law. */
export type ClockKind = 'statute' | 'statutory guidance' | 'local practice'

/**
 * How the figure is known: `primary`, the text itself was read; `secondary`, a manual or a department's page
 * states it; `knowledge-verify`, nobody here has read it yet; `local`, one council does it so.
 */
export type Confidence = 'primary' | 'secondary' | 'knowledge-verify' | 'local'

/** Working day, calendar day, week of 7 days, calendar month, year, hour. */
type Unit = 'wd' | 'd' | 'w' | 'm' | 'y' | 'h'

export interface Length {
  readonly n: number
  readonly unit: Unit
}

/** A limit from which a date follows. */
export type DatedLimit =
  /** The last day in time is so long after the event; the day of the event is not counted. */
  | ({ readonly direction: 'after' } & Length)
  /** The last day in time is so long before the event. */
  | ({ readonly direction: 'before' } & Length)
  /** The event is itself the limit. */
  | ({ readonly direction: 'by' } & Length)
  /** Not before the first length has run, and not after the second has. */
  | { readonly direction: 'between'; readonly opens: Length; readonly closes: Length }

/** A limit that the law does not put into days. */
export interface UndatedLimit {
  readonly direction: 'undated'
  readonly words: 'as soon as practicable' | 'once in each school term'
}

export type Limit = DatedLimit | UndatedLimit

/** Half-open: in force from `from` (not known when absent) up to, and not on, `until` (still in force when absent). */
export interface InForce {
  readonly from?: CalendarDate
  readonly until?: CalendarDate
}

/** The figures as they stood for a time. */
export interface Version<L extends Limit> {
  readonly inForce: InForce
  readonly limit: L
}

/** A date worked by hand, that the tests hold the rule to. `due` is `from/to` for a window. */
interface Worked {
  readonly start: string
  readonly due: string
  readonly why: string
}

/** A sentence of law, of guidance or of a council's practice that sets a time limit. */
interface Clock<L extends Limit> extends Version<L> {
  /** `C03`: the number by which the field's list of clocks knows it. */
  readonly id: string
  /** `review.first`: the name by which a person would ask for it. */
  readonly slug: string
  readonly title: string
  /** The rule in plain words. */
  readonly statement: string
  readonly kind: ClockKind
  readonly confidence: Confidence
  /** Where the figure comes from, and what of it was not read. */
  readonly source: string
  readonly cites: readonly Citation[]
  /** The event that starts the clock, or that a `before` rule runs up to. */
  readonly anchor: Anchor
  /** Earlier figures, newest first. The one in force on the start date applies: old answers never move. */
  readonly earlier?: readonly Version<L>[]
  readonly note?: string
  /** What may go wrong when the rule is followed. */
  readonly warning?: string
  /** Notes in docs/law/readings that say how an open wording is read. */
  readonly readings?: readonly string[]
  /** Of a council's own target: the limit in law that it stands beside, and never replaces. */
  readonly beside?: DatedClock
  readonly worked: readonly Worked[]
}

export type DatedClock = Clock<DatedLimit>
export type UndatedClock = Clock<UndatedLimit>
export type ClockRule = DatedClock | UndatedClock

/** Whether a date follows from the rule at all: "as soon as practicable" gives none. */
export function isDated(rule: ClockRule): rule is DatedClock {
  return rule.limit.direction !== 'undated'
}

export const workingDays = (n: number): Length => ({ n, unit: 'wd' })
export const calendarDays = (n: number): Length => ({ n, unit: 'd' })
export const weeks = (n: number): Length => ({ n, unit: 'w' })
export const months = (n: number): Length => ({ n, unit: 'm' })
export const years = (n: number): Length => ({ n, unit: 'y' })
export const hours = (n: number): Length => ({ n, unit: 'h' })

/** "Within 20 working days of…", "not more than three months after…". */
export const within = (length: Length): DatedLimit => ({ direction: 'after', ...length })
/** "At least 3 working days before…". */
export const atLeastBefore = (length: Length): DatedLimit => ({ direction: 'before', ...length })
/** "Before the first review": no later than the event. */
export const beforeTheEvent: DatedLimit = { direction: 'before', n: 0, unit: 'd' }
/** "By the second review": on the day of the event at the latest. */
export const byTheEvent: DatedLimit = { direction: 'by', n: 0, unit: 'd' }
/** "No earlier than 28 and no later than 42 days after…". */
export const between = (opens: Length, closes: Length): DatedLimit => ({
  direction: 'between',
  opens,
  closes,
})
export const asSoonAsPracticable: UndatedLimit = { direction: 'undated', words: 'as soon as practicable' }
export const onceASchoolTerm: UndatedLimit = { direction: 'undated', words: 'once in each school term' }

/** In force from a day on. */
export const since = (from: string): InForce => ({ from: calendarDate(from) })
/** The day from which the rule applies has not been established. */
export const sinceUnknown: InForce = {}

/**
 * The figures that govern a clock started on a day. A start before every version gets the oldest: care that
 * began before the rule did has no other figure, and the steps say so.
 */
export function versionOn<L extends Limit>(rule: Clock<L>, start: CalendarDate): Version<L> {
  let version: Version<L> = rule
  for (const earlier of rule.earlier ?? []) {
    if (version.inForce.from === undefined || start >= version.inForce.from) return version
    version = earlier
  }
  return version
}
