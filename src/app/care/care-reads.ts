import type { Scope } from '#domain/access/scope.ts'
import type { CalendarDate } from '#domain/calendar/calendar-date.ts'
import type { DueState } from '#domain/care/due-state.ts'
import type { ClockKind, Confidence } from '#domain/law/clock.ts'
import type { Ground } from './grounds.ts'

/** The day that a list stands at when none is asked for, and why it is that one. */
export interface StandsAt {
  readonly on: CalendarDate
  readonly standsAt: string
}

export interface WorklistItem {
  readonly childId: string
  readonly called?: string | undefined
  /** The rule's id: `C03`. */
  readonly rule: string
  readonly subject: string
  readonly due: CalendarDate
  readonly opens?: CalendarDate | undefined
  readonly state: 'running' | 'missed'
  readonly workingDaysLate?: number | undefined
  readonly workingDaysLeft?: number | undefined
  readonly iroId?: string | undefined
  readonly iroName?: string | undefined
  /** One line: from what the date follows. */
  readonly why: string
  readonly because?: readonly ReadStep[] | undefined
}

export interface ReadStep {
  readonly step: string
  readonly date?: CalendarDate | undefined
  /** Of the day that all follows from: the row of a file that states it. */
  readonly stated?: Ground | undefined
}

export interface ReadWorklist extends StandsAt {
  readonly items: readonly WorklistItem[]
}

export interface ReadClock extends DueState {
  readonly rule: string
  readonly title: string
  readonly due?: CalendarDate | undefined
  readonly because: readonly ReadStep[]
  readonly citation: string
  readonly kind: ClockKind
  readonly confidence: Confidence
  /** What the rule may be called: `Statute, text read`. */
  readonly standing: string
  readonly wouldMoveIf: readonly string[]
  readonly localTarget?: { readonly words: string; readonly due: CalendarDate } | undefined
}

export interface ReadChild extends StandsAt {
  readonly childId: string
  readonly called?: string | undefined
  readonly bornOn?: CalendarDate | undefined
  readonly ageOn?: number | undefined
  readonly iroName?: string | undefined
  readonly periods: readonly {
    readonly startedOn: CalendarDate
    readonly endedOn?: CalendarDate | undefined
    readonly endReason?: string | undefined
  }[]
  readonly reviews: readonly {
    readonly on: CalendarDate
    readonly what: string
    readonly due?: CalendarDate | undefined
    readonly judgement: string
  }[]
  readonly clocks: readonly ReadClock[]
}

/** What pages and commands ask about children. */
export interface CareReads {
  worklist(ask: {
    readonly authorityId: string
    readonly scope: Scope
    readonly on?: CalendarDate | undefined
    /** Days ahead. */
    readonly within: number
    readonly iro?: string | undefined
  }): Promise<ReadWorklist>
  /** Items of a worklist with where the days they run from came from: for those that are shown. */
  withGrounds(authorityId: string, items: readonly WorklistItem[]): Promise<readonly WorklistItem[]>
  /** Undefined: there is no such child within the scope. */
  childClocks(ask: {
    readonly authorityId: string
    readonly scope: Scope
    readonly childId: string
    readonly on?: CalendarDate | undefined
  }): Promise<ReadChild | undefined>
}
