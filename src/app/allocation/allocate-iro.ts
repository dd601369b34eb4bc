import { workOutChildren } from '#app/care/work-out-children.ts'
import type { Recorder } from '#app/recording/recording.ts'
import { recordedRow } from '#app/recording/recording.ts'
import { type CalendarDate, writtenDate } from '#domain/calendar/calendar-date.ts'
import { type AllocationReason, allocationReasons } from '#domain/iro/allocation-reasons.ts'
import { independenceOf } from '#domain/iro/independence.ts'
import { collectionYearOf } from '#domain/measure/period.ts'
import { iroAllocations } from '#exchange/activity/iro-allocations.ts'
import { startOfCare } from './start-of-care.ts'
import type { AllocationStore, AllocationTransaction, HeldAllocation, Officer } from './allocation-store.ts'

export interface AllocationNeeds {
  readonly store: AllocationStore
  readonly today: () => CalendarDate
}

/** Which child is given which IRO, from which day, and why. */
export interface Wanted {
  readonly childId: string
  readonly iroId: string
  readonly from: CalendarDate
  readonly reason: AllocationReason
  readonly explained: string | null
}

export type AllocationAnswer =
  | { readonly kind: 'done' }
  | {
      readonly kind: 'refused'
      readonly reasons: readonly string[]
      readonly field?: 'iroId' | 'from' | 'explained'
    }
  | { readonly kind: 'not-found' }

/**
 * Gives a child an IRO, or another one. Independence is the law's and has no exception: who has a part in the
 * case, or had in this period of care, is refused with the reason.
 */
export function allocateIro(needs: AllocationNeeds, by: Recorder, wanted: Wanted): Promise<AllocationAnswer> {
  return needs.store.change(by, async (transaction) => {
    const answer = await allocateWithin(transaction, needs, by, wanted)
    if (answer.kind === 'done')
      await workOutChildren(transaction, await transaction.calendar(), [wanted.childId])
    return answer
  })
}

class Refused extends Error {
  readonly answers: ReadonlyMap<string, AllocationAnswer>
  constructor(answers: ReadonlyMap<string, AllocationAnswer>) {
    super('Not every child can be given to the IRO named')
    this.answers = answers
  }
}

/**
 * Gives several children other IROs at once: all of them or none. The answers of those that cannot be, by child;
 * empty when it is done.
 */
export async function reallocate(
  needs: AllocationNeeds,
  by: Recorder,
  wanted: readonly Wanted[],
): Promise<ReadonlyMap<string, AllocationAnswer>> {
  try {
    return await needs.store.change(by, async (transaction) => {
      const failed = new Map<string, AllocationAnswer>()
      for (const one of wanted) {
        const answer = await allocateWithin(transaction, needs, by, one)
        if (answer.kind !== 'done') failed.set(one.childId, answer)
      }
      if (failed.size > 0) throw new Refused(failed)
      await workOutChildren(
        transaction,
        await transaction.calendar(),
        wanted.map(({ childId }) => childId),
      )
      return failed
    })
  } catch (error) {
    if (error instanceof Refused) return error.answers
    throw error
  }
}

