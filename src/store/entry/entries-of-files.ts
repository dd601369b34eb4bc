import { sql, type Transaction } from 'kysely'
import type { EntriesFollowed, EntriesOfFiles, OtherDay } from '#app/entry/entries-of-files.ts'
import type { CalendarDate } from '#domain/calendar/calendar-date.ts'
import { firstReview } from '#domain/review/clocks/first-review.ts'
import { shortBreaksFirstReview } from '#domain/review/clocks/short-breaks-first-review.ts'
import { iroOf } from '#store/care/scope-filter.ts'
import type { Tables } from '#store/database/tables.generated.ts'
import { newId } from '#store/database/uuid.ts'

/** By whom entries are made of which a file tells. */
const theFiles = 'the files'

/** Keeps the entries into care in step with the files, in the transaction of an import or of its undoing. */
export function entriesOfFilesOf(trx: Transaction<Tables>, authorityId: string): EntriesOfFiles {
  return {
    followFiles: async (childIds) => {
      const which = childIds === undefined ? null : JSON.stringify(childIds)
      const takenBack = await takeBack(trx, authorityId, which)
      const made = await make(trx, authorityId, which)
      await move(trx, authorityId, which)
      return { made, takenBack } satisfies EntriesFollowed
    },
    otherDays: () => otherDaysOf(trx, authorityId),
  }
}

const among = (which: string | null, child: string) =>
  which === null ? sql`true` : sql`${sql.ref(child)} in (select jsonb_array_elements_text(${which}::jsonb))`

/**
 * The children who came into care by the files and whose first review is owed: its clock runs. A notification of a
 * child of whom no episode is known tells of an entry too, in the newest year of the files.
 */
function told(authorityId: string, which: string | null) {
  return sql`
    select d.child_id, d.period_started_on as looked_after_on, d.rule = ${shortBreaksFirstReview.id} as short_break
    from due d
    where d.authority_id = ${authorityId} and d.rule in (${firstReview.id}, ${shortBreaksFirstReview.id})
      and d.done_on is null and d.ended_on is null and d.period_started_on is not null and ${among(which, 'd.child_id')}
    union
    select n.child_id, n.looked_after_on, false from care_entry_notifications n
    where n.authority_id = ${authorityId} and n.current and n.occurrence > 0 and ${among(which, 'n.child_id')}
      and n.collection_year = (
        select max(r.collection_year) from import_run r
        where r.authority_id = ${authorityId} and r.origin = 'files' and r.undone_at is null
      )
      and not exists (
        select from ssda903_episodes e
        where e.authority_id = ${authorityId} and e.current and e.child_id = n.child_id
      )
  `
}

interface Told {
  readonly childId: string
  readonly lookedAfterOn: CalendarDate
  readonly kind: string
  readonly notifiedOn: CalendarDate | null
  readonly notifyingTeam: string | null
  readonly legalStatus: string | null
  readonly entryId: string | null
  readonly openReview: string | null
}

/** Where care is said here to have begun and not ended, another day of a file is a difference, and no entry. */
async function make(trx: Transaction<Tables>, authorityId: string, which: string | null): Promise<number> {
  const { rows } = await sql<Told>`
    select t.child_id as "childId", t.looked_after_on as "lookedAfterOn",
      case when t.short_break then 'short_break' else 'statutory' end as kind,
      n.notified_on as "notifiedOn", n.notifying_team as "notifyingTeam", s.ls as "legalStatus",
      e.entry_id::text as "entryId", r.review_id::text as "openReview"
    from (${told(authorityId, which)}) t
    left join care_entry e on e.authority_id = ${authorityId} and e.child_id = t.child_id
      and e.looked_after_on = t.looked_after_on
    left join lateral (
      select notified_on, notifying_team from care_entry_notifications
      where authority_id = ${authorityId} and current and child_id = t.child_id and looked_after_on = t.looked_after_on
      order by line limit 1
    ) n on true
    left join lateral (
      select ls from ssda903_episodes
      where authority_id = ${authorityId} and current and child_id = t.child_id and decom = t.looked_after_on
      order by line desc limit 1
    ) s on true
    left join lateral (
      select review_id from review
      where authority_id = ${authorityId} and child_id = t.child_id and kind <> 'additional'
        and state in ('to_book', 'booked', 'under_way', 'adjourned')
      order by review_id limit 1
    ) r on true
    where (e.entry_id is null or (e.state = 'withdrawn' and e.source = 'files'))
      and not exists (
        select from care_entry o
        join ssda903_episodes p on p.authority_id = ${authorityId} and p.current and p.occurrence = 0
          and p.child_id = o.child_id and p.decom = o.looked_after_on and p.dec is null
        where o.authority_id = ${authorityId} and o.child_id = t.child_id and o.state <> 'withdrawn'
          and o.looked_after_on <> t.looked_after_on
      )
    order by t.child_id
  `.execute(trx)
  if (rows.length === 0) return 0
  const entries = rows.map((row) => ({
    entry_id: row.entryId ?? newId(),
    child_id: row.childId,
    looked_after_on: row.lookedAfterOn,
    notified_on: row.notifiedOn,
    notifying_team: row.notifyingTeam,
    legal_status: row.legalStatus,
    review_id: row.openReview ?? newId(),
    kind: row.kind,
    new_review: row.openReview === null,
  }))
  const given = sql`jsonb_to_recordset(${JSON.stringify(entries)}::jsonb) as g(
    entry_id uuid, child_id text, looked_after_on date, notified_on date, notifying_team text, legal_status text,
    review_id uuid, kind text, new_review boolean)`
  await sql`
    insert into review (authority_id, review_id, child_id, period_started_on, kind, state, version, created_by)
    select ${authorityId}, review_id, child_id, looked_after_on, kind, 'to_book', 1, ${theFiles}
    from ${given} where new_review
  `.execute(trx)
  await sql`
    insert into care_entry (authority_id, entry_id, child_id, looked_after_on, notified_on, notifying_team, notified_by,
      legal_status, state, review_id, source, created_by)
    select ${authorityId}, entry_id, child_id, looked_after_on, notified_on, notifying_team, ${theFiles},
      legal_status, 'received', review_id, 'files', ${theFiles}
    from ${given}
    on conflict (authority_id, entry_id) do update
    set notified_on = excluded.notified_on, notifying_team = excluded.notifying_team,
      legal_status = excluded.legal_status, state = 'received', review_id = excluded.review_id,
      version = care_entry.version + 1
  `.execute(trx)
  return rows.length
}

