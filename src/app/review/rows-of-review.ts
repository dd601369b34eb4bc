import { type RecordedRow, recordedRow } from '#app/recording/recording.ts'
import type { CalendarDate } from '#domain/calendar/calendar-date.ts'
import { collectionYearOf } from '#domain/measure/period.ts'
import type { LiveReview } from '#domain/review/live-review.ts'
import { plannedReviews } from '#exchange/activity/planned-reviews.ts'
import { reviewDetails } from '#exchange/activity/review-details.ts'
import { reviews } from '#exchange/ssda903/reviews.ts'
import type { DateChange } from './review-store.ts'

/**
 * What a live review says among the rows that files bring: its rows are the same facts, told here. Clocks,
 * measures and pages read them as they read imported ones.
 */
export function rowsOfReview(
  review: LiveReview,
  about: { readonly bornOn: CalendarDate | null; readonly dateChanges: readonly DateChange[] },
): readonly RecordedRow[] {
  return [...plannedRows(review, about.dateChanges), ...heldRows(review, about.bornOn)]
}

/** Every day that was booked: those that it was moved from, and the one that stands or was cancelled. */
function plannedRows(review: LiveReview, changes: readonly DateChange[]): readonly RecordedRow[] {
  const { childId, kind, plannedOn } = review
  const said = new Map<
    CalendarDate,
    { readonly cancelled: CalendarDate | null; readonly why: string | null }
  >()
  for (const { state, from, madeOn, explained } of changes)
    if (state === 'made') said.set(from, { cancelled: madeOn, why: explained })
  if (plannedOn !== null) said.set(plannedOn, { cancelled: review.cancelledOn, why: review.cancelReason })
  return [...said].map(([on, { cancelled, why }]) =>
    recordedRow(plannedReviews, collectionYearOf(on), {
      child_id: childId,
      review_planned_on: on,
      planned_kind: kind,
      cancelled_on: cancelled,
      cancel_reason: why,
    }),
  )
}

function heldRows(review: LiveReview, bornOn: CalendarDate | null): readonly RecordedRow[] {
  const { childId, heldOn } = review
  if (heldOn === null) return []
  const year = collectionYearOf(heldOn)
  return [
    recordedRow(reviews, year, {
      child_id: childId,
      ...(bornOn !== null && { dob: bornOn }),
      review: heldOn,
      ...told({ review_code: review.reviewCode }),
    }),
    recordedRow(reviewDetails, year, {
      child_id: childId,
      review_on: heldOn,
      kind: review.kind,
      adjourned_on: review.adjournedOn,
      completed_on: review.completedOn,
      ...told({
        planned_on: review.plannedOn,
        late_reason: review.lateReason,
        mode: review.mode,
        venue: review.venue,
        chaired_by_child: review.chairedByChild,
        social_work_report_on: review.socialWorkReportOn,
        carer_form_on: review.carerFormOn,
        parent_form_on: review.parentFormOn,
        child_form_on: review.childFormOn,
        decisions_sent_on: review.decisionsSentOn,
        record_completed_on: review.recordCompletedOn,
        record_distributed_on: review.recordDistributedOn,
        permanence_plan_agreed: review.permanencePlanAgreed,
        high_risk: review.highRisk,
        agencies_working_together: review.agenciesWorkingTogether,
      }),
    }),
  ]
}

/** What is not recorded here is left to the file: not recorded is not a contradiction. */
function told(values: Readonly<Record<string, string | null>>): Readonly<Record<string, string>> {
  const said: Record<string, string> = {}
  for (const [column, value] of Object.entries(values)) if (value !== null) said[column] = value
  return said
}
