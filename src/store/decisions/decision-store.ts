import { sql, type Transaction } from 'kysely'
import type {
  DecisionsOfReview,
  DecisionStore,
  DecisionTold,
  DecisionTransaction,
} from '#app/decisions/decision-store.ts'
import type { Recorder } from '#app/recording/recording.ts'
import type { Decision, DecisionNote } from '#domain/decisions/decision.ts'
import { withinScope } from '#store/care/scope-filter.ts'
import { isOwnId } from '#domain/own-id.ts'
import { type Database, inAuthority } from '#store/database/database.ts'
import type { Tables } from '#store/database/tables.generated.ts'
import { answerLink } from '#store/message/link-store.ts'
import { queueMessages } from '#store/message/queue-messages.ts'
import { recording } from '#store/recording/recording-transaction.ts'
import { keepRow, selected } from '#store/review/review-rows.ts'
import { reviewTransactionOf } from '#store/review/review-store.ts'
import { decisionTable, noteTable } from './decision-rows.ts'
import { frozenBy } from './frozen.ts'
import { listDecisions } from './list-decisions.ts'
import { managersOf, nameOf } from './who-is-told.ts'

/** The decisions of reviews. */
export function decisionStoreOf(database: Database, actor: string): DecisionStore {
  return {
    change: (by, work) => recording(database, by, (trx) => work(decisionTransactionOf(trx, by))),
    ofReview: ({ authorityId, scope, on, reviewId }) =>
      inAuthority(database, { authorityId, actor }, async (trx) => {
        if (!isOwnId(reviewId)) return undefined
        const found = await sql<{ childId: string }>`
          select r.child_id as "childId" from review r
          where r.authority_id = ${authorityId} and r.review_id = ${reviewId}::uuid
            and ${withinScope(scope, authorityId, sql`r.child_id`, on)}
        `.execute(trx)
        const [review] = found.rows
        if (review === undefined) return undefined
        return decisionsOfReview(trx, authorityId, { reviewId, childId: review.childId })
      }),
    one: ({ authorityId, scope, on, decisionId }) =>
      inAuthority(database, { authorityId, actor }, async (trx) => {
        if (!isOwnId(decisionId)) return undefined
        const [told] = await tell(
          trx,
          authorityId,
          sql`d.decision_id = ${decisionId}::uuid and ${withinScope(scope, authorityId, sql`d.child_id`, on)}`,
        )
        return told
      }),
    waiting: (authorityId, reviewId) =>
      inAuthority(database, { authorityId, actor }, async (trx) => {
        if (!isOwnId(reviewId)) return { heldOn: null, waiting: [] }
        const waiting = await tell(
          trx,
          authorityId,
          sql`d.review_id = ${reviewId}::uuid and d.answer = 'sent'`,
        )
        return { heldOn: waiting[0]?.heldOn ?? null, waiting }
      }),
    list: (ask) =>
      inAuthority(database, { authorityId: ask.authorityId, actor }, (trx) => listDecisions(trx, ask)),
    managersOf: ({ authorityId, scope, on, childId }) =>
      inAuthority(database, { authorityId, actor }, (trx) =>
        managersOf(trx, { authorityId, scope, on, childId }),
      ),
    openOf: ({ authorityId, scope, on, childId }) =>
      inAuthority(database, { authorityId, actor }, (trx) =>
        tell(
          trx,
          authorityId,
          sql`d.child_id = ${childId} and d.answer <> 'withdrawn' and d.progress in ('open', 'said_done')
            and ${withinScope(scope, authorityId, sql`d.child_id`, on)}`,
        ),
      ),
  }
}

/**
 * The decisions of a child's earlier reviews that one review looks at: those still to do, and those of which something
 * was said in it. The oldest first.
 */
export function earlierDecisionsOf(
  trx: Transaction<Tables>,
  authorityId: string,
  { reviewId, childId }: { readonly reviewId: string; readonly childId: string },
): Promise<readonly DecisionTold[]> {
  return tell(
    trx,
    authorityId,
    sql`d.child_id = ${childId} and d.review_id <> ${reviewId}::uuid and d.answer <> 'withdrawn'
      and r.held_on < coalesce((select t.held_on from review t where t.authority_id = ${authorityId}
        and t.review_id = ${reviewId}::uuid), 'infinity'::date)
      and (d.progress in ('open', 'said_done') or exists (select from decision_note n
        where n.authority_id = ${authorityId} and n.decision_id = d.decision_id and n.at_review_id = ${reviewId}::uuid))`,
  )
}

