import { sql, type Transaction } from 'kysely'
import type {
  CareEntry,
  DayChange,
  DayChanged,
  EntryListed,
  EntryStore,
  EntryTransaction,
  FiledStart,
  KnownChild,
} from '#app/entry/entry-store.ts'
import type { Recorder } from '#app/recording/recording.ts'
import type { ReviewAsked } from '#app/review/review-store.ts'
import { firstReview } from '#domain/review/clocks/first-review.ts'
import { shortBreaksFirstReview } from '#domain/review/clocks/short-breaks-first-review.ts'
import { hasLeftCare } from '#store/care/left-care.ts'
import { iroOf, withinScope } from '#store/care/scope-filter.ts'
import { type Database, inAuthority } from '#store/database/database.ts'
import type { Tables } from '#store/database/tables.generated.ts'
import { recording } from '#store/recording/recording-transaction.ts'
import { otherDaysOf } from './entries-of-files.ts'
import { keepRow, type LiveTable, selected } from '#store/review/review-rows.ts'
import { reviewTransactionOf } from '#store/review/review-store.ts'

export const entryTable: LiveTable<CareEntry> = {
  name: 'care_entry',
  key: 'entry_id',
  columns: {
    entryId: 'entry_id',
    childId: 'child_id',
    lookedAfterOn: 'looked_after_on',
    notifiedOn: 'notified_on',
    notifyingTeam: 'notifying_team',
    notifiedBy: 'notified_by',
    legalStatus: 'legal_status',
    note: 'note',
    state: 'state',
    source: 'source',
    reviewId: 'review_id',
    withdrawnOn: 'withdrawn_on',
    withdrawnBy: 'withdrawn_by',
    withdrawnBecause: 'withdrawn_because',
    version: 'version',
  },
}

const dayTable: LiveTable<DayChange> = {
  name: 'care_entry_day',
  key: 'change_id',
  columns: { changeId: 'change_id', entryId: 'entry_id', was: 'was_on', now: 'now_on', reason: 'reason' },
}

/** Entries into care of which the service was told. */
export function entryStoreOf(database: Database, actor: string): EntryStore {
  const read = <T>(authorityId: string, work: (trx: Transaction<Tables>) => Promise<T>) =>
    inAuthority(database, { authorityId, actor }, work)
  return {
    change: (by, work) => recording(database, by, (trx) => work(entryTransactionOf(trx, by))),
    listed: (ask) =>
      read(ask.authorityId, (trx) =>
        listed(
          trx,
          ask,
          sql`e.state <> 'withdrawn' and (e.notified_on >= ${ask.since} or (
            not ${hasLeftCare(ask.authorityId, sql`e.child_id`, ask.on)} and (e.state = 'received' or (
              e.state = 'allocated' and (e.source = 'recorded' or (exists (
                select from review r where r.authority_id = ${ask.authorityId} and r.review_id = e.review_id and r.held_on is null
              ) and not exists (
                select from due d where d.authority_id = ${ask.authorityId} and d.child_id = e.child_id
                  and d.period_started_on = e.looked_after_on and d.rule in (${firstReview.id}, ${shortBreaksFirstReview.id})
                  and least(d.done_on, d.ended_on) <= ${ask.on}
              )))
            ))
          ))`,
        ),
      ),
    withdrawn: (ask) =>
      read(ask.authorityId, (trx) =>
        listed(trx, ask, sql`e.state = 'withdrawn' and e.withdrawn_on >= ${ask.since}`),
      ),
    one: (ask) =>
      read(ask.authorityId, async (trx) => {
        if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(ask.entryId)) return undefined
        const [entry] = await listed(trx, ask, sql`e.entry_id = ${ask.entryId}::uuid`)
        return entry
      }),
    daysOf: (ask) =>
      read(ask.authorityId, async (trx) => {
        const { rows } = await sql<DayChanged>`
          select ${selected(dayTable, 'd')}, d.created_by as by, (d.created_at at time zone 'Europe/London')::date as on
          from care_entry_day d
          join care_entry e on e.authority_id = d.authority_id and e.entry_id = d.entry_id
          where d.authority_id = ${ask.authorityId} and d.entry_id = ${ask.entryId}::uuid
            and ${withinScope(ask.scope, ask.authorityId, sql`e.child_id`, ask.on)}
          order by d.change_id desc
        `.execute(trx)
        return rows
      }),
    otherDaysOf: (ask) =>
      read(ask.authorityId, async (trx) => {
        const seen = await sql`
          select where ${withinScope(ask.scope, ask.authorityId, sql`${ask.childId}::text`, ask.on)}
        `.execute(trx)
        return seen.rows.length === 0 ? [] : otherDaysOf(trx, ask.authorityId, ask.childId)
      }),
    teams: (authorityId) =>
      read(authorityId, async (trx) => {
        const { rows } = await sql<{ team: string }>`
          select distinct sw_team as team from social_workers
          where authority_id = ${authorityId} and current and sw_team is not null order by sw_team
        `.execute(trx)
        return rows.map(({ team }) => team)
      }),
  }
}

