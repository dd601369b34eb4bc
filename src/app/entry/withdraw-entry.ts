import type { AllocationNeeds } from '#app/allocation/allocate-iro.ts'
import type { AllocationTransaction, LiveAllocation } from '#app/allocation/allocation-store.ts'
import { workOutChildren } from '#app/care/work-out-children.ts'
import { type Recorder, recordedRow } from '#app/recording/recording.ts'
import { isOpen } from '#app/review/create-review.ts'
import { rowsOfReview } from '#app/review/rows-of-review.ts'
import type { CalendarDate } from '#domain/calendar/calendar-date.ts'
import { whyEntryStands } from '#domain/child/entry-changes.ts'
import { collectionYearOf } from '#domain/measure/period.ts'
import { isOwnId } from '#domain/own-id.ts'
import { cancel } from '#domain/review/change-review.ts'
import type { LiveReview } from '#domain/review/live-review.ts'
import { careEntryNotifications } from '#exchange/activity/care-entry-notifications.ts'
import { iroAllocations } from '#exchange/activity/iro-allocations.ts'
import { people } from '#exchange/activity/people.ts'
import { episodes } from '#exchange/ssda903/episodes.ts'
import { header } from '#exchange/ssda903/header.ts'
import type { EntrySeen } from './correct-entry-day.ts'
import { type LettersOfEntry, lettersOfEntry, takeBackLetters } from './take-back-letters.ts'
import type { CareEntry } from './entry-store.ts'

/** What follows from an entry, and ends when it is withdrawn. */
export interface HangsOnEntry {
  readonly entry: CareEntry
  /** Reviews made for this time in care that are not over. */
  readonly reviews: readonly LiveReview[]
  /** The allocation that was made here for it. */
  readonly allocation: LiveAllocation | undefined
  /** Whether what was typed of the child's name and birth goes too: nothing else tells of the child. */
  readonly childGoes: boolean
  readonly letters: LettersOfEntry
  /** Why it cannot be withdrawn; undefined when it can. */
  readonly standsBecause: string | undefined
}

export type WithdrawAnswer =
  | { readonly kind: 'done'; readonly entry: CareEntry }
  | { readonly kind: 'refused'; readonly reason: string; readonly field: 'reason' }
  /** Somebody else changed it meanwhile. */
  | { readonly kind: 'conflict'; readonly now: CareEntry }
  | { readonly kind: 'not-found' }

type Needs = Pick<AllocationNeeds, 'store' | 'today'>

const action = 'notify-care-entry'

/** What hangs on an entry, before somebody withdraws it. Undefined: there is none that they may change. */
export function whatHangsOn(needs: Needs, by: Recorder, entryId: string): Promise<HangsOnEntry | undefined> {
  return needs.store.change(by, async (transaction) => {
    const entry = await entryFor(needs, by, transaction, entryId)
    return entry === undefined ? undefined : hanging(transaction, entry)
  })
}

/**
 * Withdraws an entry that was recorded by mistake: the child had not become looked after. Its rows fall silent, its
 * reviews are cancelled, the allocation ends on the day it began, and the clocks go. What waits in the outbox about it is
 * taken back, and whoever was written to hears that it was a mistake. Everything is kept, with the
 * reason. A review that was held shows that the child was looked after: then nothing is withdrawn.
 */
export function withdrawEntry(
  needs: Needs,
  by: Recorder,
  seen: EntrySeen,
  reason: string,
): Promise<WithdrawAnswer> {
  return needs.store.change(by, async (transaction): Promise<WithdrawAnswer> => {
    const entry = await entryFor(needs, by, transaction, seen.entryId)
    if (entry === undefined) return { kind: 'not-found' }
    if (seen.version !== undefined && seen.version !== entry.version) return { kind: 'conflict', now: entry }
    const hangs = await hanging(transaction, entry)
    const refused = (why: string) => ({ kind: 'refused', reason: why, field: 'reason' }) as const
    if (hangs.standsBecause !== undefined) {
      await say(transaction, entry, {
        outcome: 'refused',
        did: 'withdrawal refused',
        why: hangs.standsBecause,
      })
      return refused(hangs.standsBecause)
    }
    const why = reason.trim()
    if (why === '') return refused('Enter why it was a mistake')
    const today = needs.today()
    const { authorityId } = by
    await takeBackLetters(transaction.invited, hangs.letters, { entry, authorityId, today })
    await fallSilent(transaction, hangs)
    await cancelReviews(transaction, hangs, { today, why })
    await endAllocation(transaction, hangs, why)
    const withdrawn = { withdrawnOn: today, withdrawnBy: by.name, withdrawnBecause: why }
    const { knownFrom } = await transaction.careSetting()
    const now = await transaction.keepEntry({ ...entry, ...withdrawn, state: 'withdrawn' })
    await say(transaction, entry, { outcome: 'done', did: 'withdrawn', why })
    const moved = (await transaction.careSetting()).knownFrom !== knownFrom
    await workOutChildren(transaction, await transaction.calendar(), moved ? undefined : [entry.childId])
    return { kind: 'done', entry: now }
  })
}

