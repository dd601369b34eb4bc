import type { Recorder } from '#app/recording/recording.ts'
import type { Action } from '#domain/access/actions.ts'
import type { CalendarDate } from '#domain/calendar/calendar-date.ts'
import { type OpenRecord, openRecord } from './open-record.ts'
import type { ReviewNeeds } from '#app/review/change-review.ts'
import type { RecordStore, RecordTransaction, ReviewRecord } from './record-store.ts'

export interface RecordNeeds {
  readonly records: RecordStore
  readonly reviews: ReviewNeeds
  readonly today: () => CalendarDate
}

/** Of which review the record is changed, and which state of it was seen: 0 before anything was written. */
export interface RecordSeen {
  readonly reviewId: string
  readonly version?: number | undefined
}

export type RecordAnswer =
  | { readonly kind: 'done' }
  | { readonly kind: 'refused'; readonly reason: string; readonly field?: string | undefined }
  /** Somebody else changed it meanwhile. Nothing was overwritten. */
  | { readonly kind: 'conflict' }
  | { readonly kind: 'not-found' }

/** What a change of a record is given. */
export interface ChangingRecord {
  readonly open: OpenRecord
  /** The edition that is worked on: a first draft where there was none. */
  readonly record: ReviewRecord
  readonly transaction: RecordTransaction
}

export const refusal = (reason: string, field?: string): RecordAnswer => ({ kind: 'refused', reason, field })

/** Changes the record of a review: may they, do they see the child, is it as they saw it; then the change, and the audit. */
export function changeRecord(
  needs: RecordNeeds,
  by: Recorder,
  seen: RecordSeen,
  change: {
    readonly action: Action
    readonly did: string
    make(given: ChangingRecord): Promise<RecordAnswer>
  },
): Promise<RecordAnswer> {
  return needs.records.change(by, async (transaction): Promise<RecordAnswer> => {
    const { action, did } = change
    const subject = `record of review ${seen.reviewId}`
    const leave = by.may(action)
    if (!leave.allowed) {
      await transaction.audit({ action, subject, childId: null, outcome: 'refused' })
      return refusal(leave.reason)
    }
    const on = needs.today()
    // Held, so that of two who write at once the second sees what the first wrote.
    const review = await transaction.review(seen.reviewId)
    if (review === undefined) return { kind: 'not-found' }
    const ask = { authorityId: by.authorityId, scope: leave.scope, on, reviewId: seen.reviewId }
    const basis = await transaction.basisOfRecord(ask)
    if (basis === undefined) return { kind: 'not-found' }
    const version = basis.record?.version ?? 0
    if (seen.version !== undefined && seen.version !== version) return { kind: 'conflict' }
    if (review.heldOn === null) return refusal('The review has not been held, so there is nothing to record')
    const { childId, reviewId } = review
    const record = basis.record ?? firstDraft({ childId, reviewId, recordId: transaction.newId() })
    const answer = await change.make({ open: openRecord(basis, on), record, transaction })
    if (answer.kind === 'done') {
      await transaction.audit({
        action,
        subject,
        childId,
        outcome: 'done',
        detail: { did, edition: record.edition },
      })
    }
    return answer
  })
}

function firstDraft(of: Pick<ReviewRecord, 'childId' | 'reviewId' | 'recordId'>): ReviewRecord {
  return {
    ...of,
    edition: 1,
    state: 'draft',
    content: null,
    letter: null,
    style: 'letter',
    correction: null,
    completedOn: null,
    completedBy: null,
    distributedOn: null,
    version: 0,
  }
}