/** What a change of an entry can do. */
export function entryTransactionOf(trx: Transaction<Tables>, by: Recorder): EntryTransaction {
  const { authorityId } = by
  return {
    ...reviewTransactionOf(trx, by),
    entry: async (entryId) => {
      const { rows } = await sql<CareEntry>`
        select ${selected(entryTable, 'e')} from care_entry e
        where e.authority_id = ${authorityId} and e.entry_id = ${entryId}::uuid for update
      `.execute(trx)
      return rows[0]
    },
    entriesOf: async (childId) => {
      const { rows } = await sql<CareEntry>`
        select ${selected(entryTable, 'e')} from care_entry e
        where e.authority_id = ${authorityId} and e.child_id = ${childId} order by e.looked_after_on for update
      `.execute(trx)
      return rows
    },
    keepEntry: async (entry) => {
      const kept = { ...entry, version: entry.version + 1 }
      await keepRow(trx, by, entryTable, kept)
      return kept
    },
    keepDay: (change) => keepRow(trx, by, dayTable, change),
    filedStarts: async (childId) => {
      const { rows } = await sql<FiledStart>`
        select decom as day, collection_year as year, row_key as "rowKey", file, line, current as speaks
        from ssda903_episodes
        where authority_id = ${authorityId} and occurrence > 0 and child_id = ${childId} and rne = 'S'
        order by decom, collection_year desc, line desc
      `.execute(trx)
      return rows
    },
    knownChild: async (childId) => {
      const of = (table: string) =>
        sql`from ${sql.table(table)} where authority_id = ${authorityId} and current and child_id = ${childId}`
      const { rows } = await sql<KnownChild>`
        select (select max(dob) ${of('ssda903_header')}) as "bornOn",
          exists (select ${of('people')}) as named
      `.execute(trx)
      return rows[0] ?? { bornOn: null, named: false }
    },
    keepSiblings: async (childIds) => {
      await sql`
        insert into sibling (authority_id, child_id, sibling_id, created_by)
        select ${authorityId}, one, other, ${by.name}
        from unnest(${[...childIds]}::text[]) one cross join unnest(${[...childIds]}::text[]) other where one <> other
        on conflict do nothing
      `.execute(trx)
    },
    dropSiblings: async (childId) => {
      await sql`
        delete from sibling where authority_id = ${authorityId} and (child_id = ${childId} or sibling_id = ${childId})
      `.execute(trx)
    },
  }
}

async function listed(
  trx: Transaction<Tables>,
  { authorityId, scope, on }: ReviewAsked,
  which: ReturnType<typeof sql>,
): Promise<readonly EntryListed[]> {
  const { rows } = await sql<EntryListed>`
    select ${selected(entryTable, 'e')},
      (select coalesce(called, first_name) from people
       where authority_id = ${authorityId} and current and child_id = e.child_id order by line limit 1) as called,
      (select name from iros where authority_id = ${authorityId} and current
       and iro_id = ${iroOf(authorityId, sql`e.child_id`, on)} order by started_on desc limit 1) as "iroName"
    from care_entry e
    where e.authority_id = ${authorityId} and ${which} and ${withinScope(scope, authorityId, sql`e.child_id`, on)}
    order by coalesce(e.notified_on, e.looked_after_on) desc, e.entry_id desc
  `.execute(trx)
  return rows
}
