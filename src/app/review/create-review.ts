import type { Recorder, RecordingTransaction } from '#app/recording/recording.ts'
import { type CareHistory, careOn } from '#domain/child/care-history.ts'
import type { CalendarDate } from '#domain/calendar/calendar-date.ts'
import { type LiveReview, reviewToBook } from '#domain/review/live-review.ts'
import type { ReviewAnswer, ReviewNeeds } from './change-review.ts'
import type { ReviewTransaction } from './review-store.ts'

/** What review is to be made for a child. */
export interface NewReview {
  readonly childId: string
  readonly kind: LiveReview['kind']
  /** Of a review brought forward, its trigger. */
  readonly kindReason?: string | null
}

/** Makes a review that is owed to a child, with no date yet. Its clocks are the child's own: nothing moves by it. */
export function createReview(needs: ReviewNeeds, by: Recorder, wanted: NewReview): Promise<ReviewAnswer> {
  return needs.store.change(by, async (transaction): Promise<ReviewAnswer> => {
    const leave = by.may('book-reviews')
    if (!leave.allowed) return { kind: 'refused', reason: leave.reason }
    const today = needs.today()
    if ((await transaction.sight(wanted.childId, leave.scope, today)) !== 'within')
      return { kind: 'not-found' }
    if (wanted.kind === 'light')
      return {
        kind: 'refused',
        reason:
          'A review is made light by recording that the service and the IRO agree to it, on the child’s page under Light reviews',
      }
    const { history } = await transaction.childOf(wanted.childId)
    const open = (await transaction.reviewsOf(wanted.childId)).find(isOpen)
    if (open !== undefined && wanted.kind !== 'additional' && open.kind !== 'additional') {
      // The review that is owed is there already, made with the entry or by the timetable: it is the one meant.
      if (open.state === 'to_book') return { kind: 'done', review: await asWanted(transaction, open, wanted) }
      const reason = 'The child has a review that is not over yet. Book that one, or cancel it first'
      return { kind: 'refused', reason }
    }
    const started = periodOn(history, today)
    if (started === undefined) {
      return { kind: 'refused', reason: 'The child is not looked after today, as far as is recorded' }
    }
    const review = await addReview(transaction, { ...wanted, periodStartedOn: started })
    return { kind: 'done', review }
  })
}

/** A review that is owed and has no date, as somebody now wants it held. */
async function asWanted(
  transaction: ReviewTransaction,
  open: LiveReview,
  { kind, kindReason = null }: NewReview,
): Promise<LiveReview> {
  if (open.kind === kind) return open
  const review = await transaction.keepReview({ ...open, kind, kindReason })
  await transaction.audit({
    action: 'book-reviews',
    subject: `review ${review.reviewId}`,
    childId: review.childId,
    outcome: 'done',
    detail: { did: 'made of another kind', was: open.kind, kind },
  })
  return review
}

/** The first day of the period of care that holds a day; undefined when the child is not looked after. */
function periodOn(history: CareHistory, day: CalendarDate): CalendarDate | undefined {
  return careOn(history, day)?.periodStartedOn
}

/** Whether a review still lies ahead or goes on. */
export function isOpen({ state }: Pick<LiveReview, 'state'>): boolean {
  return state === 'to_book' || state === 'booked' || state === 'under_way' || state === 'adjourned'
}

/** Keeps a new review with its audit entry, in a transaction in which somebody was found allowed to make it. */
export async function addReview(
  transaction: Pick<ReviewTransaction, 'keepReview'> & Pick<RecordingTransaction, 'newId' | 'audit'>,
  wanted: NewReview & { readonly periodStartedOn: CalendarDate | null },
): Promise<LiveReview> {
  const { childId, kind } = wanted
  const review = await transaction.keepReview(reviewToBook({ ...wanted, reviewId: transaction.newId() }))
  await transaction.audit({
    action: 'book-reviews',
    subject: `review ${review.reviewId}`,
    childId,
    outcome: 'done',
    detail: { did: 'made', kind },
  })
  return review
}