async function allocateWithin(
  transaction: AllocationTransaction,
  needs: Pick<AllocationNeeds, 'today'>,
  by: Recorder,
  wanted: Wanted,
): Promise<AllocationAnswer> {
  const leave = by.may('allocate-iros')
  if (!leave.allowed) return { kind: 'refused', reasons: [leave.reason] }
  const { childId, iroId, from } = wanted
  const today = needs.today()
  if ((await transaction.sight(childId, leave.scope, today)) !== 'within') return { kind: 'not-found' }
  const periodStartedOn = await startOfCare(transaction, childId, from)
  if (periodStartedOn === undefined) {
    const words = `The child was not looked after on ${writtenDate(from)}, as far as is recorded`
    return { kind: 'refused', reasons: [words], field: 'from' }
  }
  const officer = (await transaction.officers(from)).find((one) => one.iroId === iroId)
  const held = await transaction.allocationsOf(childId)
  const current = held.find(({ to }) => to === null || to > from)
  const wrong = wrongWith(wanted, officer, current)
  if (wrong !== undefined) return wrong
  if (officer === undefined) return { kind: 'not-found' }
  const parts = await transaction.partsIn(childId, periodStartedOn)
  const independence = independenceOf(officer.person, parts, periodStartedOn)
  if (!independence.independent) {
    const detail = { did: 'refused: not independent', iro: iroId }
    await transaction.audit({
      action: 'allocate-iros',
      subject: `IRO ${iroId}`,
      childId,
      outcome: 'refused',
      detail,
    })
    return { kind: 'refused', reasons: independence.reasons, field: 'iroId' }
  }
  await endCurrent(transaction, wanted, current)
  await begin(transaction, wanted)
  await moveEntry(transaction, childId, periodStartedOn)
  const detail = { did: 'allocated', iro: iroId, was: current?.iroId ?? '', from, reason: wanted.reason }
  await transaction.audit({
    action: 'allocate-iros',
    subject: `IRO ${iroId}`,
    childId,
    outcome: 'done',
    detail,
  })
  return { kind: 'done' }
}

function wrongWith(
  { from, iroId, reason, explained }: Wanted,
  officer: Officer | undefined,
  current: HeldAllocation | undefined,
): AllocationAnswer | undefined {
  if (officer === undefined)
    return {
      kind: 'refused',
      reasons: [`No IRO of this id works here on ${writtenDate(from)}`],
      field: 'iroId',
    }
  if (current?.iroId === iroId)
    return { kind: 'refused', reasons: [`${officer.name} is the child’s IRO already`], field: 'iroId' }
  if (current !== undefined && current.from >= from) {
    const words = `The child has ${current.iroName ?? current.iroId} since ${writtenDate(current.from)}. Enter a later day`
    return { kind: 'refused', reasons: [words], field: 'from' }
  }
  if (reason === 'other' && (explained ?? '').trim() === '')
    return { kind: 'refused', reasons: ['Enter why'], field: 'explained' }
  return undefined
}

/** Ends the time of the IRO before, recorded here or imported, on the day the next one begins. */
async function endCurrent(
  transaction: AllocationTransaction,
  { childId, from, reason }: Wanted,
  current: HeldAllocation | undefined,
): Promise<void> {
  if (current === undefined) return
  const live = (await transaction.liveOf(childId)).find(({ endedOn }) => endedOn === null)
  if (live !== undefined) {
    const endReason = allocationReasons[reason]
    await transaction.keepAllocation({
      ...live,
      state: 'ended',
      endedOn: from,
      endReason,
      version: live.version + 1,
    })
  }
  await transaction.say([
    recordedRow(iroAllocations, collectionYearOf(current.from), {
      child_id: childId,
      iro_id: current.iroId,
      allocated_on: current.from,
      allocation_ended_on: from,
    }),
  ])
}

async function begin(transaction: AllocationTransaction, wanted: Wanted): Promise<void> {
  const { childId, iroId, from, reason } = wanted
  await transaction.keepAllocation({
    allocationId: transaction.newId(),
    childId,
    iroId,
    state: 'allocated',
    startedOn: from,
    endedOn: null,
    reason,
    explained: wanted.explained,
    endReason: null,
    version: 1,
  })
  await transaction.say([
    recordedRow(iroAllocations, collectionYearOf(from), {
      child_id: childId,
      iro_id: iroId,
      allocated_on: from,
      allocation_ended_on: null,
      allocation_reason: reason,
    }),
  ])
}

/** The news of the entry has its IRO now. */
async function moveEntry(
  transaction: AllocationTransaction,
  childId: string,
  periodStartedOn: CalendarDate,
): Promise<void> {
  const entry = (await transaction.entriesOf(childId)).find(
    ({ lookedAfterOn, state }) => lookedAfterOn === periodStartedOn && state === 'received',
  )
  if (entry !== undefined) await transaction.keepEntry({ ...entry, state: 'allocated' })
}
