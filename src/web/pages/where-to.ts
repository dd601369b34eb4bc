import type { DecisionFilter } from '#app/decisions/decision-store.ts'
import { type Person, mayI } from '#domain/access/may-i.ts'
import type { CalendarDate } from '#domain/calendar/calendar-date.ts'
import type { WorkingDayCalendar } from '#domain/calendar/working-days.ts'
import { iroAppointed } from '#domain/iro/clocks/appointed.ts'
import type { GapId } from '#domain/gap/register.ts'
import type { LiveReview } from '#domain/review/live-review.ts'
import { type NextAbout, nextDeadline } from '#domain/review/next-deadline.ts'
import { childLink, linkTo } from './links.ts'
import { reviewLink } from './reviews/[review-id]/own-tasks.ts'

/** What a line of a list is about. */
export interface AboutLine {
  readonly childId: string
  /** The rule of a clock, or a gap's id. */
  readonly rule: string
  /** Of a clock: `review` for one that is owed, or the day on which one was held. */
  readonly subject?: string | undefined
  readonly due?: CalendarDate | undefined
  readonly iroId?: string | null | undefined
}

const giveAnIro: readonly string[] = [iroAppointed.id, 'no-iro' satisfies GapId]
const giveADate: readonly string[] = [
  'no-next-review' satisfies GapId,
  'no-review-date' satisfies GapId,
  'planned-too-late' satisfies GapId,
]

const decisionsShown: ReadonlyMap<string, DecisionFilter> = new Map([
  ['decision-not-agreed' satisfies GapId, 'disagreed'],
  ['decision-overdue' satisfies GapId, 'overdue'],
])

/**
 * The page on which whoever looks does the next thing about a line: book, move, finish the review, give an IRO.
 * Undefined where there is no such page for them; the child's own page is always a link away.
 */
export function whereTo(who: Person, line: AboutLine, reviews: readonly LiveReview[]): string | undefined {
  if (giveAnIro.includes(line.rule)) {
    const iro = `${childLink(line.childId)}/iro`
    return mayI(who, 'allocate-iros').allowed ? `${iro}/allocate` : iro
  }
  if (line.rule === ('iro-away' satisfies GapId)) {
    const shares = mayI(who, 'allocate-iros').allowed && line.iroId != null
    return shares ? linkTo('/service/reallocate', { iro: line.iroId }) : undefined
  }
  if (line.rule === 'midway')
    return mayI(who, 'keep-decisions').allowed ? `${childLink(line.childId)}/midway` : undefined
  const decided = decisionsShown.get(line.rule)
  if (decided !== undefined) return linkTo('/decisions', { show: decided, child: line.childId })
  const theirs = reviews.filter(({ childId }) => childId === line.childId)
  const held = theirs.find(({ heldOn }) => heldOn !== null && heldOn === line.subject)
  if (held !== undefined) return reviewLink(held.reviewId)
  return line.subject === 'review' || giveADate.includes(line.rule) ? owed(who, line, theirs) : undefined
}

const owedStates: readonly LiveReview['state'][] = ['to_book', 'booked', 'under_way', 'adjourned']

function owed(who: Person, line: AboutLine, theirs: readonly LiveReview[]): string | undefined {
  const books = mayI(who, 'book-reviews').allowed
  const open = theirs.find(({ state, kind }) => owedStates.includes(state) && kind !== 'additional')
  if (open === undefined) return books ? linkTo('/reviews/new', { child: line.childId }) : undefined
  if (books && open.state === 'to_book') return reviewLink(open.reviewId, 'book')
  const tooLate = open.plannedOn !== null && line.due !== undefined && open.plannedOn > line.due
  if (books && open.state === 'booked' && tooLate) return reviewLink(open.reviewId, 'move')
  return reviewLink(open.reviewId)
}

/** The next thing to do for a child: where it is done, and by when it is wanted, where a day is known. */
export interface NextForChild {
  readonly text: string
  readonly href: string
  readonly due: CalendarDate | undefined
  readonly overdue: boolean
}

/**
 * The next thing to do for a child, as the child's own page says it: of every review that is worked on here the one
 * that is wanted soonest, or has been wanted longest. Undefined when nothing waits here.
 */
export function nextForChild(
  who: Person,
  childId: string,
  reviews: readonly LiveReview[],
  by: {
    readonly on: CalendarDate
    /** The last day in law of the review that is owed, where one can be told. */
    readonly owedOn: CalendarDate | undefined
    readonly calendar: WorkingDayCalendar
  },
): NextForChild | undefined {
  const [first] = reviews
    .filter(({ kind }) => kind !== 'additional')
    .flatMap((review) => {
      const next = nextDeadline(review, by)
      return next === undefined ? [] : [{ review, ...next }]
    })
    .toSorted(
      (one, other) =>
        (one.on ?? noDay).localeCompare(other.on ?? noDay) || nearness(one.about) - nearness(other.about),
    )
  if (first === undefined) return undefined
  const { review, about, on } = first
  const subject = review.heldOn ?? 'review'
  const href = whereTo(who, { childId, rule: '', subject, due: by.owedOn }, [review])
  if (href === undefined) return undefined
  // What has begun is gone on with: the day on which it began is no day by which it was to be done.
  const due = about === 'go_on' ? undefined : (on ?? undefined)
  return { text: nextWords[about], href, due, overdue: due !== undefined && due < by.on }
}

// After every day: what has no day waits behind what has one.
const noDay = '9999-12-31'

const nextWords: Readonly<Record<NextAbout, string>> = {
  go_on: 'Go on with the review',
  complete_adjourned: 'Complete the review that was adjourned',
  finish_record: 'Finish the record of the review',
  share_record: 'Share the record of the review',
  prepare: 'Prepare the review that is booked',
  book: 'Book the review',
  close: 'Close the review',
}

/** Of two that are wanted on one day, what has begun comes first. */
const nearness = (about: NextAbout) => Object.keys(nextWords).indexOf(about)
