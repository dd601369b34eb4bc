import { sql } from 'kysely'
import { settingNames } from '#domain/policy/settings.ts'
import type { Database } from '#store/database/database.ts'
import type { Samples } from './every-route.ts'

/**
 * What may stand in the addresses of a council's pages: a child's newest care first, then, for each state that a review
 * can be in, the one on which most hangs. A page is there for one and not for another, so that there are several.
 */
export async function samplesOf(
  { kysely }: Database,
  authorityId: string,
  userId: string,
): Promise<readonly [Samples, ...Samples[]]> {
  const of = sql`authority_id = ${authorityId}`
  const first = await sql<Named>`
    select
      (select child_id from care_period where ${of} order by started_on desc limit 1) as "childId",
      (select import_id::text from import_run where ${of} order by import_id limit 1) as "importId",
      (select entry_id::text from care_entry where ${of} order by entry_id limit 1) as "entryId",
      (select unit_id::text from org_unit where ${of} order by unit_id limit 1) as "unitId",
      (select leave_id::text from person_leave where ${of} order by leave_id limit 1) as "leaveId",
      (select holiday_on::text from added_holiday where ${of} order by holiday_on limit 1) as "date",
      (select message_id::text from message where ${of} order by message_id limit 1) as "messageId"
  `.execute(kysely)
  const reviews = await sql<Named>`
    select distinct on (state) review_id::text as "reviewId", child_id as "childId",
      (select decision_id::text from review_decision of_it
        where of_it.authority_id = review.authority_id and of_it.review_id = review.review_id order by decision_id limit 1) as "decisionId",
      (select change_id::text from review_date_change of_it
        where of_it.authority_id = review.authority_id and of_it.review_id = review.review_id order by change_id limit 1) as "changeId",
      (select invitee_id::text from review_invitee of_it
        where of_it.authority_id = review.authority_id and of_it.review_id = review.review_id order by invitee_id limit 1) as "inviteeId",
      (select paper_id::text from review_paper of_it
        where of_it.authority_id = review.authority_id and of_it.review_id = review.review_id order by paper_id limit 1) as "paperId",
      (select person_id::text from child_person of_it
        where of_it.authority_id = review.authority_id and of_it.child_id = review.child_id order by person_id limit 1) as "personId"
    from review where ${of}
    order by state, (
      select count(*) from review_paper of_it
      where of_it.authority_id = review.authority_id and of_it.review_id = review.review_id
    ) + (
      select count(*) from review_decision of_it
      where of_it.authority_id = review.authority_id and of_it.review_id = review.review_id
    ) desc, review_id
  `.execute(kysely)
  const always = {
    userId,
    measureId: 'reviews.in_time',
    topic: 'children',
    list: 'legal_status',
    name: settingNames[0] ?? '',
    recipient: 'child',
    template: 'review-invitation',
    audience: 'child',
    ...named(first.rows[0] ?? {}),
  }
  return [always, ...reviews.rows.map((row) => ({ ...always, ...named(row) }))]
}

type Named = Readonly<Record<string, string | null>>

function named(row: Named): Samples {
  return Object.fromEntries(
    Object.entries(row).flatMap(([name, value]) => (value === null ? [] : [[name, value]])),
  )
}
