import { sql, type Transaction } from 'kysely'
import type { Recorder } from '#app/recording/recording.ts'
import type {
  ReaderChoices,
  RecordBasis,
  RecordStore,
  RecordTransaction,
  ReviewRecord,
  Sending,
} from '#app/record/record-store.ts'
import type { ReviewAsked } from '#app/review/review-store.ts'
import type { CalendarDate } from '#domain/calendar/calendar-date.ts'
import type { PersonAround } from '#domain/people-around/person-around.ts'
import { relations } from '#domain/people-around/relations.ts'
import { PlacementAddress } from '#domain/record/placement-address.ts'
import type { LiveReview } from '#domain/review/live-review.ts'
import { withinScope } from '#store/care/scope-filter.ts'
import { isOwnId } from '#domain/own-id.ts'
import { type Database, inAuthority } from '#store/database/database.ts'
import type { Tables } from '#store/database/tables.generated.ts'
import { decisionsOfReview, decisionTransactionOf } from '#store/decisions/decision-store.ts'
import { openMeeting } from '#store/meeting/meeting-store.ts'
import { peopleAround } from '#store/people-around/person-store.ts'
import { recording } from '#store/recording/recording-transaction.ts'
import { keepRow, reviewTable, selected } from '#store/review/review-rows.ts'
import { readerTable, recordTable, sendingTable } from './record-rows.ts'

/** The records of reviews: each change in one transaction, each read within a scope. */
export function recordStoreOf(database: Database, actor: string): RecordStore {
  return {
    change: (by, work) => recording(database, by, (trx) => work(recordTransactionOf(trx, by))),
    basis: (ask) =>
      inAuthority(database, { authorityId: ask.authorityId, actor }, (trx) => basisOf(trx, ask)),
    outstanding: ({ authorityId, scope, on }) =>
      inAuthority(database, { authorityId, actor }, async (trx) => {
        const { rows } = await sql<LiveReview & { called: string | null }>`
          select ${selected(reviewTable, 'r')},
            (select coalesce(called, first_name) from people
             where authority_id = ${authorityId} and current and child_id = r.child_id order by line limit 1) as called
          from review r
          where r.authority_id = ${authorityId} and r.state = 'completed' and r.record_distributed_on is null
            and ${withinScope(scope, authorityId, sql`r.child_id`, on)}
          order by r.completed_on, r.review_id
        `.execute(trx)
        return rows
      }),
    sent: (authorityId, sendingId, on) =>
      inAuthority(database, { authorityId, actor: 'a link' }, async (trx) => {
        if (!isOwnId(sendingId)) return undefined
        await sql`
          update record_sending set read_on = ${on}
          where authority_id = ${authorityId} and sending_id = ${sendingId}::uuid and read_on is null
        `.execute(trx)
        const { rows } = await sql<Sending>`
          select ${selected(sendingTable, 's')} from record_sending s
          where s.authority_id = ${authorityId} and s.sending_id = ${sendingId}::uuid
        `.execute(trx)
        return rows[0]
      }),
  }
}

function recordTransactionOf(trx: Transaction<Tables>, by: Recorder): RecordTransaction {
  return {
    ...decisionTransactionOf(trx, by),
    basisOfRecord: (ask) => basisOf(trx, ask),
    keepRecord: async (record) => {
      const kept = { ...record, version: record.version + 1 }
      await keepRow(trx, by, recordTable, { ...kept, content: json(kept.content) })
      return kept
    },
    keepReader: async (reader) => {
      const kept = { ...reader, version: reader.version + 1 }
      await keepRow(trx, by, readerTable, { ...kept, parts: json(kept.parts) })
      return kept
    },
    addSending: (sending) =>
      keepRow(trx, by, sendingTable, {
        ...sending,
        said: json(sending.said),
        withheld: json(sending.withheld),
      }),
  }
}

const json = (value: unknown) => (value === null ? null : JSON.stringify(value))

async function basisOf(
  trx: Transaction<Tables>,
  ask: ReviewAsked & { readonly reviewId: string },
): Promise<RecordBasis | undefined> {
  const { authorityId, reviewId } = ask
  const full = await openMeeting(trx, ask)
  if (full === undefined) return undefined
  const { childId } = full.review
  const { rows: records } = await sql<ReviewRecord>`
    select ${selected(recordTable, 'r')} from review_record r
    where r.authority_id = ${authorityId} and r.review_id = ${reviewId}::uuid order by r.edition desc
  `.execute(trx)
  const [record, ...earlierEditions] = records
  const { rows: readers } = await sql<ReaderChoices>`
    select ${selected(readerTable, 'd')} from record_reader d
    where d.authority_id = ${authorityId} and d.record_id = ${record?.recordId ?? null}::uuid
  `.execute(trx)
  const { rows: sendings } = await sql<Sending>`
    select ${selected(sendingTable, 's')} from record_sending s
    where s.authority_id = ${authorityId} and s.review_id = ${reviewId}::uuid order by s.sending_id desc
  `.execute(trx)
  const people = await peopleAround(trx, authorityId, childId)
  return {
    full,
    decisions: await decisionsOfReview(trx, authorityId, { reviewId, childId }),
    next: await nextAfter(trx, authorityId, full.review),
    record,
    earlierEditions,
    readers,
    sendings,
    people,
    places: await placesOf(trx, authorityId, { childId, people, review: full.review }),
  }
}

async function nextAfter(
  trx: Transaction<Tables>,
  authorityId: string,
  { childId, reviewId, heldOn }: LiveReview,
): Promise<RecordBasis['next']> {
  const { rows } = await sql<{ plannedOn: CalendarDate; startsAt: string | null }>`
    select planned_on as "plannedOn", starts_at as "startsAt" from review
    where authority_id = ${authorityId} and child_id = ${childId} and review_id <> ${reviewId}::uuid
      and state = 'booked' and planned_on > coalesce(${heldOn}::date, '-infinity'::date)
    order by planned_on limit 1
  `.execute(trx)
  return rows[0]
}

/**
 * Every place where the child is or was placed, as far as it is recorded: the addresses of those at whose home the child
 * lives, the places of reviews held there, and the postcodes of the files.
 */
async function placesOf(
  trx: Transaction<Tables>,
  authorityId: string,
  {
    childId,
    people,
    review,
  }: {
    readonly childId: string
    readonly people: readonly PersonAround[]
    readonly review: LiveReview
  },
): Promise<readonly PlacementAddress[]> {
  const homes = people.flatMap(({ relation, address }) =>
    relations[relation].side === 'home' && address !== null ? [address] : [],
  )
  const held = review.venue === 'placement' && review.place !== null ? [review.place] : []
  const { rows } = await sql<{ postcode: string }>`
    select pl_post as postcode from ssda903_episodes
    where authority_id = ${authorityId} and current and child_id = ${childId} and pl_post is not null
    group by pl_post order by max(decom) desc
  `.execute(trx)
  return [...homes, ...held, ...rows.map(({ postcode }) => postcode)].map(
    (place) => new PlacementAddress(place),
  )
}
