import { sql, type Transaction } from 'kysely'
import type { Recorder } from '#app/recording/recording.ts'
import type {
  DateChange,
  ReviewAsked,
  ReviewInFull,
  ReviewMeeting,
  ReviewStore,
  ReviewTransaction,
} from '#app/review/review-store.ts'
import { careHistory } from '#domain/child/care-history.ts'
import type { DecisionToClose } from '#domain/review/closing.ts'
import type { LiveReview } from '#domain/review/live-review.ts'
import { loadFacts } from '#store/care/load-facts.ts'
import { iroOf, withinScope } from '#store/care/scope-filter.ts'
import { type Database, inAuthority } from '#store/database/database.ts'
import type { Tables } from '#store/database/tables.generated.ts'
import { recording, recordingTransactionOf } from '#store/recording/recording-transaction.ts'
import { timetableOf } from './timetable-store.ts'
import { sharedWith, siblingsWithin } from './shared-meeting.ts'
import { writingToInvited } from './writing-to-invited.ts'
import { dateChangeTable, keepRow, meetingTable, reviewTable, selected } from './review-rows.ts'

/** Live reviews: each change in one transaction, each read within a scope. */
export function reviewStoreOf(database: Database, actor: string): ReviewStore {
  const read = <T>({ authorityId }: ReviewAsked, work: (trx: Transaction<Tables>) => Promise<T>) =>
    inAuthority(database, { authorityId, actor }, work)
  return {
    change: (by, work) => recording(database, by, (trx) => work(reviewTransactionOf(trx, by))),
    one: (ask) => read(ask, (trx) => oneReview(trx, ask)),
    ofChild: (ask) =>
      read(ask, async (trx) => {
        const { rows } = await sql<LiveReview>`
          select ${selected(reviewTable, 'r')} from review r
          where r.authority_id = ${ask.authorityId} and r.child_id = ${ask.childId}
            and ${withinScope(ask.scope, ask.authorityId, sql`r.child_id`, ask.on)}
          order by coalesce(r.held_on, r.planned_on, 'infinity'::date) desc, r.review_id desc
        `.execute(trx)
        return rows
      }),
    siblingsOf: (ask) => read(ask, (trx) => siblingsWithin(trx, ask)),
    openOf: (ask) =>
      read(ask, async (trx) => {
        const { rows } = await sql<LiveReview>`
          select ${selected(reviewTable, 'r')} from review r
          where r.authority_id = ${ask.authorityId} and r.child_id = any(${[...ask.childIds]}::text[])
            and r.state in ('to_book', 'booked', 'under_way', 'adjourned') and r.kind <> 'additional'
            and ${withinScope(ask.scope, ask.authorityId, sql`r.child_id`, ask.on)}
          order by r.review_id desc
        `.execute(trx)
        return new Map(rows.map((review) => [review.childId, review]))
      }),
  }
}

/** What a change of a review can do: for the stores of what hangs on reviews, which add their own to it. */
export function reviewTransactionOf(trx: Transaction<Tables>, by: Recorder): ReviewTransaction {
  const { authorityId } = by
  return {
    ...recordingTransactionOf(trx, by),
    ...timetableOf(trx, by),
    review: async (reviewId) => {
      const { rows } = await sql<LiveReview>`
        select ${selected(reviewTable, 'r')} from review r
        where r.authority_id = ${authorityId} and r.review_id = ${reviewId}::uuid for update
      `.execute(trx)
      return rows[0]
    },
    reviewsOf: async (childId) => {
      const { rows } = await sql<LiveReview>`
        select ${selected(reviewTable, 'r')} from review r
        where r.authority_id = ${authorityId} and r.child_id = ${childId} order by r.review_id
      `.execute(trx)
      return rows
    },
    childOf: async (childId) => {
      const [facts] = await loadFacts(trx, authorityId, [childId])
      return { bornOn: facts?.bornOn ?? null, history: careHistory(facts?.episodes ?? []) }
    },
    keepReview: async (review) => {
      const kept = { ...review, version: review.version + 1 }
      await keepRow(trx, by, reviewTable, kept)
      return kept
    },
    keepMeeting: (meeting) => keepRow(trx, by, meetingTable, meeting),
    meetingsOf: (reviewId) => meetingsOf(trx, authorityId, reviewId),
    keepDateChange: (change) => keepRow(trx, by, dateChangeTable, change),
    dateChangesOf: (reviewId) => dateChangesOf(trx, authorityId, reviewId),
    decisionsToClose: async (reviewId) => {
      const { rows } = await sql<DecisionToClose>`
        select decision_no as no, answer, sent_on as "sentOn", answer_due_on as "answerDueOn",
          deemed_on as "deemedOn", deemed_by_rule as "deemedByRule"
        from review_decision where authority_id = ${authorityId} and review_id = ${reviewId}::uuid
        order by decision_no
      `.execute(trx)
      return rows
    },
    invited: writingToInvited(trx, by),
  }
}

async function meetingsOf(trx: Transaction<Tables>, authorityId: string, reviewId: string) {
  const { rows } = await sql<ReviewMeeting>`
    select ${selected(meetingTable, 'm')} from review_meeting m
    where m.authority_id = ${authorityId} and m.review_id = ${reviewId}::uuid order by m.meeting_no
  `.execute(trx)
  return rows
}

async function dateChangesOf(trx: Transaction<Tables>, authorityId: string, reviewId: string) {
  const { rows } = await sql<DateChange>`
    select ${selected(dateChangeTable, 'c')} from review_date_change c
    where c.authority_id = ${authorityId} and c.review_id = ${reviewId}::uuid order by c.change_id
  `.execute(trx)
  return rows
}

/** One review within a scope, with its meetings and every day that it was moved from. */
export async function oneReview(
  trx: Transaction<Tables>,
  { authorityId, reviewId, scope, on }: ReviewAsked & { readonly reviewId: string },
): Promise<ReviewInFull | undefined> {
  if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(reviewId)) return undefined
  const found = await sql<LiveReview>`
    select ${selected(reviewTable, 'r')} from review r
    where r.authority_id = ${authorityId} and r.review_id = ${reviewId}::uuid
      and ${withinScope(scope, authorityId, sql`r.child_id`, on)}
  `.execute(trx)
  const [review] = found.rows
  if (review === undefined) return undefined
  const about = await sql<{ called: string | null; iroId: string | null; iroName: string | null }>`
    select o.iro_id as "iroId",
      (select coalesce(called, first_name) from people
       where authority_id = ${authorityId} and current and child_id = ${review.childId} order by line limit 1) as called,
      (select name from iros where authority_id = ${authorityId} and current and iro_id = o.iro_id
       order by started_on desc limit 1) as "iroName"
    from (select ${iroOf(authorityId, sql`${review.childId}`, on)} as iro_id) o
  `.execute(trx)
  const [row] = about.rows
  return {
    review,
    called: row?.called ?? null,
    iroId: row?.iroId ?? null,
    iroName: row?.iroName ?? null,
    meetings: await meetingsOf(trx, authorityId, reviewId),
    dateChanges: await dateChangesOf(trx, authorityId, reviewId),
    together: await sharedWith(trx, { authorityId, reviewId, scope, on }),
  }
}
