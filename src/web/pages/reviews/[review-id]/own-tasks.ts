import { dateWithWeekday } from '../../../kit/format.ts'
import { moveFrom } from '#domain/lifecycle/lifecycle.ts'
import { lateReasonWords } from '#domain/review/late-reasons.ts'
import { reviewLifecycle } from '#domain/review/review-lifecycle.ts'
import { combinedIn, combinedReviews } from '#domain/review/combined-with.ts'
import { canBeDone } from './act.ts'
import { actNamed } from './acts.ts'
import type { TasksAsked, TaskSource, TaskView } from './task.ts'
import { modeWords, venueWords } from './words.ts'

const notYet = { status: 'Cannot start yet', colour: undefined } as const

/** The tasks that begin every review: its date and its meetings. */
export async function ownTasks(asked: TasksAsked): Promise<readonly TaskView[]> {
  const { review } = asked
  return [
    dateTask(asked),
    placeTask(asked),
    togetherTask(asked),
    combineTask(asked),
    holdTask(asked),
    furtherTask(asked),
  ].filter((task): task is TaskView => task !== undefined && review.state !== 'cancelled')
}

/** What ends a review, below what the other parts of the product have to do in it. */
export function endTasks(of: {
  readonly wasLate: boolean
  /** The task about the review after this one; undefined while there is nothing to say of it. */
  readonly next: TaskView | undefined
}): TaskSource {
  return async (asked) => {
    if (asked.review.state === 'cancelled') return []
    const late = of.wasLate ? [lateTask(asked)] : []
    const next = of.next === undefined ? [] : [of.next]
    return [completeTask(asked), ...late, ...next, closeTask(asked)]
  }
}

function lateTask(asked: TasksAsked): TaskView {
  const { lateReason } = asked.review
  return {
    group: 'meeting',
    title: 'Why it was late',
    href: hrefOf(asked, 'why-late'),
    ...(lateReason === null
      ? { status: 'Not recorded', colour: 'red' }
      : { status: lateReasonWords(lateReason) }),
  }
}

function dateTask(asked: TasksAsked): TaskView {
  const { review } = asked
  const booked = review.plannedOn !== null
  return {
    group: 'before',
    title: booked ? 'The date' : 'Book the date',
    hint: booked ? undefined : 'A day that suits the child, before the date set by law.',
    href: booked ? hrefOf(asked, 'move') : hrefOf(asked, 'book'),
    ...(review.plannedOn === null
      ? { status: 'To book', colour: 'red' }
      : { status: dateWithWeekday(review.plannedOn) }),
  }
}

/** Where and how a booked review is held. */
function placeTask(asked: TasksAsked): TaskView | undefined {
  const { mode, venue, state } = asked.review
  if (state !== 'booked') return undefined
  const words = [mode === null ? undefined : modeWords[mode], venue === null ? undefined : venueWords[venue]]
  const said = words.filter((part) => part !== undefined).join('. ')
  return {
    group: 'before',
    title: 'Where and how',
    hint: 'Everybody who was asked is told when it changes.',
    href: hrefOf(asked, 'place'),
    status: said === '' ? 'Not recorded' : said,
  }
}

/** Brothers and sisters: a review for each child, in one meeting. */
function togetherTask({ review, may }: TasksAsked): TaskView | undefined {
  if (review.state !== 'to_book' && review.state !== 'booked') return undefined
  return {
    group: 'before',
    title: 'Brothers and sisters',
    hint: 'A review for each child, held in one meeting.',
    href: may('book-reviews') ? reviewLink(review.reviewId, 'together') : undefined,
    status: 'If they want it',
  }
}

function combineTask(asked: TasksAsked): TaskView | undefined {
  const { review } = asked
  const combined = combinedIn(review.combinedWith)
  if (combined.length === 0 && hrefOf(asked, 'combine') === undefined) return undefined
  return {
    group: 'before',
    title: 'Held together with',
    href: hrefOf(asked, 'combine'),
    status: combined.length === 0 ? 'Nothing else' : combined.map((one) => combinedReviews[one]).join(', '),
  }
}

/** A further meeting of a series, or the one in which an adjourned review goes on. */
function furtherTask(asked: TasksAsked): TaskView | undefined {
  const href = hrefOf(asked, 'further-meeting')
  if (href === undefined) return undefined
  return { group: 'meeting', title: 'Plan a further meeting', href, status: 'If one is needed' }
}

function holdTask(asked: TasksAsked): TaskView {
  const { review } = asked
  const title = 'Hold the review'
  const hint = review.kind === 'light' ? 'On paper, by asking everybody: there is no meeting.' : undefined
  if (review.heldOn === null) {
    const href = hrefOf(asked, 'start')
    return {
      group: 'meeting',
      title,
      hint,
      href,
      ...(href === undefined ? notYet : { status: 'Not started', colour: 'blue' }),
    }
  }
  if (review.state === 'under_way')
    return {
      group: 'meeting',
      title,
      hint: 'If the IRO was not given enough, it can be adjourned once.',
      href: review.adjournedOn === null ? hrefOf(asked, 'adjourn') : undefined,
      status: 'Under way',
      colour: 'yellow',
    }
  if (review.state === 'adjourned')
    return {
      group: 'meeting',
      title,
      hint: `Adjourned: ${review.adjournedBecause ?? 'why is not recorded'}. Nothing that was proposed may be done until it is completed.`,
      href: hrefOf(asked, 'resume'),
      status: 'Adjourned',
      colour: 'red',
    }
  return { group: 'meeting', title, status: `Held ${dateWithWeekday(review.heldOn)}` }
}

function completeTask(asked: TasksAsked): TaskView {
  const { review } = asked
  if (review.completedOn !== null) {
    return {
      group: 'meeting',
      title: 'Complete it',
      status: `Completed ${dateWithWeekday(review.completedOn)}`,
    }
  }
  const { moved } = moveFrom(reviewLifecycle, review.state, 'complete')
  const href =
    moved && asked.may('hold-reviews') ? `${reviewLink(review.reviewId, 'meeting')}#finish` : undefined
  return {
    group: 'meeting',
    title: 'Complete it',
    hint: 'When the meeting is written down.',
    href,
    ...(href === undefined ? notYet : { status: 'Not completed', colour: 'blue' }),
  }
}

function closeTask(asked: TasksAsked): TaskView {
  const { review } = asked
  if (review.closedOn !== null) return { group: 'after', title: 'Close the review', status: 'Closed' }
  const href = hrefOf(asked, 'close')
  return {
    group: 'after',
    title: 'Close the review',
    hint: 'When the decisions are answered, the record is shared and the next review is booked.',
    href,
    ...(href === undefined ? notYet : { status: 'Open', colour: 'blue' }),
  }
}

/** Where something can be done to a review now, by whoever looks; undefined when it cannot. */
export function hrefOf(
  { review, may }: Pick<TasksAsked, 'review' | 'may'>,
  slug: string,
): string | undefined {
  const act = actNamed(slug)
  if (act === undefined || !canBeDone(act, review.state)) return undefined
  const mine = act.allow === 'book-reviews' || act.allow === 'hold-reviews' ? may(act.allow) : false
  return mine ? reviewLink(review.reviewId, slug) : undefined
}

export function reviewLink(reviewId: string, slug?: string): string {
  return slug === undefined ? `/reviews/${reviewId}` : `/reviews/${reviewId}/${slug}`
}
