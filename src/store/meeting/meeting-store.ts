import { sql, type Transaction } from 'kysely'
import type {
  MeetingBasis,
  MeetingInFull,
  MeetingStore,
  MeetingTransaction,
  SavedSection,
} from '#app/meeting/meeting-store.ts'
import type { Recorder } from '#app/recording/recording.ts'
import type { ReviewAsked } from '#app/review/review-store.ts'
import type { CalendarDate } from '#domain/calendar/calendar-date.ts'
import type { Freeze } from '#domain/meeting/freeze.ts'
import { isOwnId } from '#domain/own-id.ts'
import { type Database, inAuthority } from '#store/database/database.ts'
import type { Tables } from '#store/database/tables.generated.ts'
import { decisionTransactionOf } from '#store/decisions/decision-store.ts'
import { recording } from '#store/recording/recording-transaction.ts'
import { keepRow, type LiveTable, selected } from '#store/review/review-rows.ts'
import { oneReview } from '#store/review/review-store.ts'
import { basisOf } from './meeting-basis.ts'

const freezeTable: LiveTable<Omit<Freeze, 'decisionIds'>> = {
  name: 'decision_freeze',
  key: 'freeze_id',
  columns: {
    freezeId: 'freeze_id',
    childId: 'child_id',
    reviewId: 'review_id',
    state: 'state',
    ground: 'ground',
    decision: 'decision',
    givenTo: 'given_to',
    noticeOn: 'notice_on',
    givenBy: 'given_by',
    releasedOn: 'released_on',
    releasedAt: 'released_at',
    outcome: 'outcome',
    version: 'version',
  },
}

const selectedFreeze = sql`${selected(freezeTable, 'f')}, array(
  select w.decision_id::text from frozen_decision w
  where w.authority_id = f.authority_id and w.freeze_id = f.freeze_id order by 1
) as "decisionIds"`

/** The workspaces of meetings: each save in one transaction, each read within a scope. */
export function meetingStoreOf(database: Database, actor: string): MeetingStore {
  return {
    change: (by, work) => recording(database, by, (trx) => work(meetingTransactionOf(trx, by))),
    open: (ask) =>
      inAuthority(database, { authorityId: ask.authorityId, actor }, (trx) => openMeeting(trx, ask)),
  }
}

/** A workspace within a scope, as it stands in a transaction. */
export async function openMeeting(
  trx: Transaction<Tables>,
  ask: ReviewAsked & { readonly reviewId: string },
): Promise<MeetingInFull | undefined> {
  const full = await oneReview(trx, ask)
  if (full === undefined) return undefined
  const basis: MeetingBasis = await basisOf(trx, ask.authorityId, full.review, ask.on)
  const { rows: freezes } = await sql<Freeze>`
    select ${selectedFreeze} from decision_freeze f
    where f.authority_id = ${ask.authorityId} and f.child_id = ${full.review.childId}
      and (f.state = 'in_force' or f.released_at = ${full.review.reviewId}::uuid or f.review_id = ${full.review.reviewId}::uuid)
    order by f.notice_on, f.freeze_id
  `.execute(trx)
  return { ...full, ...basis, freezes }
}

/** What a change of a workspace can do. */
export function meetingTransactionOf(trx: Transaction<Tables>, by: Recorder): MeetingTransaction {
  const { authorityId } = by
  return {
    ...decisionTransactionOf(trx, by),
    basis: (review, on: CalendarDate) => basisOf(trx, authorityId, review, on),
    keepSection: async ({ reviewId, childId }, { section, content, version, mark }) => {
      const { rows } = await sql<SavedSection>`
        insert into review_section (authority_id, review_id, section, child_id, content, version, mark, saved_by)
        values (${authorityId}, ${reviewId}::uuid, ${section}, ${childId}, ${JSON.stringify(content)}::jsonb,
          ${version + 1}, ${mark}, ${by.name})
        on conflict (authority_id, review_id, section) do update
        set content = excluded.content, version = excluded.version, mark = excluded.mark,
          saved_by = excluded.saved_by, saved_at = transaction_timestamp()
        returning section, content, version, mark, saved_by as "savedBy",
          to_char(saved_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "savedAt"
      `.execute(trx)
      const [kept] = rows
      if (kept === undefined) throw new RangeError(`The section ${section} was not kept`)
      return kept
    },
    freeze: async (freezeId) => {
      if (!isOwnId(freezeId)) return undefined
      const { rows } = await sql<Freeze>`
        select ${selectedFreeze} from decision_freeze f
        where f.authority_id = ${authorityId} and f.freeze_id = ${freezeId}::uuid for update
      `.execute(trx)
      return rows[0]
    },
    keepFreeze: async (freeze) => {
      const kept = { ...freeze, version: freeze.version + 1 }
      const { decisionIds, ...row } = kept
      await keepRow(trx, by, freezeTable, row)
      await sql`
        insert into frozen_decision (authority_id, freeze_id, decision_id, created_by)
        select ${authorityId}, ${freeze.freezeId}::uuid, unnest(${[...decisionIds]}::uuid[]), ${by.name}
        on conflict do nothing
      `.execute(trx)
      return kept
    },
  }
}
