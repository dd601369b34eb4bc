import type { DecisionTransaction } from '#app/decisions/decision-store.ts'
import type { Recorder } from '#app/recording/recording.ts'
import type { ReviewAsked } from '#app/review/review-store.ts'
import type { CalendarDate } from '#domain/calendar/calendar-date.ts'
import type { MidwayCheck } from '#domain/midway/midway-check.ts'

/** Recording a check between reviews, in one transaction with what it says of decisions. */
export interface MidwayTransaction extends DecisionTransaction {
  /** The check of a day that is recorded here. */
  checkOn(childId: string, heldOn: CalendarDate): Promise<MidwayCheck | undefined>
  keepCheck(check: MidwayCheck): Promise<MidwayCheck>
}

export interface MidwayStore {
  change<T>(by: Recorder, work: (transaction: MidwayTransaction) => Promise<T>): Promise<T>
  /** The checks of a child that are recorded here, the latest first. Empty also where the child is not in the scope. */
  ofChild(ask: ReviewAsked & { readonly childId: string }): Promise<readonly MidwayCheck[]>
}

export interface MidwayNeeds {
  readonly store: MidwayStore
  readonly today: () => CalendarDate
}