async function entryFor(
  needs: Needs,
  by: Recorder,
  transaction: AllocationTransaction,
  entryId: string,
): Promise<CareEntry | undefined> {
  const leave = by.may(action)
  if (!leave.allowed || !isOwnId(entryId)) return undefined
  const entry = await transaction.entry(entryId)
  if (entry === undefined) return undefined
  const sight = await transaction.sight(entry.childId, leave.scope, needs.today())
  // Of a child of whom nothing else tells, a withdrawn entry is all that is left to be seen.
  const isLast = sight === 'unknown' && entry.state === 'withdrawn' && leave.scope.kind === 'authority'
  return sight === 'within' || isLast ? entry : undefined
}

async function hanging(transaction: AllocationTransaction, entry: CareEntry): Promise<HangsOnEntry> {
  const { childId, lookedAfterOn } = entry
  const all = await transaction.reviewsOf(childId)
  const ofEntry = all.filter(
    ({ periodStartedOn, reviewId }) => periodStartedOn === lookedAfterOn || reviewId === entry.reviewId,
  )
  const filed = await transaction.filedStarts(childId)
  const others = (await transaction.entriesOf(childId)).filter(
    ({ entryId, state }) => entryId !== entry.entryId && state !== 'withdrawn',
  )
  const reviews = ofEntry.filter(isOpen)
  const childGoes = filed.length === 0 && others.length === 0 && all.every(({ heldOn }) => heldOn === null)
  return {
    entry,
    reviews,
    allocation: (await transaction.liveOf(childId)).find(
      ({ startedOn, endedOn }) => endedOn === null && startedOn >= lookedAfterOn,
    ),
    childGoes,
    letters: await lettersOfEntry(transaction.invited, {
      reviewIds: reviews.map(({ reviewId }) => reviewId),
      childId,
      childGoes,
    }),
    standsBecause: whyEntryStands(entry, ofEntry, filed),
  }
}

/** What was said here of the entry says nothing any more; what a file says of the child speaks again. */
async function fallSilent(
  transaction: AllocationTransaction,
  { entry, childGoes }: HangsOnEntry,
): Promise<void> {
  const { childId, lookedAfterOn } = entry
  const year = collectionYearOf(lookedAfterOn)
  await transaction.takeBack([
    recordedRow(careEntryNotifications, year, { child_id: childId, looked_after_on: lookedAfterOn }),
    recordedRow(episodes, year, { child_id: childId, decom: lookedAfterOn }),
  ])
  if (!childGoes) return
  await transaction.takeBack([
    recordedRow(header, year, { child_id: childId }),
    recordedRow(people, year, { child_id: childId }),
  ])
  await transaction.dropSiblings(childId)
}

async function cancelReviews(
  transaction: AllocationTransaction,
  { entry, reviews }: HangsOnEntry,
  { today, why }: { readonly today: CalendarDate; readonly why: string },
): Promise<void> {
  const { bornOn } = await transaction.childOf(entry.childId)
  for (const review of reviews) {
    const cancelled = cancel(review, `The entry into care was recorded by mistake: ${why}`, { today })
    if (!cancelled.changed) continue
    const dateChanges = await transaction.dateChangesOf(review.reviewId)
    // Nobody was to be reviewed: not even a cancelled meeting is counted.
    await transaction.takeBack(rowsOfReview(review, { bornOn, dateChanges }))
    await transaction.keepReview(cancelled.review)
  }
}

async function endAllocation(
  transaction: AllocationTransaction,
  { entry, allocation }: HangsOnEntry,
  why: string,
): Promise<void> {
  if (allocation === undefined) return
  const { startedOn, iroId, version } = allocation
  await transaction.keepAllocation({
    ...allocation,
    state: 'ended',
    endedOn: startedOn,
    endReason: `The entry into care was recorded by mistake: ${why}`,
    version: version + 1,
  })
  const row = { child_id: entry.childId, iro_id: iroId, allocated_on: startedOn }
  await transaction.takeBack([recordedRow(iroAllocations, collectionYearOf(startedOn), row)])
}

function say(
  transaction: AllocationTransaction,
  { entryId, childId }: CareEntry,
  { outcome, did, why }: { readonly outcome: 'done' | 'refused'; readonly did: string; readonly why: string },
): Promise<void> {
  return transaction.audit({ action, subject: `entry ${entryId}`, childId, outcome, detail: { did, why } })
}
