import { sql, type Transaction } from 'kysely'
import type { MeetingBasis, SavedSection } from '#app/meeting/meeting-store.ts'
import { type CalendarDate, writtenDate } from '#domain/calendar/calendar-date.ts'
import { type Decision, ownerInWords } from '#domain/decisions/decision.ts'
import { type FrozenBy, frozenWords } from '#domain/meeting/freeze.ts'
import { headingsOn } from '#domain/meeting/headings.ts'
import type { Attendee, OpenDecision } from '#domain/meeting/sections.ts'
import type { ReviewNumber } from '#domain/review/timeline.ts'
import { relations } from '#domain/people-around/relations.ts'
import type { LiveReview } from '#domain/review/live-review.ts'
import { versionsOf } from '#store/admin/policy-store.ts'
import type { Tables } from '#store/database/tables.generated.ts'
import { decisionTable } from '#store/decisions/decision-rows.ts'
import { peopleAround } from '#store/people-around/person-store.ts'
import { frozenBy } from '#store/decisions/frozen.ts'
import { selected } from '#store/review/review-rows.ts'

type OfReview = Pick<LiveReview, 'reviewId' | 'childId'>

/** What the sections of a review's workspace are made of, and what they hold. */
export async function basisOf(
  trx: Transaction<Tables>,
  authorityId: string,
  { reviewId, childId }: OfReview,
  today: CalendarDate,
): Promise<MeetingBasis> {
  const { rows } = await sql<{
    bornOn: CalendarDate | null
    heldOn: CalendarDate | null
    plannedOn: CalendarDate | null
    number: ReviewNumber | null
    before: ReviewNumber | null
  }>`
    select r.held_on as "heldOn", r.planned_on as "plannedOn",
      (select max(dob) from ssda903_header where authority_id = ${authorityId} and current and child_id = ${childId}) as "bornOn",
      (select number from counted_review c where c.authority_id = ${authorityId} and c.child_id = ${childId}
        and c.review_on = r.held_on and c.counts_for_clock) as number,
      (select number from counted_review c where c.authority_id = ${authorityId} and c.child_id = ${childId}
        and c.counts_for_clock and c.period_started_on = r.period_started_on
        and (r.held_on is null or c.review_on < r.held_on) order by c.review_on desc limit 1) as before
    from review r where r.authority_id = ${authorityId} and r.review_id = ${reviewId}::uuid
  `.execute(trx)
  const [about] = rows
  const on = about?.heldOn ?? about?.plannedOn ?? today
  const policies = await versionsOf(trx, authorityId, 'meeting.headings')
  const earlier = await earlierDecisionsOf(trx, authorityId, { reviewId, childId })
  return {
    bornOn: about?.bornOn ?? null,
    number: about?.number ?? numberAfter(about?.before ?? null),
    headings: headingsOn(policies, on),
    people: attendees(await peopleAround(trx, authorityId, childId), on),
    decisions: earlier.map(openDecision),
    sections: await sectionsOfReview(trx, authorityId, reviewId),
  }
}

/** The number of the review that follows one of a number. */
function numberAfter(before: ReviewNumber | null): ReviewNumber {
  if (before === null) return 'first'
  if (before === 'first') return 'second'
  return before === 'unknown' ? 'unknown' : 'later'
}

function attendees(people: Awaited<ReturnType<typeof peopleAround>>, on: CalendarDate): readonly Attendee[] {
  return people
    .filter(({ startedOn, endedOn }) => startedOn <= on && (endedOn === null || endedOn >= on))
    .map(({ personId, name, relation }) => ({
      personId,
      name,
      relation: relations[relation].name.toLowerCase(),
    }))
}

function openDecision(decision: Decision & { readonly frozen: FrozenBy | null }): OpenDecision {
  const { decisionId, what, dueOn, ownerRole, ownerName, frozen } = decision
  return {
    decisionId,
    what,
    who: ownerRole === null && ownerName === null ? null : ownerInWords(decision),
    byWhen: dueOn === null ? null : writtenDate(dueOn),
    waits: frozen === null ? null : frozenWords(frozen),
  }
}

/** The decisions of earlier reviews that may be carried out and are still to do, or were looked at in this one, the oldest first. */
async function earlierDecisionsOf(
  trx: Transaction<Tables>,
  authorityId: string,
  { reviewId, childId }: OfReview,
): Promise<readonly (Decision & { readonly frozen: FrozenBy | null })[]> {
  const { rows } = await sql<Decision & { readonly frozen: FrozenBy | null }>`
    select ${selected(decisionTable, 'd')},
      (select row_to_json(frozen) from (${frozenBy(authorityId, sql`d.decision_id`)}) frozen) as frozen
    from review_decision d join review r on r.authority_id = d.authority_id and r.review_id = d.review_id
    where d.authority_id = ${authorityId} and d.child_id = ${childId} and d.review_id <> ${reviewId}::uuid
      and ((d.answer <> 'withdrawn' and d.progress in ('open', 'said_done')
          and (r.adjourned_on is null or r.completed_on is not null)
          and r.held_on < coalesce((select t.held_on from review t where t.authority_id = ${authorityId}
            and t.review_id = ${reviewId}::uuid), 'infinity'::date))
        or exists (select from decision_note n where n.authority_id = ${authorityId}
          and n.decision_id = d.decision_id and n.at_review_id = ${reviewId}::uuid))
    order by r.held_on, d.decision_no, d.decision_id
  `.execute(trx)
  return rows
}

async function sectionsOfReview(
  trx: Transaction<Tables>,
  authorityId: string,
  reviewId: string,
): Promise<readonly SavedSection[]> {
  const { rows } = await sql<SavedSection>`
    select section, content, version, mark, saved_by as "savedBy",
      to_char(saved_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "savedAt"
    from review_section where authority_id = ${authorityId} and review_id = ${reviewId}::uuid
  `.execute(trx)
  return rows
}
