import { workOutChildren } from '#app/care/work-out-children.ts'
import { type Recorder, recordedRow } from '#app/recording/recording.ts'
import type { CalendarDate } from '#domain/calendar/calendar-date.ts'
import { whyDayCannotBe } from '#domain/child/entry-changes.ts'
import { collectionYearOf } from '#domain/measure/period.ts'
import { careEntryNotifications } from '#exchange/activity/care-entry-notifications.ts'
import { episodes } from '#exchange/ssda903/episodes.ts'
import type { CareEntry, EntryTransaction, FiledStart } from './entry-store.ts'
import type { EntryNeeds } from './notify-entry.ts'

/** Which entry, and which state of it was seen; no version at the console, which sees the newest. */
export interface EntrySeen {
  readonly entryId: string
  readonly version?: number | undefined
}

export type DayAnswer =
  | { readonly kind: 'done'; readonly entry: CareEntry }
  | { readonly kind: 'refused'; readonly reason: string; readonly field: 'day' | 'reason' }
  /** Somebody else changed it meanwhile: as it is now. */
  | { readonly kind: 'conflict'; readonly now: CareEntry }
  | { readonly kind: 'not-found' }

/**
 * Corrects a day of entry that was entered wrongly. The clocks move with it, for they run from the right day; the
 * day that it was stays, with the reason. A day that the files say as well is corrected in the case system, and
 * follows from there.
 */
export function correctEntryDay(
  needs: EntryNeeds,
  by: Recorder,
  seen: EntrySeen,
  to: { readonly day: CalendarDate; readonly reason: string },
): Promise<DayAnswer> {
  return changed(needs, by, seen, to.reason, async (transaction, entry) => {
    const filed = await transaction.filedStarts(entry.childId)
    const wrong = await wrongWith(transaction, needs.today(), { entry, day: to.day, filed })
    if (wrong !== undefined) return wrong
    const kept = await moveTo(transaction, entry, to, filed)
    return { did: 'day corrected', entry: kept, detail: { from: entry.lookedAfterOn, on: to.day } }
  })
}

/**
 * Keeps the day of entry that was recorded here where a file says another: the file's row stays, and is silent
 * until somebody takes its day.
 */
export function keepEntryDay(
  needs: EntryNeeds,
  by: Recorder,
  seen: EntrySeen,
  settled: { readonly inFile: CalendarDate; readonly reason: string },
): Promise<DayAnswer> {
  return changed(needs, by, seen, settled.reason, async (transaction, entry) => {
    const { inFile } = settled
    const filed = (await transaction.filedStarts(entry.childId)).find(
      ({ day, speaks }) => day === inFile && speaks,
    )
    if (filed === undefined) return refused('The file does not say this day any more', 'day')
    await transaction.sayNot([
      rowOf(entry.childId, inFile, episodes),
      rowOf(entry.childId, inFile, careEntryNotifications),
    ])
    const kept = await transaction.keepEntry(entry)
    return {
      did: 'day kept against the file',
      entry: kept,
      detail: { on: entry.lookedAfterOn, file: inFile },
    }
  })
}

interface Done {
  readonly did: string
  readonly entry: CareEntry
  readonly detail: Readonly<Record<string, string>>
}

type Refusal = Extract<DayAnswer, { readonly kind: 'refused' }>

const refused = (reason: string, field: Refusal['field']): Refusal => ({ kind: 'refused', reason, field })

function changed(
  needs: EntryNeeds,
  by: Recorder,
  seen: EntrySeen,
  reason: string,
  decide: (transaction: EntryTransaction, entry: CareEntry) => Promise<Done | Refusal>,
): Promise<DayAnswer> {
  return needs.store.change(by, async (transaction): Promise<DayAnswer> => {
    const leave = by.may('notify-care-entry')
    if (!leave.allowed) return refused(leave.reason, 'reason')
    const entry = await transaction.entry(seen.entryId)
    if (entry === undefined) return { kind: 'not-found' }
    if ((await transaction.sight(entry.childId, leave.scope, needs.today())) !== 'within')
      return { kind: 'not-found' }
    if (seen.version !== undefined && seen.version !== entry.version) return { kind: 'conflict', now: entry }
    if (entry.state === 'withdrawn') return refused('This entry was withdrawn', 'day')
    if (reason.trim() === '') return refused('Enter how you know', 'reason')
    const { knownFrom } = await transaction.careSetting()
    const done = await decide(transaction, entry)
    if ('kind' in done) return done
    await transaction.audit({
      action: 'notify-care-entry',
      subject: `entry ${entry.entryId}`,
      childId: entry.childId,
      outcome: 'done',
      detail: { did: done.did, why: reason.trim(), ...done.detail },
    })
    const moved = (await transaction.careSetting()).knownFrom !== knownFrom
    await workOutChildren(transaction, await transaction.calendar(), moved ? undefined : [entry.childId])
    return { kind: 'done', entry: done.entry }
  })
}

/** Why the day cannot be, by everything that is recorded of the child; undefined when it can. */
async function wrongWith(
  transaction: EntryTransaction,
  today: CalendarDate,
  { entry, day, filed }: { entry: CareEntry; day: CalendarDate; filed: readonly FiledStart[] },
): Promise<Refusal | undefined> {
  const { childId } = entry
  const why = whyDayCannotBe(entry, day, {
    today,
    filed,
    entriesOn: (await transaction.entriesOf(childId)).map(({ lookedAfterOn }) => lookedAfterOn),
    history: (await transaction.childOf(childId)).history,
    reviews: await transaction.reviewsOf(childId),
  })
  return why === undefined ? undefined : refused(why, 'day')
}

const rowOf = (childId: string, on: CalendarDate, kind: typeof episodes) =>
  recordedRow(
    kind,
    collectionYearOf(on),
    kind === episodes ? { child_id: childId, decom: on } : { child_id: childId, looked_after_on: on },
  )

/** Moves the entry, its rows and the reviews of its time in care to the right day. */
async function moveTo(
  transaction: EntryTransaction,
  entry: CareEntry,
  { day, reason }: { readonly day: CalendarDate; readonly reason: string },
  filed: readonly FiledStart[],
): Promise<CareEntry> {
  const { childId, lookedAfterOn: was, notifiedOn, notifyingTeam, legalStatus } = entry
  const year = collectionYearOf(day)
  await transaction.takeBack([rowOf(childId, was, episodes), rowOf(childId, day, episodes)])
  if (filed.some((one) => one.day === was)) await transaction.sayNot([rowOf(childId, was, episodes)])
  await transaction.sayNot([rowOf(childId, was, careEntryNotifications)])
  if (!filed.some((one) => one.day === day)) {
    const status = legalStatus === null ? {} : { ls: legalStatus }
    await transaction.say([
      recordedRow(episodes, year, { child_id: childId, decom: day, rne: 'S', ...status }),
    ])
  }
  if (notifiedOn !== null) {
    const team = notifyingTeam === null ? {} : { notifying_team: notifyingTeam }
    const news = { child_id: childId, looked_after_on: day, notified_on: notifiedOn, ...team }
    await transaction.say([recordedRow(careEntryNotifications, year, news)])
  }
  const changeId = transaction.newId()
  await transaction.keepDay({ changeId, entryId: entry.entryId, was, now: day, reason: reason.trim() })
  for (const review of await transaction.reviewsOf(childId))
    if (review.periodStartedOn === was) await transaction.keepReview({ ...review, periodStartedOn: day })
  return transaction.keepEntry({ ...entry, lookedAfterOn: day })
}
