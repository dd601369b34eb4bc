import { type RawBuilder, sql, type Transaction } from 'kysely'
import type { Scope } from '#domain/access/scope.ts'
import type { CalendarDate } from '#domain/calendar/calendar-date.ts'
import { answeredOnlyIfRecorded } from '#domain/care/evidence.ts'
import type { Tables } from '#store/database/tables.generated.ts'
import { ofYearToCount } from '#store/import/standing.ts'
import { iroOf, withinScope } from './scope-filter.ts'

export interface ChildRecord {
  readonly called: string | null
  readonly iroName: string | null
}

interface ChildAsked {
  readonly authorityId: string
  readonly scope: Scope
  readonly childId: string
  readonly on: CalendarDate
}

/** How a child is called and who the IRO is on a day; undefined when the child is not within the scope. */
export async function childRecord(
  trx: Transaction<Tables>,
  ask: ChildAsked,
): Promise<ChildRecord | undefined> {
  const found = await childRecordQuery(ask).execute(trx)
  const [row] = found.rows
  return row && { called: row.called, iroName: row.iro_name }
}

/** The same as a query: one row, or none when the child is not within the scope. */
export function childRecordQuery(
  ask: ChildAsked,
): RawBuilder<{ readonly called: string | null; readonly iro_name: string | null }> {
  const { authorityId, childId, on } = ask
  return sql`
    select
      (select coalesce(called, first_name) from people
       where authority_id = ${authorityId} and current and child_id = c.child_id order by line limit 1) as called,
      (select coalesce(i.name, o.iro_id) from (select ${iroOf(authorityId, sql`c.child_id`, on)} as iro_id) o
       left join iros i on i.authority_id = ${authorityId} and i.current and i.iro_id = o.iro_id
       order by i.started_on desc limit 1) as iro_name
    from (
      select child_id from ssda903_header where authority_id = ${authorityId} and current and child_id = ${childId}
      union select child_id from ssda903_episodes where authority_id = ${authorityId} and current and child_id = ${childId}
      union select child_id from ssda903_reviews where authority_id = ${authorityId} and current and child_id = ${childId}
    ) c
    where ${withinScope(ask.scope, authorityId, sql`c.child_id`, on)}
  `
}

/** The newest collection year of which anything was imported. */
export async function newestYear(trx: Transaction<Tables>, authorityId: string): Promise<string | undefined> {
  const found = await sql<{ year: string | null }>`
    select max(collection_year) as year from import_run r where authority_id = ${authorityId} and ${ofYearToCount('r')}
  `.execute(trx)
  return found.rows[0]?.year ?? undefined
}

/** The rules of which the authority's files hold at least one answer. */
export async function recordedRules(
  trx: Transaction<Tables>,
  authorityId: string,
): Promise<ReadonlySet<string>> {
  const found = await sql<{ rule: string }>`
    select rule from unnest(${[...answeredOnlyIfRecorded]}::text[]) as asked (rule)
    where exists (select from due where authority_id = ${authorityId} and due.rule = asked.rule and done_on is not null)
  `.execute(trx)
  return new Set(found.rows.map(({ rule }) => rule))
}
