import type { EntryTransaction } from '#app/entry/entry-store.ts'
import type { Recorder } from '#app/recording/recording.ts'
import type { ReviewAsked } from '#app/review/review-store.ts'
import type { CalendarDate } from '#domain/calendar/calendar-date.ts'
import type { AllocationState } from '#domain/iro/allocation-lifecycle.ts'
import type { KnownPerson, PartInCase } from '#domain/iro/independence.ts'

/** An IRO who could be given a child, with how much they hold. */
export interface Officer {
  readonly iroId: string
  readonly name: string
  readonly fte: number
  /** Children looked after on the day whose IRO they are. */
  readonly caseload: number
  /** Away on the day, by leave or by the absences of the files. */
  readonly away: boolean
  /** The last day away; null when they are not away, or it is not recorded. */
  readonly awayTo: CalendarDate | null
  /** Who covers while they are away. */
  readonly coveredBy: string | null
  readonly gender: string | null
  /** By which ids the files and accounts know them. */
  readonly person: KnownPerson
}

/** A time that a child had an IRO, as it speaks: recorded here or imported. */
export interface HeldAllocation {
  readonly iroId: string
  readonly iroName: string | null
  readonly from: CalendarDate
  readonly to: CalendarDate | null
  readonly reason: string | null
}

/** An allocation that was made here. */
export interface LiveAllocation {
  readonly allocationId: string
  readonly childId: string
  readonly iroId: string
  readonly state: AllocationState
  readonly startedOn: CalendarDate
  readonly endedOn: CalendarDate | null
  readonly reason: string
  readonly explained: string | null
  readonly endReason: string | null
  readonly version: number
}

/** That a child was told who their IRO is. */
export interface ChildTold {
  readonly toldId: string
  readonly childId: string
  readonly allocationId: string | null
  readonly iroId: string
  readonly toldOn: CalendarDate
  readonly how: string
  readonly toldBy: string
  readonly note: string | null
}

/** That a contact card was given to a child. */
export interface CardGiven {
  readonly cardId: string
  readonly childId: string
  readonly occasion: 'entry' | 'iro_change' | 'worker_change' | 'asked_for'
  readonly occasionOn: CalendarDate
  readonly iroId: string | null
  readonly swId: string | null
  readonly style: string
  readonly givenOn: CalendarDate
  readonly how: string
}

/** What a child wants of their IRO, in their words. */
export interface IroWish {
  readonly wishId: string
  readonly childId: string
  readonly saidOn: CalendarDate
  readonly words: string
  /** `woman`, `man`, or `same` as before; null when it is not about that. */
  readonly wants: string | null
}

export interface AllocationTransaction extends EntryTransaction {
  officers(on: CalendarDate): Promise<readonly Officer[]>
  /** Who has a part in a child's case, or had in the period of care that began on a day. */
  partsIn(childId: string, periodStartedOn: CalendarDate): Promise<readonly PartInCase[]>
  allocationsOf(childId: string): Promise<readonly HeldAllocation[]>
  liveOf(childId: string): Promise<readonly LiveAllocation[]>
  keepAllocation(allocation: LiveAllocation): Promise<void>
  keepTold(told: ChildTold): Promise<void>
  keepCard(card: CardGiven): Promise<void>
  keepWish(wish: IroWish): Promise<void>
  irosOfSiblings(
    childId: string,
    on: CalendarDate,
  ): Promise<readonly { readonly childId: string; readonly iroId: string | null }[]>
  wishesOf(childId: string): Promise<readonly IroWish[]>
}

/** What a child's own page says about who watches over them, and what they were told. */
export interface AllocationRecord {
  readonly called: string | null
  readonly bornOn: CalendarDate | null
  readonly swId: string | null
  readonly swName: string | null
  /** How the IRO of the day can be reached, as they told it themselves. */
  readonly iroPhone: string | null
  readonly iroEmail: string | null
  readonly swSince: CalendarDate | null
  readonly allocations: readonly HeldAllocation[]
  readonly told: readonly ChildTold[]
  readonly cards: readonly CardGiven[]
}

export interface ChildHeld {
  readonly childId: string
  readonly called: string | null
}

export interface AllocationStore {
  change<T>(by: Recorder, work: (transaction: AllocationTransaction) => Promise<T>): Promise<T>
  record(ask: ReviewAsked & { readonly childId: string }): Promise<AllocationRecord | undefined>
  /** The children of an IRO on a day. */
  childrenOf(ask: ReviewAsked & { readonly iroId: string }): Promise<readonly ChildHeld[]>
}
