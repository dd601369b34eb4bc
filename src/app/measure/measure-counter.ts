import type { Scope } from '#domain/access/scope.ts'
import type { AskedPeriod } from '#domain/measure/period.ts'
import type { MeasureId } from '#domain/measure/register.ts'
import type { RowFacts } from '#domain/measure/reasons/reason.ts'
import type { MeasureRow } from '#domain/measure/result.ts'
import type { Counted } from '#domain/measure/tally.ts'

export interface CountAsked {
  readonly id: MeasureId
  readonly variant: string | null
  /** The combinations of dimensions to count by; the empty one is the total. */
  readonly cuts: readonly (readonly string[])[]
}

export interface RowsOf {
  readonly id: MeasureId
  readonly variant: string | null
  readonly by: readonly string[]
  readonly scope: Scope
  /** Of a count only what counts; of a percentage all that it is of. */
  readonly onlyCounting: boolean
  /** The columns that the reason of a row is said from. */
  readonly facts: readonly string[]
}

/** A row as counted, with what its reason is said from. */
export interface CountedRow extends Omit<MeasureRow, 'why'> {
  readonly facts: RowFacts
}

/** Counts within one moment: everything asked of it rests on the same state of the records. */
export interface MeasureCount {
  /** Each is answered when it is counted: what is asked for together is counted together, as far as it rests on the same. */
  count(asked: readonly CountAsked[]): readonly Promise<Counted>[]
  rows(asked: RowsOf): Promise<readonly CountedRow[]>
  /** By a measure's id, the variant that the council chose as its own by the last day of the period. */
  ownVariants(): Promise<Readonly<Record<string, string>>>
  /** The imports that the figures rest on, the earliest first. */
  imports(): Promise<readonly string[]>
}

/** Where measures are counted. */
export interface MeasureCounter {
  counting<T>(
    of: {
      readonly authorityId: string
      readonly period: AskedPeriod
      /** How many measures will be asked for: one has nothing to share out. */
      readonly measures: number
    },
    work: (count: MeasureCount) => Promise<T>,
  ): Promise<T>
}
