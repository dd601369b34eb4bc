import type { Recorder } from '#app/recording/recording.ts'
import type { Scope } from '#domain/access/scope.ts'
import type { CalendarDate } from '#domain/calendar/calendar-date.ts'
import type { WayOfTelling } from '#domain/iro/allocation-reasons.ts'
import type { AllocationNeeds } from './allocate-iro.ts'
import type { AllocationTransaction, CardGiven } from './allocation-store.ts'

export type ToldAnswer =
  | { readonly kind: 'done' }
  | { readonly kind: 'refused'; readonly reason: string; readonly field: string }
  | { readonly kind: 'not-found' }

type Allowed = (transaction: AllocationTransaction) => Promise<ToldAnswer>

/** Runs a record of what a child was told, by somebody who may, about a child within their sight. */
function aboutChild(
  needs: AllocationNeeds,
  by: Recorder,
  childId: string,
  work: Allowed,
): Promise<ToldAnswer> {
  return needs.store.change(by, async (transaction) => {
    const leave = by.may('tell-children')
    if (!leave.allowed) return { kind: 'refused', reason: leave.reason, field: 'how' }
    if ((await transaction.sight(childId, leave.scope, needs.today())) !== 'within')
      return { kind: 'not-found' }
    return work(transaction)
  })
}

/** Records that a child was told who their IRO is: when, how and by whom. */
export function tellChild(
  needs: AllocationNeeds,
  by: Recorder,
  told: {
    readonly childId: string
    readonly on: CalendarDate
    readonly how: WayOfTelling
    readonly toldBy: string
    readonly note: string | null
  },
): Promise<ToldAnswer> {
  return aboutChild(needs, by, told.childId, async (transaction) => {
    if (told.on > needs.today())
      return { kind: 'refused', reason: 'Enter today or an earlier day', field: 'on' }
    if (told.toldBy.trim() === '')
      return { kind: 'refused', reason: 'Enter who told the child', field: 'toldBy' }
    const current = (await transaction.allocationsOf(told.childId)).find(
      ({ to }) => to === null || to > needs.today(),
    )
    if (current === undefined)
      return {
        kind: 'refused',
        reason: 'The child has no IRO yet, so there is nothing to be told',
        field: 'how',
      }
    if (told.on < current.from)
      return { kind: 'refused', reason: 'Enter a day on which the child had this IRO', field: 'on' }
    const live = (await transaction.liveOf(told.childId)).find(({ endedOn }) => endedOn === null)
    if (live?.state === 'allocated') {
      await transaction.keepAllocation({ ...live, state: 'told', version: live.version + 1 })
    }
    const entry = (await transaction.entriesOf(told.childId)).find(({ state }) => state === 'allocated')
    if (entry !== undefined) await transaction.keepEntry({ ...entry, state: 'told' })
    await transaction.keepTold({
      toldId: transaction.newId(),
      childId: told.childId,
      allocationId: live?.allocationId ?? null,
      iroId: current.iroId,
      toldOn: told.on,
      how: told.how,
      toldBy: told.toldBy.trim(),
      note: told.note,
    })
    const detail = { did: 'told who their IRO is', on: told.on, how: told.how }
    await transaction.audit({
      action: 'tell-children',
      subject: `IRO ${current.iroId}`,
      childId: told.childId,
      outcome: 'done',
      detail,
    })
    return { kind: 'done' }
  })
}

/** Records that a contact card was given to a child. */
function giveCard(
  needs: AllocationNeeds,
  by: Recorder,
  given: Omit<CardGiven, 'cardId'>,
): Promise<ToldAnswer> {
  return aboutChild(needs, by, given.childId, async (transaction) => {
    if (given.givenOn > needs.today())
      return { kind: 'refused', reason: 'Enter today or an earlier day', field: 'on' }
    await transaction.keepCard({ ...given, cardId: transaction.newId() })
    await transaction.audit({
      action: 'tell-children',
      subject: 'the contact card',
      childId: given.childId,
      outcome: 'done',
      detail: { did: 'card given', on: given.givenOn, how: given.how, occasion: given.occasion },
    })
    return { kind: 'done' }
  })
}

/** When a child is given a card: at entry, and whenever somebody on it is another. */
export const cardOccasions = ['entry', 'iro_change', 'worker_change', 'asked_for'] as const

/**
 * Records that the contact card was given, with whom it names: the IRO and the social worker of today. What it was given
 * for began when the IRO, or the worker, became the child’s.
 */
export async function handOverCard(
  needs: AllocationNeeds,
  by: Recorder,
  scope: Scope,
  given: Pick<CardGiven, 'childId' | 'occasion' | 'style' | 'how' | 'givenOn'>,
): Promise<ToldAnswer> {
  const { authorityId } = by
  const { childId, occasion, givenOn } = given
  const record = await needs.store.record({ authorityId, scope, on: needs.today(), childId })
  const [current] = record?.allocations ?? []
  return giveCard(needs, by, {
    ...given,
    occasionOn: (occasion === 'worker_change' ? record?.swSince : current?.from) ?? givenOn,
    iroId: current?.iroId ?? null,
    swId: record?.swId ?? null,
  })
}

/** Records what a child wants of their IRO, in their words. */
export function recordWish(
  needs: AllocationNeeds,
  by: Recorder,
  wish: { readonly childId: string; readonly words: string; readonly wants: string | null },
): Promise<ToldAnswer> {
  return aboutChild(needs, by, wish.childId, async (transaction) => {
    if (wish.words.trim() === '')
      return { kind: 'refused', reason: 'Enter what the child said', field: 'words' }
    await transaction.keepWish({
      ...wish,
      words: wish.words.trim(),
      wishId: transaction.newId(),
      saidOn: needs.today(),
    })
    await transaction.audit({
      action: 'tell-children',
      subject: 'what the child wants of their IRO',
      childId: wish.childId,
      outcome: 'done',
      detail: { did: 'wish recorded' },
    })
    return { kind: 'done' }
  })
}
