import type { CalendarOf } from '#app/admin/holidays.ts'
import { workOutChildren } from '#app/care/work-out-children.ts'
import type { Recorder } from '#app/recording/recording.ts'
import { addReview, isOpen } from '#app/review/create-review.ts'
import { type CalendarDate, writtenDate } from '#domain/calendar/calendar-date.ts'
import { careOn } from '#domain/child/care-history.ts'
import { notificationLateness, type NotificationLateness } from '#domain/child/notification-lateness.ts'
import type { CareEntry, EntryStore, EntryTransaction } from './entry-store.ts'
import { rowsOfEntry } from './rows-of-entry.ts'

export interface EntryNeeds {
  readonly store: EntryStore
  readonly calendarOf: CalendarOf
  readonly today: () => CalendarDate
}

/** What the service is told. Of a child whom the files hold already, only the days and the team are needed. */
export interface EntryTold {
  readonly childId: string
  readonly lookedAfterOn: CalendarDate
  readonly notifiedOn: CalendarDate
  readonly notifyingTeam: string | null
  readonly legalStatus: string | null
  readonly bornOn: CalendarDate | null
  readonly firstName: string | null
  readonly lastName: string | null
  readonly called: string | null
  readonly note: string | null
  readonly siblings: readonly string[]
}

export type EntryField = keyof EntryTold

export type EntryAnswer =
  | {
      readonly kind: 'done'
      readonly entry: CareEntry
      readonly lateness: NotificationLateness
    }
  | {
      readonly kind: 'refused'
      readonly problems: readonly { readonly field?: EntryField; readonly words: string }[]
    }

const refused = (words: string, field?: EntryField): EntryAnswer => ({
  kind: 'refused',
  problems: [{ words, ...(field !== undefined && { field }) }],
})

/**
 * Takes the news that a child is looked after: the notification with its lateness, the entry itself where no file
 * has brought it yet, and the first review, whose clock runs from the day of entry, whenever the news came.
 */
export async function notifyEntry(needs: EntryNeeds, by: Recorder, told: EntryTold): Promise<EntryAnswer> {
  const leave = by.may('notify-care-entry')
  if (!leave.allowed) return refused(leave.reason)
  const problems = checked(told, needs.today())
  if (problems.length > 0) return { kind: 'refused', problems }
  return needs.store.change(by, async (transaction) => {
    const { history } = await transaction.childOf(told.childId)
    const held = careOn(history, told.lookedAfterOn) ?? careOn(history, needs.today())
    if (held !== undefined && held.periodStartedOn !== told.lookedAfterOn) {
      return refused(
        `The child is recorded as looked after since ${writtenDate(held.periodStartedOn)}. Enter that day, or have it corrected where it was recorded`,
        'lookedAfterOn',
      )
    }
    const entries = await transaction.entriesOf(told.childId)
    const same = entries.find(
      ({ lookedAfterOn, state, source, notifiedOn }) =>
        lookedAfterOn === told.lookedAfterOn &&
        state !== 'withdrawn' &&
        (source === 'recorded' || notifiedOn !== null),
    )
    if (same !== undefined) {
      return refused(alreadyTold(same))
    }
    const again = entries.find(({ lookedAfterOn }) => lookedAfterOn === told.lookedAfterOn)
    const entry = await takeEntry(transaction, by, { told, again, episodeKnown: held !== undefined })
    return {
      kind: 'done',
      entry,
      lateness: notificationLateness(told.lookedAfterOn, told.notifiedOn, await transaction.calendar()),
    }
  })
}

function alreadyTold({ notifiedOn, notifiedBy }: CareEntry): string {
  const when = notifiedOn === null ? '' : ` on ${writtenDate(notifiedOn)}`
  return `The service was told of this${when} already, by ${notifiedBy}`
}

async function takeEntry(
  transaction: EntryTransaction,
  by: Recorder,
  of: { readonly told: EntryTold; readonly again: CareEntry | undefined; readonly episodeKnown: boolean },
): Promise<CareEntry> {
  const { told, again } = of
  const { knownFrom } = await transaction.careSetting()
  const known = await transaction.knownChild(told.childId)
  await transaction.say(rowsOfEntry(told, { ...known, episodeKnown: of.episodeKnown }))
  if (told.siblings.length > 0) await transaction.keepSiblings([told.childId, ...told.siblings])
  const open = (await transaction.reviewsOf(told.childId)).find(isOpen)
  const isShortBreak = told.legalStatus === 'V3' || told.legalStatus === 'V4'
  const review =
    open ??
    (await addReview(transaction, {
      childId: told.childId,
      kind: isShortBreak ? 'short_break' : 'statutory',
      periodStartedOn: told.lookedAfterOn,
    }))
  const entry = await transaction.keepEntry({
    entryId: again?.entryId ?? transaction.newId(),
    childId: told.childId,
    lookedAfterOn: told.lookedAfterOn,
    notifiedOn: told.notifiedOn,
    notifyingTeam: told.notifyingTeam,
    notifiedBy: by.name,
    legalStatus: told.legalStatus,
    note: told.note,
    state: again?.state === 'allocated' ? 'allocated' : 'received',
    source: 'recorded',
    reviewId: review.reviewId,
    withdrawnOn: null,
    withdrawnBy: null,
    withdrawnBecause: null,
    version: again?.version ?? 0,
  })
  await transaction.audit({
    action: 'notify-care-entry',
    subject: `entry ${entry.entryId}`,
    childId: told.childId,
    outcome: 'done',
    detail: { did: 'notified', from: told.lookedAfterOn, on: told.notifiedOn },
  })
  // The first entry of all can be what says from when reviews are known, and that holds for every child.
  const moved = (await transaction.careSetting()).knownFrom !== knownFrom
  await workOutChildren(transaction, await transaction.calendar(), moved ? undefined : [told.childId])
  return entry
}

type Problem = { readonly field: EntryField; readonly words: string }

/** What is wrong with a child’s id as it was typed; undefined when nothing is. */
export function childIdFault(childId: string): string | undefined {
  if (/^[A-Za-z0-9]{1,20}$/.test(childId)) return undefined
  return 'Enter the child’s id in the case system: up to 20 letters and digits'
}

function checked(told: EntryTold, today: CalendarDate): readonly Problem[] {
  const problems: Problem[] = []
  const problem = (field: EntryField, words: string) => problems.push({ field, words })
  const wrongId = childIdFault(told.childId)
  if (wrongId !== undefined) problem('childId', wrongId)
  if (told.lookedAfterOn > today)
    problem(
      'lookedAfterOn',
      'Enter today or an earlier day: a child who is not looked after yet has no review to book',
    )
  if (told.notifiedOn > today) problem('notifiedOn', 'Enter today or an earlier day')
  if (told.notifiedOn < told.lookedAfterOn)
    problem(
      'notifiedOn',
      `Enter ${writtenDate(told.lookedAfterOn)} or a later day: news counts from the day of entry`,
    )
  if (told.bornOn !== null && told.bornOn > told.lookedAfterOn)
    problem('bornOn', 'Enter a date of birth before the day of entry')
  if (told.siblings.some((id) => !/^[A-Za-z0-9]{1,20}$/.test(id) || id === told.childId))
    problem('siblings', 'Enter the ids of brothers and sisters, one a line, without the child’s own')
  if ((told.note ?? '').length > 2000) problem('note', 'Enter at most 2,000 characters')
  return problems
}
