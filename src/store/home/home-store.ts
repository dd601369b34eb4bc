import { sql, type Transaction } from 'kysely'
import type { HomeNeeds, LastImport } from '#app/home/home-reads.ts'
import { newestYear } from '#store/care/child-record.ts'
import { isOpenOn } from '#store/care/open-dues.ts'
import { iroOf, withinScope } from '#store/care/scope-filter.ts'
import { openTo } from '#store/restricted/open-to.ts'
import { everybodyCounted } from '#domain/access/scope.ts'
import type { CalendarDate } from '#domain/calendar/calendar-date.ts'
import { type Database, inAuthority, outsideAuthorities } from '#store/database/database.ts'
import type { Tables } from '#store/database/tables.generated.ts'
import { ofFiles } from '#store/import/standing.ts'
import { inCareOn } from '#store/care/in-care-on.ts'
import { inUse } from '#store/sign-in/in-use.ts'

/** What first pages read, each in a transaction of its authority. */
export function homeStoreOf(database: Database, actor: string): Omit<HomeNeeds, 'today' | 'calendar'> {
  const as = (authorityId: string) => ({ authorityId, actor })
  return {
    newestYear: (authorityId) =>
      inAuthority(database, as(authorityId), (trx) => newestYear(trx, authorityId)),
    countWork: (ask) =>
      inAuthority(database, as(ask.authorityId), async (trx) => {
        return { ...(await countDues(trx, ask)), ...(await childrenIn(trx, ask)) }
      }),
    lastImport: (authorityId) =>
      inAuthority(database, as(authorityId), (trx) => lastImport(trx, authorityId)),
    refusedThisWeek: ({ authorityId, scope }) =>
      inAuthority(database, as(authorityId), async (trx) => {
        // Who is shown no child is told of all; of restricted records only those are told whom they name.
        const open = openTo(scope.kind === 'authority' ? scope : everybodyCounted, authorityId, sql`child_id`)
        const found = await sql<{ refused: number }>`
          select count(*)::int as refused from audit_event
          where authority_id = ${authorityId} and outcome = 'refused' and at > now() - interval '7 days'
            and ${open}
        `.execute(trx)
        return found.rows[0]?.refused ?? 0
      }),
    accountsHeld: (authorityId) =>
      outsideAuthorities(database, async (trx) => {
        const found = await sql<{ open: number; without_id: number }>`
          select count(*)::int as open, count(*) filter (where
            (role = 'iro' and iro_id is null) or (role = 'social_worker' and sw_id is null)
            or (role = 'team_manager' and team is null))::int as without_id
          from app_user where authority_id = ${authorityId} and ${inUse()}
        `.execute(trx)
        const [row] = found.rows
        return { open: row?.open ?? 0, withoutId: row?.without_id ?? 0 }
      }),
  }
}

async function countDues(
  trx: Transaction<Tables>,
  { authorityId, scope, on, until }: Parameters<HomeNeeds['countWork']>[0],
): Promise<{ readonly overdue: number; readonly soon: number }> {
  const { rows } = await sql<{ overdue: number; soon: number }>`
    select (count(*) filter (where d.due_on < ${on}))::int as overdue, (count(*) filter (where d.due_on >= ${on}))::int as soon
    from due d
    left join care_period p on p.authority_id = d.authority_id and p.child_id = d.child_id
      and p.started_on = d.period_started_on
    where d.authority_id = ${authorityId} and d.due_on <= ${until} and ${isOpenOn(authorityId, on)}
      and ${withinScope(scope, authorityId, sql`d.child_id`, on)}
  `.execute(trx)
  return rows[0] ?? { overdue: 0, soon: 0 }
}

async function childrenIn(
  trx: Transaction<Tables>,
  { authorityId, scope, on }: Parameters<HomeNeeds['countWork']>[0],
): Promise<{ readonly children: number; readonly withoutIro: number | undefined }> {
  const all = scope.kind === 'authority'
  const without = all
    ? sql`count(*) filter (where ${iroOf(authorityId, sql`c.child_id`, on)} is null)`
    : sql`0`
  const found = await sql<{ children: number; without_iro: number }>`
    select count(*)::int as children, (${without})::int as without_iro
    from ${inCareOn(authorityId, on)} c
    where ${withinScope(scope, authorityId, sql`c.child_id`, on)}
  `.execute(trx)
  const [row] = found.rows
  return { children: row?.children ?? 0, withoutIro: all ? (row?.without_iro ?? 0) : undefined }
}

async function lastImport(trx: Transaction<Tables>, authorityId: string): Promise<LastImport | undefined> {
  const found = await sql<{
    on: CalendarDate
    year: string
    files: number
    errors: number
    warnings: number
  }>`
    select (r.finished_at at time zone 'Europe/London')::date as on, r.collection_year as year,
      (select count(*)::int from import_file f
       where f.authority_id = r.authority_id and f.import_id = r.import_id) as files,
      (select count(*)::int from import_finding f
       where f.authority_id = r.authority_id and f.import_id = r.import_id and severity = 'error') as errors,
      (select count(*)::int from import_finding f
       where f.authority_id = r.authority_id and f.import_id = r.import_id and severity = 'warning') as warnings
    from import_run r
    where r.authority_id = ${authorityId} and ${ofFiles('r')}
    order by r.finished_at desc, r.import_id desc limit 1
  `.execute(trx)
  return found.rows[0]
}
