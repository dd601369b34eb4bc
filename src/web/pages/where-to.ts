import type { DecisionFilter } from '#app/decisions/decision-store.ts'
import { type Person, mayI } from '#domain/access/may-i.ts'
import type { CalendarDate } from '#domain/calendar/calendar-date.ts'
import { iroAppointed } from '#domain/iro/clocks/appointed.ts'
import type { GapId } from '#domain/gap/register.ts'
import type { LiveReview } from '#domain/review/live-review.ts'
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

/** The next thing to do for a child, as the child's own page says it; undefined when nothing waits here. */
export function nextForChild(
  who: Person,
  childId: string,
  reviews: readonly LiveReview[],
): { readonly text: string; readonly href: string } | undefined {
  const ordered = [...owedStates, 'completed' as const]
  const [first] = reviews
    .filter(({ state, kind }) => ordered.includes(state) && kind !== 'additional')
    .toSorted((one, other) => nearness(one) - nearness(other))
  if (first === undefined) return undefined
  const href = whereTo(who, { childId, rule: '', subject: first.heldOn ?? 'review' }, [first])
  return href === undefined ? undefined : { text: nextWords[first.state] ?? 'Open the review', href }
}

const nextWords: Readonly<Partial<Record<LiveReview['state'], string>>> = {
  to_book: 'Book the review',
  booked: 'Prepare the review that is booked',
  under_way: 'Go on with the review',
  adjourned: 'Complete the review that was adjourned',
  completed: 'Finish the record, share it, and close the review',
}

/** What is under way comes first, then what was held and is not closed, then what is booked, then what is owed. */
const nearness = ({ state }: LiveReview) =>
  ['under_way', 'adjourned', 'completed', 'booked', 'to_book'].indexOf(state)
