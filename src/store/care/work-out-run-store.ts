import { sql, type Transaction } from 'kysely'
import type { WorkOutRuns, WorkOutState } from '#app/care/work-out-behind.ts'
import type { workOutChildren } from '#app/care/work-out-children.ts'
import { calendarIn } from '#store/calendar/calendar-of.ts'
import { type Database, inAuthority } from '#store/database/database.ts'
import type { Tables } from '#store/database/tables.generated.ts'
import { aloneAtOnce } from '#store/import/one-at-a-time.ts'
import { careStoreOf } from './care-store.ts'

/** Asks that every child be worked out anew, from the first: in the transaction that changed what they rest on. */
export async function askToWorkOut(
  trx: Transaction<Tables>,
  authorityId: string,
  by: string,
  why: string,
): Promise<void> {
  await sql`
    insert into work_out_run (authority_id, job, why, asked_by)
    values (${authorityId}, 'everybody', ${why}, ${by})
    on conflict (authority_id, job) do update set why = excluded.why, asked_by = excluded.asked_by,
      asked_at = excluded.asked_at, after_child = '', done = 0, of_all = null, finished_at = null
  `.execute(trx)
}

/** What was asked to be worked out anew. Two processes that go on with it take turns at the row. */
export function workOutRunsOf(database: Database, workOut: typeof workOutChildren): WorkOutRuns {
  const as = (authorityId: string) => ({ authorityId, actor: 'working out' })
  return {
    state: (authorityId) =>
      inAuthority(database, as(authorityId), async (trx) => {
        const { rows } = await sql<Omit<WorkOutState, 'of'> & { readonly of: number | null }>`
          select why, asked_by as "askedBy", done, of_all as of, finished_at is not null as finished,
            to_char(asked_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "askedAt"
          from work_out_run where authority_id = ${authorityId}
        `.execute(trx)
        const [row] = rows
        return row && { ...row, of: row.of ?? undefined }
      }),
    step: (authorityId, most) =>
      inAuthority(database, as(authorityId), async (trx) => {
        const { rows } = await sql<{ after: string; done: number }>`
          select after_child as after, done from work_out_run
          where authority_id = ${authorityId} and finished_at is null for update skip locked
        `.execute(trx)
        const [run] = rows
        if (run === undefined) return (await unfinished(trx, authorityId)) ? 'busy' : 'done'
        if (!(await aloneAtOnce(trx, authorityId))) return 'busy'
        const store = careStoreOf(trx, authorityId)
        // Sorted here: a database's own order of letters need not be that of the comparison below.
        const all = [...(await store.childIds())].toSorted()
        const left = all.filter((child) => child > run.after)
        const some = left.slice(0, most)
        await workOut(store, await calendarIn(trx, authorityId), some)
        const ended = some.length === left.length
        await sql`
          update work_out_run set after_child = ${some.at(-1) ?? run.after}, done = ${run.done + some.length},
            of_all = ${all.length}, finished_at = case when ${ended} then clock_timestamp() end
          where authority_id = ${authorityId}
        `.execute(trx)
        return ended ? 'done' : 'more'
      }),
  }
}

async function unfinished(trx: Transaction<Tables>, authorityId: string): Promise<boolean> {
  const { rows } = await sql`
    select from work_out_run where authority_id = ${authorityId} and finished_at is null
  `.execute(trx)
  return rows.length > 0
}
