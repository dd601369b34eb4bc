import { type CalendarDate, writtenDate } from '#domain/calendar/calendar-date.ts'
import { moveFrom } from '#domain/lifecycle/lifecycle.ts'
import type { LiveReview } from '#domain/review/live-review.ts'
import { careEntryLifecycle, type CareEntryState } from './care-entry-lifecycle.ts'
import { type CareHistory, careOn } from './care-history.ts'

/** What an entry into care says, as far as a change of it is judged. */
export interface EntryToChange {
  readonly state: CareEntryState
  readonly lookedAfterOn: CalendarDate
  readonly notifiedOn: CalendarDate | null
}

/** A row of a file that says that care began on a day; `speaks`: nobody said against it. */
export interface StartInFile {
  readonly day: CalendarDate
  readonly file: string
  readonly line: number
  readonly speaks: boolean
}

type Held = Pick<LiveReview, 'heldOn' | 'periodStartedOn'>

/** Why a day of entry cannot be corrected to another, as a sentence without its full stop; undefined when it can. */
export function whyDayCannotBe(
  entry: EntryToChange,
  day: CalendarDate,
  known: {
    readonly today: CalendarDate
    readonly filed: readonly StartInFile[]
    /** The days of every entry of the child that is recorded. */
    readonly entriesOn: readonly CalendarDate[]
    readonly history: CareHistory
    readonly reviews: readonly Held[]
  },
): string | undefined {
  const { lookedAfterOn, notifiedOn } = entry
  if (day > known.today) return 'Enter today or an earlier day'
  if (day === lookedAfterOn) return 'This is the day that is recorded already'
  if (notifiedOn !== null && day > notifiedOn)
    return `The service was told on ${writtenDate(notifiedOn)}. Enter that day or an earlier one`
  const says = (on: CalendarDate) => known.filed.find((one) => one.day === on)
  const old = says(lookedAfterOn)
  if (old !== undefined && says(day) === undefined)
    return `The file says ${writtenDate(lookedAfterOn)} too (${old.file}, line ${old.line}). Correct it in the case system and load the file again: then take its day here`
  if (known.entriesOn.includes(day)) return 'Another entry of the child is recorded on this day'
  const before = careOn(known.history, day)
  if (before !== undefined && before.periodStartedOn < day && before.periodStartedOn !== lookedAfterOn)
    return `The child was looked after on this day already, since ${writtenDate(before.periodStartedOn)}`
  const held = known.reviews.find(
    ({ heldOn, periodStartedOn }) => heldOn !== null && periodStartedOn === lookedAfterOn && heldOn < day,
  )?.heldOn
  return held == null
    ? undefined
    : `A review was held on ${writtenDate(held)}. Enter that day or an earlier one`
}

/** Why an entry cannot be withdrawn as a mistake: what shows that the child was looked after. Undefined when it can. */
export function whyEntryStands(
  { state, lookedAfterOn }: EntryToChange,
  reviews: readonly Held[],
  filed: readonly StartInFile[],
): string | undefined {
  const moved = moveFrom(careEntryLifecycle, state, 'withdraw')
  if (!moved.moved) return moved.reason
  const held = reviews.find(({ heldOn }) => heldOn !== null)?.heldOn
  if (held != null)
    return `A review was held on ${writtenDate(held)}, so the child was looked after. Correct the day instead, if it is the day that is wrong`
  const file = filed.find(({ day, speaks }) => day === lookedAfterOn && speaks)
  return file === undefined
    ? undefined
    : `The file says it too (${file.file}, line ${file.line}). Correct it in the case system and load the file again: then it is withdrawn by itself, or can be withdrawn here`
}
