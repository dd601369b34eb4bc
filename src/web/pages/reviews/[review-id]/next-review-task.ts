import type { ReadChild } from '#app/care/care-reads.ts'
import type { LiveReview } from '#domain/review/live-review.ts'
import { dateWithWeekday } from '../../../kit/format.ts'
import { linkTo } from '../../links.ts'
import { reviewLink } from './own-tasks.ts'
import { reviewOwed } from './present.ts'
import type { TasksAsked, TaskView } from './task.ts'

/** What the task about the next review is told from. */
export interface AroundNext {
  /** Every review of the child that is recorded here. */
  readonly reviews: readonly LiveReview[]
  readonly child: ReadChild | undefined
}

/**
 * The review after one that was held: its day and whether it is booked, before this one is closed and after. Undefined
 * while this one was not held, and of a meeting beside the reviews, which no review follows.
 */
export function nextReviewTask(
  { review, may }: Pick<TasksAsked, 'review' | 'may'>,
  { reviews, child }: AroundNext,
): TaskView | undefined {
  if (review.heldOn === null || review.kind === 'additional') return undefined
  const books = may('book-reviews')
  const task = { group: 'after', title: 'The next review' } as const
  const next = nextAfter(review, reviews)
  const due = child === undefined ? undefined : reviewOwed(child)?.due
  const hint =
    due === undefined ? undefined : `Due by ${dateWithWeekday(due)}, whichever day it is booked for.`
  if (next === undefined) {
    const lookedAfter = child?.periods.some(({ endedOn }) => endedOn === undefined) ?? true
    const newHref = linkTo('/reviews/new', { child: review.childId })
    return lookedAfter
      ? { ...task, hint, href: books ? newHref : undefined, status: 'Not made yet', colour: 'red' }
      : { ...task, status: 'None: the child is no longer looked after' }
  }
  if (next.heldOn !== null)
    return { ...task, href: reviewLink(next.reviewId), status: `Held ${dateWithWeekday(next.heldOn)}` }
  if (next.plannedOn === null) {
    const href = books ? reviewLink(next.reviewId, 'book') : reviewLink(next.reviewId)
    return { ...task, hint, href, status: 'To book', colour: 'red' }
  }
  const late = due !== undefined && next.plannedOn > due
  return {
    ...task,
    hint: late ? `It is booked after the last day in time, ${dateWithWeekday(due)}.` : hint,
    href: reviewLink(next.reviewId),
    status: `Booked for ${dateWithWeekday(next.plannedOn)}`,
    ...(late ? { colour: 'red' } : {}),
  }
}

/** The first review of the child after another: by its day, and without one last. */
function nextAfter(review: LiveReview, reviews: readonly LiveReview[]): LiveReview | undefined {
  const dayOf = ({ heldOn, plannedOn }: LiveReview) => heldOn ?? plannedOn
  const after = review.heldOn ?? ''
  return reviews
    .filter(
      (one) =>
        one.reviewId !== review.reviewId &&
        one.kind !== 'additional' &&
        one.state !== 'cancelled' &&
        (dayOf(one) ?? '9999') > after,
    )
    .toSorted((one, other) => (dayOf(one) ?? '9999').localeCompare(dayOf(other) ?? '9999'))[0]
}