/** The decisions that one review looks at, and its own. */
export async function decisionsOfReview(
  trx: Transaction<Tables>,
  authorityId: string,
  of: { readonly reviewId: string; readonly childId: string },
): Promise<DecisionsOfReview> {
  return {
    earlier: await earlierDecisionsOf(trx, authorityId, of),
    here: await tell(trx, authorityId, sql`d.review_id = ${of.reviewId}::uuid`),
  }
}

/** Decisions with the day of their review and everything said of them since, the oldest review first. */
async function tell(
  trx: Transaction<Tables>,
  authorityId: string,
  which: ReturnType<typeof sql>,
): Promise<readonly DecisionTold[]> {
  const { rows: decisions } = await sql<
    Decision & Pick<DecisionTold, 'heldOn' | 'adjournedOn' | 'completedOn' | 'frozen'>
  >`
    select ${selected(decisionTable, 'd')}, r.held_on as "heldOn",
      r.adjourned_on as "adjournedOn", r.completed_on as "completedOn",
      (select row_to_json(frozen) from (${frozenBy(authorityId, sql`d.decision_id`)}) frozen) as frozen
    from review_decision d join review r on r.authority_id = d.authority_id and r.review_id = d.review_id
    where d.authority_id = ${authorityId} and ${which}
    order by r.held_on, d.review_id, d.decision_no
  `.execute(trx)
  const notes = await notesOf(
    trx,
    authorityId,
    decisions.map(({ decisionId }) => decisionId),
  )
  return decisions.map((decision) => ({
    ...decision,
    notes: notes.filter(({ decisionId }) => decisionId === decision.decisionId),
  }))
}

async function notesOf(
  trx: Transaction<Tables>,
  authorityId: string,
  decisionIds: readonly string[],
): Promise<readonly DecisionNote[]> {
  if (decisionIds.length === 0) return []
  const { rows } = await sql<DecisionNote>`
    select ${selected(noteTable, 'n')} from decision_note n
    where n.authority_id = ${authorityId} and n.decision_id = any(${[...decisionIds]}::uuid[])
    order by n.noted_on desc, n.note_id desc
  `.execute(trx)
  return rows
}

/** What a change of decisions can do: for the stores of what hangs on them, which add their own to it. */
export function decisionTransactionOf(trx: Transaction<Tables>, by: Recorder): DecisionTransaction {
  const { authorityId } = by
  return {
    ...reviewTransactionOf(trx, by),
    decision: async (decisionId) => {
      if (!isOwnId(decisionId)) return undefined
      const { rows } = await sql<Decision>`
        select ${selected(decisionTable, 'd')} from review_decision d
        where d.authority_id = ${authorityId} and d.decision_id = ${decisionId}::uuid for update
      `.execute(trx)
      return rows[0]
    },
    decisionsOf: async (reviewId) => {
      const { rows } = await sql<Decision>`
        select ${selected(decisionTable, 'd')} from review_decision d
        where d.authority_id = ${authorityId} and d.review_id = ${reviewId}::uuid
        order by d.decision_no for update
      `.execute(trx)
      return rows
    },
    keepDecision: async (decision) => {
      const kept = { ...decision, version: decision.version + 1 }
      await keepRow(trx, by, decisionTable, kept)
      return kept
    },
    frozenBy: async (decisionId) => {
      if (!isOwnId(decisionId)) return undefined
      const { rows } = await frozenBy(authorityId, sql`${decisionId}::uuid`).execute(trx)
      return rows[0]
    },
    addNote: (note) => keepRow(trx, by, noteTable, note),
    unanswered: async (before) => {
      const { rows } = await sql<Decision>`
        select ${selected(decisionTable, 'd')} from review_decision d
        where d.authority_id = ${authorityId} and d.answer = 'sent' and d.answer_due_on < ${before}
        order by d.review_id, d.decision_no for update skip locked
      `.execute(trx)
      return rows
    },
    nameOf: (childId, on) => nameOf(trx, authorityId, childId, on),
    sentTo: async (reviewId) => {
      const { rows } = await sql<{ address: string }>`
        select to_address as address from message
        where authority_id = ${authorityId} and template = 'decisions-to-answer' and link_subject = ${reviewId}
        order by message_id desc limit 1
      `.execute(trx)
      return rows[0]?.address
    },
    queue: async (messages) => {
      await queueMessages(trx, by, messages)
    },
    answerLink: (linkId) => answerLink(trx, { authorityId, linkId, once: true }),
  }
}
