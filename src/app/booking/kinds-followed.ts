import { type CalendarDate, writtenDate } from '#domain/calendar/calendar-date.ts'
import { kindWords } from '#domain/review/kind-words.ts'
import type { LiveReview } from '#domain/review/live-review.ts'
import type { BookingAsked, BookingDeskSource, DeskLine } from './booking-desk.ts'
import { narrowedTo } from './narrowed-to.ts'

/** A review ahead that became of another kind, because what is recorded of the child’s care changed. */
export interface KindFollowedLine {
  readonly reviewId: string
  readonly childId: string
  readonly called: string | null
  readonly kind: LiveReview['kind']
  readonly was: string | null
  /** The day on which it became so. */
  readonly since: CalendarDate
  readonly plannedOn: CalendarDate | null
  readonly dueOn: CalendarDate | null
}

export interface KindsFollowedStore {
  /** Those of the last so many days that are still ahead; late ones first, then the nearest due. */
  kindsFollowed(
    ask: BookingAsked & { readonly days: number; readonly most: number },
  ): Promise<{ readonly rows: readonly KindFollowedLine[]; readonly total: number }>
}

/** How many days the desk lists a review for after it became of another kind. */
const listedFor = 28

/** The reviews ahead that became of the kind that is owed: those to book, and those booked too late for it. */
export function kindsFollowed(store: KindsFollowedStore): BookingDeskSource {
  return {
    id: 'kinds',
    heading: 'Now of another kind',
    called: () => 'now of another kind',
    dayIs: 'Due by',
    empty: 'No review ahead became of another kind in the last four weeks.',
    async lines({ role: _role, ...ask }) {
      const scope = narrowedTo(ask)
      const { rows, total } = await store.kindsFollowed({ ...ask, scope, days: listedFor })
      return { total, lines: rows.map(lineOf) }
    },
  }
}

function lineOf({
  reviewId,
  childId,
  called,
  kind,
  was,
  since,
  plannedOn,
  dueOn,
}: KindFollowedLine): DeskLine {
  const late = plannedOn !== null && dueOn !== null && plannedOn > dueOn
  const booked =
    plannedOn === null
      ? 'It is to book'
      : `Booked for ${writtenDate(plannedOn)}${late ? ', after the day it is due' : ''}`
  const before = was === null ? '' : `, was ${kindWords[was] ?? was}`
  return {
    childId,
    called,
    words: `Now ${kindWords[kind] ?? kind}${before}`,
    under: [booked, `Since ${writtenDate(since)}: what is recorded of the child’s care has changed`],
    on: dueOn,
    late,
    href: `/reviews/${reviewId}`,
  }
}
