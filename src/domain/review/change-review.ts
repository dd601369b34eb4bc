import { addDays, type CalendarDate, writtenDate } from '#domain/calendar/calendar-date.ts'
import { moveFrom } from '#domain/lifecycle/lifecycle.ts'
import type { ClosingCheck } from './closing.ts'
import type { LiveReview, ReviewPlace } from './live-review.ts'
import { reviewLifecycle, type ReviewMove } from './review-lifecycle.ts'

/** What became of a change: the review as it then is, or why not, and at which field a form shows it. */
export type Changed =
  | { readonly changed: true; readonly review: LiveReview }
  | { readonly changed: false; readonly reason: string; readonly field?: string }

/** What must be known of the day and of the child's other reviews before one is changed. */
export interface AroundReview {
  readonly today: CalendarDate
  /** Whether the child was looked after on a day, as far as the files and what is recorded here say. */
  readonly lookedAfterOn: (day: CalendarDate) => boolean
  /** The days of the child's other reviews that have begun, recorded here or imported. */
  readonly othersHeldOn: readonly CalendarDate[]
  /** The day of the child’s next review that is booked, later than this one; null: none is. */
  readonly nextOn: CalendarDate | null
}

const no = (reason: string, field?: string): Changed => ({
  changed: false,
  reason,
  ...(field !== undefined && { field }),
})

function move(review: LiveReview, name: ReviewMove, change: Partial<LiveReview>): Changed {
  const moved = moveFrom(reviewLifecycle, review.state, name)
  if (!moved.moved) return no(moved.reason)
  return { changed: true, review: { ...review, ...change, state: moved.to } }
}

/** The farthest ahead a review can be booked, in days: beyond it somebody mistyped the year. */
const farthestAhead = 400

/** Books a review for a day. A day after the date in law can be booked, and will be late: nothing moves that date. */
export function book(
  review: LiveReview,
  booking: ReviewPlace & { readonly on: CalendarDate },
  { today }: Pick<AroundReview, 'today'>,
): Changed {
  const { on, ...place } = booking
  return bookable(on, today) ?? move(review, 'book', { ...place, plannedOn: on })
}

/** Moves a booked review to another day. The old day is kept with its reason; the date in law stays where it is. */
export function moveDate(
  review: LiveReview,
  to: { readonly on: CalendarDate; readonly startsAt: string | null; readonly explained: string },
  { today }: Pick<AroundReview, 'today'>,
): Changed {
  if (to.explained.trim() === '') return no('Enter why the review is moved', 'explained')
  if (to.on === review.plannedOn && to.startsAt === review.startsAt)
    return no('Enter another day or time: this is when it is booked already', 'on')
  return bookable(to.on, today) ?? move(review, 'move_date', { plannedOn: to.on, startsAt: to.startsAt })
}

/** Changes where and how a booked review is held. Its day and its time stay. */
export function changePlace(review: LiveReview, place: Omit<ReviewPlace, 'startsAt'>): Changed {
  const same = place.mode === review.mode && place.venue === review.venue && place.place === review.place
  if (review.state === 'booked' && same)
    return no('Choose another way or place: this is how it is booked', 'mode')
  return move(review, 'change_place', place)
}

function bookable(on: CalendarDate, today: CalendarDate): Changed | undefined {
  if (on < today)
    return no('Enter today or a later day: a review that was held is recorded by starting it', 'on')
  if (on > addDays(today, farthestAhead)) return no('Enter a day within the next 13 months', 'on')
  return undefined
}

/** Begins a review. From then on it is held on that day, for every clock and every figure. */
export function start(review: LiveReview, on: CalendarDate, around: Omit<AroundReview, 'nextOn'>): Changed {
  if (on > around.today)
    return no('Enter today or an earlier day: a review cannot have begun in the future', 'on')
  if (!around.lookedAfterOn(on))
    return no(
      `The child was not looked after on ${writtenDate(on)}, as far as is recorded. Check the day`,
      'on',
    )
  if (around.othersHeldOn.includes(on))
    return no(
      `The child already has a review held on ${writtenDate(on)}: a child and a day are one review`,
      'on',
    )
  return move(review, 'start', { heldOn: on, plannedOn: review.plannedOn ?? on })
}

/** Puts a review back that was started by mistake: what followed from its having been held follows no longer. */
export function notHeld(review: LiveReview, explained: string): Changed {
  if (explained.trim() === '') return no('Enter why it was put back', 'explained')
  if (review.adjournedOn !== null) return no('The review was adjourned, so it was held. It can be completed')
  return move(review, 'not_held', { heldOn: null, reviewCode: null, chairedByChild: null, lateReason: null })
}

/** Adjourns a review, once, because the IRO was not given enough to go on: CPPCR 2010 reg 36(2). */
export function adjourn(
  review: LiveReview,
  { on, because }: { readonly on: CalendarDate; readonly because: string },
  { today }: Pick<AroundReview, 'today'>,
): Changed {
  if (because.trim() === '') return no('Enter what is lacking', 'because')
  if (review.adjournedOn !== null)
    return no(
      `A review is adjourned once, and this one was on ${writtenDate(review.adjournedOn)}. Further meetings are a series: complete it when the last has ended`,
    )
  return (
    after(review, on, today) ?? move(review, 'adjourn', { adjournedOn: on, adjournedBecause: because.trim() })
  )
}

/** Goes on with an adjourned review. */
export function resume(
  review: LiveReview,
  on: CalendarDate,
  { today }: Pick<AroundReview, 'today'>,
): Changed {
  return after(review, on, today) ?? move(review, 'resume', {})
}

/**
 * Completes a review on the day its last meeting ended: what follows it counts from there. A review whose meeting is
 * not written down is not completed, whoever asks.
 * @param left what is still missing of what the meeting has to say, in words
 */
export function complete(
  review: LiveReview,
  on: CalendarDate,
  { today, left }: Pick<AroundReview, 'today'> & { readonly left: readonly { readonly words: string }[] },
): Changed {
  const completed = after(review, on, today) ?? move(review, 'complete', { completedOn: on })
  if (!completed.changed || left.length === 0) return completed
  return no(`The meeting is not written down yet. Missing: ${left.map(({ words }) => words).join('; ')}`)
}

function after(review: LiveReview, on: CalendarDate, today: CalendarDate): Changed | undefined {
  if (on > today) return no('Enter today or an earlier day', 'on')
  const since = review.adjournedOn ?? review.heldOn
  if (since !== null && on < since) return no(`Enter ${writtenDate(since)} or a later day`, 'on')
  return undefined
}

/**
 * Closes a review of which nothing is left to do.
 * @param checks everything that closing looks at; what one of them misses keeps the review open
 */
export function close(
  review: LiveReview,
  { today }: Pick<AroundReview, 'today'>,
  checks: readonly Pick<ClosingCheck, 'missing'>[],
): Changed {
  const closed = move(review, 'close', { closedOn: today })
  const missing = checks.flatMap((check) => check.missing ?? [])
  return closed.changed && missing.length > 0 ? no(missing.join('. ')) : closed
}

/** Cancels a review that is not to be held. What the law owes stays owed. */
export function cancel(
  review: LiveReview,
  explained: string,
  { today }: Pick<AroundReview, 'today'>,
): Changed {
  if (explained.trim() === '') return no('Enter why the review is cancelled', 'explained')
  return move(review, 'cancel', { cancelledOn: today, cancelReason: explained.trim() })
}
