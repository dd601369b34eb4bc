import type { ReadChild } from '#app/care/care-reads.ts'
import type { ReviewInFull } from '#app/review/review-store.ts'
import { dateChangeReasonWords } from '#domain/review/date-change-reasons.ts'
import type { LiveReview } from '#domain/review/live-review.ts'
import { reviewLifecycle } from '#domain/review/review-lifecycle.ts'
import { dateWithWeekday, longDate } from '../../../kit/format.ts'
import type { WorkedStep } from '../../../kit/steps.tsx'
import { childLink } from '../../links.ts'
import { workedStep } from '../../worked-step.ts'
import { type TaskGroup, taskGroups, type TaskView } from './task.ts'
import { kindWords, modeWords, venueWords } from './words.ts'

export interface ReviewView {
  readonly title: string
  readonly caption: string
  readonly state: { readonly text: string; readonly colour: string; readonly means: string }
  readonly facts: readonly { readonly name: string; readonly value: string }[]
  readonly due:
    | { readonly words: string; readonly steps: readonly WorkedStep[]; readonly standing: string }
    | undefined
  /** It is booked after the date set by law. */
  readonly warning: string | undefined
  readonly groups: readonly { readonly heading: string; readonly tasks: readonly TaskView[] }[]
  readonly days: readonly (readonly string[])[]
  readonly meetings: readonly (readonly string[])[]
  readonly otherwise: readonly { readonly text: string; readonly href: string }[]
  readonly childHref: string
  /** It is held without a meeting. */
  readonly light: boolean
  readonly done: string | undefined
}

/** What a child is called on a page: by name, else by id. */
export function nameOf({ called, review }: Pick<ReviewInFull, 'called' | 'review'>): string {
  return called ?? `child ${review.childId}`
}

export function presentReview(
  full: ReviewInFull,
  shown: {
    readonly child: ReadChild | undefined
    readonly tasks: readonly TaskView[]
    readonly otherwise: ReviewView['otherwise']
    readonly done: string | undefined
  },
): ReviewView {
  const { review } = full
  const due = dueOf(review, shown.child)
  return {
    title: `${kindWords[review.kind]} of ${nameOf(full)}`,
    caption: full.iroName === null ? 'IRO not recorded' : `IRO: ${full.iroName}`,
    state: stateOf(review),
    facts: factsOf(full),
    due,
    warning:
      review.state === 'booked' &&
      due?.on !== undefined &&
      review.plannedOn !== null &&
      review.plannedOn > due.on
        ? `It is booked after ${longDate(due.on)}, the last day in time, and will be late. The date set by law does not move.`
        : undefined,
    groups: Object.entries(taskGroups).flatMap(([group, heading]) => {
      const tasks = shown.tasks.filter((task) => task.group === (group as TaskGroup))
      return tasks.length === 0 ? [] : [{ heading, tasks }]
    }),
    days: full.dateChanges
      .filter(({ state }) => state === 'made')
      .map(({ from, to, reason, explained, askedBy, childView, childViewMissing }) => [
        `${dateWithWeekday(from)}, moved to ${dateWithWeekday(to)}`,
        `${dateChangeReasonWords(reason)}: ${explained}`,
        childView === null ? `Not asked: ${childViewMissing ?? 'why is not recorded'}` : `“${childView}”`,
        askedBy,
      ]),
    meetings:
      full.meetings.length < 2
        ? []
        : full.meetings.map(({ no, on, held }) => [
            String(no),
            dateWithWeekday(on),
            held ? 'Held' : 'Planned',
          ]),
    otherwise: shown.otherwise,
    childHref: childLink(review.childId),
    light: review.kind === 'light',
    done: shown.done,
  }
}

const colours: Readonly<Record<LiveReview['state'], string>> = {
  to_book: 'red',
  booked: 'blue',
  under_way: 'yellow',
  adjourned: 'orange',
  completed: 'green',
  closed: 'grey',
  cancelled: 'grey',
}

function stateOf({ state }: LiveReview): ReviewView['state'] {
  const { name, means } = reviewLifecycle.states[state]
  return { text: name, colour: colours[state], means }
}

export function factsOf({ review }: Pick<ReviewInFull, 'review'>): ReviewView['facts'] {
  const { plannedOn, startsAt, mode, venue, place, heldOn, completedOn, cancelledOn, cancelReason } = review
  const facts: { name: string; value: string }[] = []
  const fact = (name: string, value: string | null) => value !== null && facts.push({ name, value })
  fact(
    'Booked for',
    plannedOn === null
      ? 'No date yet'
      : `${dateWithWeekday(plannedOn)}${startsAt === null ? '' : `, ${startsAt}`}`,
  )
  const where = [mode === null ? null : modeWords[mode], venue === null ? null : venueWords[venue], place]
  fact('Where and how', where.filter((part) => part !== null).join('. ') || 'Not recorded')
  fact('Why', review.kindReason)
  fact('Held', heldOn === null ? null : dateWithWeekday(heldOn))
  fact('Completed', completedOn === null ? null : dateWithWeekday(completedOn))
  fact('Cancelled', cancelledOn === null ? null : `${dateWithWeekday(cancelledOn)}: ${cancelReason ?? ''}`)
  return facts
}

/** The date set by law: of a review that lies ahead the clock that runs, of one that was held how it was judged. */
function dueOf(review: LiveReview, child: ReadChild | undefined) {
  if (child === undefined || review.kind === 'additional' || review.state === 'cancelled') return undefined
  if (review.heldOn !== null) {
    const held = child.reviews.find(({ on }) => on === review.heldOn)
    if (held?.due === undefined) return undefined
    return {
      words: `Due ${dateWithWeekday(held.due)}. ${held.judgement}`,
      steps: [],
      standing: '',
      on: undefined,
    }
  }
  const clock = reviewOwed(child)
  if (clock?.due === undefined) return undefined
  return {
    words: `${clock.title}: due ${dateWithWeekday(clock.due)}`,
    steps: clock.because.map(workedStep),
    standing: `${clock.standing}: ${clock.citation}`,
    on: clock.due,
  }
}

/** Whether a review that was held was judged late. */
export function wasLate({ heldOn }: LiveReview, child: ReadChild | undefined): boolean {
  const held = heldOn === null ? undefined : child?.reviews.find(({ on }) => on === heldOn)
  return held?.judgement.startsWith('Late') === true
}

/** The clock of the review that is owed to a child, running or run out; undefined where none can be told. */
export function reviewOwed(child: ReadChild): ReadChild['clocks'][number] | undefined {
  return child.clocks.find(
    ({ rule, state, doneOn }) =>
      isOfReview(rule) && (state === 'running' || (state === 'missed' && doneOn === undefined)),
  )
}

/** The clocks that a review answers: reg 33, and those of children who are to be adopted. */
const isOfReview = (rule: string) => /^C0(3|4|5|9[a-f])$/.test(rule)
