import type { Recorder } from '#app/recording/recording.ts'
import { workOutChildren } from '#app/care/work-out-children.ts'
import type { Action } from '#domain/access/actions.ts'
import { type CalendarDate, earliest } from '#domain/calendar/calendar-date.ts'
import { careOn, onlyShortBreakOn } from '#domain/child/care-history.ts'
import type { AroundReview, Changed } from '#domain/review/change-review.ts'
import type { LiveReview } from '#domain/review/live-review.ts'
import type { ChildOfReview, ReviewStore, ReviewTransaction } from './review-store.ts'
import { rowsOfReview } from './rows-of-review.ts'

export interface ReviewNeeds {
  readonly store: ReviewStore
  readonly today: () => CalendarDate
}

/** Which review is to be changed, and which state of it was seen. */
export interface Seen {
  readonly reviewId: string
  /** The version on which the change was decided; undefined at the console, which sees the newest. */
  readonly version?: number | undefined
}

export type ReviewAnswer =
  | { readonly kind: 'done'; readonly review: LiveReview }
  /** It cannot be: why, and the field of the form that says so, if one does. */
  | { readonly kind: 'refused'; readonly reason: string; readonly field?: string | undefined }
  /** Somebody else changed it meanwhile: as it is now. Nothing was changed, and nothing that was typed is lost. */
  | { readonly kind: 'conflict'; readonly now: LiveReview }
  | { readonly kind: 'not-found' }

/** What a change is given to decide by. */
export interface Deciding {
  readonly review: LiveReview
  readonly around: AroundReview
  readonly child: ChildOfReview
  readonly transaction: ReviewTransaction
}

/** A change of one review: who may, what the audit trail says was done, and the decision. */
export interface ReviewChange {
  readonly action: Action
  /** In the past tense: `booked`, `moved`. */
  readonly did: string
  readonly detail?: Readonly<Record<string, string>>
  decide(given: Deciding): Changed | Promise<Changed>
  /** What else is written with it, before the clocks are worked out. `given` holds the review as it was. */
  alongside?(now: LiveReview, given: Deciding): Promise<void>
  /** What follows once the child's clocks are worked out again: the next review, which hangs on them. */
  afterwards?(now: LiveReview, given: Deciding): Promise<void>
}

/**
 * Changes one review: load, may they, the domain decides, save with its history, its audit entry and its rows,
 * and the child's clocks again, all in one transaction.
 */
export function changeReview(
  needs: ReviewNeeds,
  by: Recorder,
  seen: Seen,
  change: ReviewChange,
): Promise<ReviewAnswer> {
  return needs.store.change(by, (transaction) => changeReviewWithin(transaction, needs, by, seen, change))
}

/** The same within a transaction that is open: for what changes several reviews at once, or more than a review. */
export async function changeReviewWithin(
  transaction: ReviewTransaction,
  needs: Pick<ReviewNeeds, 'today'>,
  by: Recorder,
  seen: Seen,
  change: ReviewChange,
): Promise<ReviewAnswer> {
  const leave = by.may(change.action)
  if (!leave.allowed) {
    const subject = `review ${seen.reviewId}`
    await transaction.audit({ action: change.action, subject, childId: null, outcome: 'refused' })
    return { kind: 'refused', reason: leave.reason }
  }
  const review = await transaction.review(seen.reviewId)
  const today = needs.today()
  if (review === undefined) return { kind: 'not-found' }
  if ((await transaction.sight(review.childId, leave.scope, today)) !== 'within') return { kind: 'not-found' }
  if (seen.version !== undefined && seen.version !== review.version) return { kind: 'conflict', now: review }
  const child = await transaction.childOf(review.childId)
  const given = { review, child, transaction, around: await aroundOf(transaction, review, child, today) }
  const decided = await change.decide(given)
  const audited = { action: change.action, subject: `review ${review.reviewId}`, childId: review.childId }
  if (!decided.changed) return { kind: 'refused', reason: decided.reason, field: decided.field }
  const before = rowsOfReview(review, {
    ...child,
    dateChanges: await transaction.dateChangesOf(review.reviewId),
  })
  const now = await transaction.keepReview(decided.review)
  await change.alongside?.(now, given)
  await sayReview(transaction, now, child, before)
  const detail = { did: change.did, state: now.state, version: now.version, ...change.detail }
  await transaction.audit({ ...audited, outcome: 'done', detail })
  await workOutChildren(transaction, await transaction.calendar(), [now.childId])
  await change.afterwards?.(now, given)
  return { kind: 'done', review: now }
}

/** Says among the rows of the files what a review now is, and takes back what it no longer says. */
export async function sayReview(
  transaction: ReviewTransaction,
  review: LiveReview,
  { bornOn }: Pick<ChildOfReview, 'bornOn'>,
  before: ReturnType<typeof rowsOfReview> = [],
): Promise<void> {
  const dateChanges = await transaction.dateChangesOf(review.reviewId)
  const rows = rowsOfReview(review, { bornOn, dateChanges })
  const keyOf = ({ table, rowKey }: (typeof rows)[number]) => `${table} ${rowKey}`
  const still = new Set(rows.map(keyOf))
  const gone = before.filter((row) => !still.has(keyOf(row)))
  if (gone.length > 0) await transaction.takeBack(gone)
  if (rows.length > 0) await transaction.say(rows)
}

/** What is known of the day and of the child’s other reviews. */
export async function aroundOf(
  transaction: ReviewTransaction,
  review: LiveReview,
  child: ChildOfReview,
  today: CalendarDate,
): Promise<AroundReview> {
  const others = (await transaction.reviewsOf(review.childId)).filter(
    ({ reviewId }) => reviewId !== review.reviewId,
  )
  const after = review.completedOn ?? review.heldOn ?? today
  const booked = others.flatMap(({ state, plannedOn }) => (state === 'booked' ? (plannedOn ?? []) : []))
  return {
    today,
    lookedAfterOn: (day) => careOn(child.history, day) !== undefined || onlyShortBreakOn(child.history, day),
    // One that a file brought is no other review: the same child and day is the same review, told twice.
    othersHeldOn: others.flatMap(({ heldOn }) => heldOn ?? []),
    nextOn: earliest(...booked.filter((on) => on >= after)) ?? null,
  }
}