/** An entry of the files follows them: who told of it and when, and whether the child has an IRO. */
async function move(trx: Transaction<Tables>, authorityId: string, which: string | null): Promise<void> {
  await sql`
    with now as (
      select e.entry_id, coalesce(n.notified_on, e.notified_on) as notified_on,
        coalesce(n.notifying_team, e.notifying_team) as notifying_team,
        case when e.state = 'received' and ${iroOf(authorityId, sql`e.child_id`, never)} is not null
          then 'allocated' else e.state end as state
      from care_entry e
      left join lateral (
        select notified_on, notifying_team from care_entry_notifications
        where authority_id = ${authorityId} and current and child_id = e.child_id and looked_after_on = e.looked_after_on
        order by line limit 1
      ) n on true
      where e.authority_id = ${authorityId} and e.source = 'files' and e.state <> 'withdrawn' and ${among(which, 'e.child_id')}
    )
    update care_entry e
    set notified_on = now.notified_on, notifying_team = now.notifying_team, state = now.state, version = e.version + 1
    from now
    where e.authority_id = ${authorityId} and e.entry_id = now.entry_id
      and (e.notified_on, e.notifying_team, e.state) is distinct from (now.notified_on, now.notifying_team, now.state)
  `.execute(trx)
}

/** Later than any day: an allocation that no file has ended. */
const never = '9999-12-31' as CalendarDate

/** What nobody worked on: a review still to book as the files made it, and no IRO given or child told here. */
async function takeBack(
  trx: Transaction<Tables>,
  authorityId: string,
  which: string | null,
): Promise<number> {
  const { rows } = await sql<{ entryId: string; reviewId: string | null }>`
    select e.entry_id as "entryId", r.review_id as "reviewId" from care_entry e
    left join review r on r.authority_id = ${authorityId} and r.review_id = e.review_id
    where e.authority_id = ${authorityId} and e.source = 'files' and e.state in ('received', 'allocated')
      and ${among(which, 'e.child_id')}
      and not exists (
        select from ssda903_episodes p
        where p.authority_id = ${authorityId} and p.current and p.child_id = e.child_id and p.decom = e.looked_after_on
      )
      and not exists (
        select from care_entry_notifications n
        where n.authority_id = ${authorityId} and n.current and n.child_id = e.child_id
          and n.looked_after_on = e.looked_after_on
      )
      and (r.review_id is null or r.state = 'cancelled' or (r.state = 'to_book' and r.version = 1))
      and not exists (
        select from allocation a
        where a.authority_id = ${authorityId} and a.child_id = e.child_id and a.started_on >= e.looked_after_on
      )
  `.execute(trx)
  if (rows.length === 0) return 0
  await sql`
    update care_entry set state = 'withdrawn', version = version + 1
    where authority_id = ${authorityId} and entry_id = any(${rows.map(({ entryId }) => entryId)}::uuid[])
  `.execute(trx)
  await sql`
    update review set state = 'cancelled', version = version + 1, cancel_reason = ${noLongerTold},
      cancelled_on = (transaction_timestamp() at time zone 'Europe/London')::date
    where authority_id = ${authorityId} and state = 'to_book' and created_by = ${theFiles}
      and review_id = any(${rows.flatMap(({ reviewId }) => reviewId ?? [])}::uuid[])
  `.execute(trx)
  return rows.length
}

const noLongerTold = 'No file tells of this entry into care any longer'

/** Where a file gives another day for an entry than was recorded here: of everybody, or of one child. */
export async function otherDaysOf(
  trx: Transaction<Tables>,
  authorityId: string,
  childId?: string,
): Promise<readonly OtherDay[]> {
  const ofChild = childId === undefined ? sql`true` : sql`e.child_id = ${childId}`
  const { rows } = await sql<OtherDay>`
    select distinct on (e.entry_id) e.entry_id::text as "entryId", e.child_id as "childId", e.looked_after_on as here,
      f.decom as "inFile", f.file, f.line
    from care_entry e
    join ssda903_episodes o on o.authority_id = ${authorityId} and o.current and o.occurrence = 0
      and o.child_id = e.child_id and o.decom = e.looked_after_on and o.dec is null
    join ssda903_episodes f on f.authority_id = ${authorityId} and f.current and f.occurrence > 0
      and f.child_id = e.child_id and f.rne = 'S' and f.decom <> e.looked_after_on
    where e.authority_id = ${authorityId} and e.state <> 'withdrawn' and ${ofChild}
      and not exists (
        select from ssda903_episodes s
        where s.authority_id = ${authorityId} and s.occurrence > 0 and s.row_key = o.row_key
      )
      and (f.decom > e.looked_after_on or exists (
        select from ssda903_episodes c
        where c.authority_id = ${authorityId} and c.current and c.occurrence > 0 and c.child_id = e.child_id
          and c.decom < e.looked_after_on and (c.dec is null or c.dec > e.looked_after_on)
      ))
    order by e.entry_id, f.decom desc
  `.execute(trx)
  return rows
}
