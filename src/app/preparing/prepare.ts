import type { Recorder } from '#app/recording/recording.ts'
import type { Action } from '#domain/access/actions.ts'
import type { CalendarDate } from '#domain/calendar/calendar-date.ts'
import type { LiveReview } from '#domain/review/live-review.ts'
import type { PreparingStore, PreparingTransaction } from './preparing-store.ts'

export interface PreparingNeeds {
  readonly store: PreparingStore
  readonly today: () => CalendarDate
}

/** What became of something that was to be prepared. */
export type Prepared<T = object> =
  | ({ readonly kind: 'done' } & T)
  /** It cannot be: why, and the field of the form that says so, if one does. */
  | { readonly kind: 'refused'; readonly reason: string; readonly field?: string | undefined }
  /** Somebody else changed it meanwhile. Nothing was changed, and nothing that was typed is lost. */
  | { readonly kind: 'conflict' }
  | { readonly kind: 'not-found' }

export const refused = (reason: string, field?: string): Extract<Prepared, { kind: 'refused' }> => ({
  kind: 'refused',
  reason,
  ...(field !== undefined && { field }),
})

/** Where a change of what is prepared stands. */
export interface Preparing {
  readonly review: LiveReview
  readonly today: CalendarDate
  readonly transaction: PreparingTransaction
}

/**
 * Changes what is prepared of one review: load, may they, the work decides and saves, and the audit trail says it,
 * all in one transaction. What was held or cancelled is prepared no more.
 */
export function prepare<T extends object>(
  needs: PreparingNeeds,
  by: Recorder,
  on: { readonly reviewId: string; readonly action: Action; readonly did: string },
  work: (given: Preparing) => Promise<Prepared<T>>,
): Promise<Prepared<T>> {
  return needs.store.change(by, async (transaction): Promise<Prepared<T>> => {
    const { action, did } = on
    const subject = `review ${on.reviewId}`
    const leave = by.may(action)
    if (!leave.allowed) {
      await transaction.audit({ action, subject, childId: null, outcome: 'refused' })
      return refused(leave.reason)
    }
    const today = needs.today()
    const review = await transaction.review(on.reviewId)
    if (review === undefined) return { kind: 'not-found' }
    if ((await transaction.sight(review.childId, leave.scope, today)) !== 'within')
      return { kind: 'not-found' }
    const over = whyOver(review)
    if (over !== undefined) return refused(over)
    const answer = await work({ review, today, transaction })
    if (answer.kind === 'done')
      await transaction.audit({ action, subject, childId: review.childId, outcome: 'done', detail: { did } })
    return answer
  })
}

function whyOver({ state }: LiveReview): string | undefined {
  switch (state) {
    case 'cancelled':
      return 'The review was cancelled, so there is nothing to prepare'
    case 'completed':
    case 'closed':
      return 'The review is over. What was prepared stays as it was'
    case 'to_book':
    case 'booked':
    case 'under_way':
    case 'adjourned':
      return undefined
  }
}
