import { sql, type Transaction } from 'kysely'
import type { CaseManager, NameOfChild } from '#app/decisions/decision-store.ts'
import type { ReviewAsked } from '#app/review/review-store.ts'
import type { CalendarDate } from '#domain/calendar/calendar-date.ts'
import { iroOf, withinScope, workerOf } from '#store/care/scope-filter.ts'
import type { Tables } from '#store/database/tables.generated.ts'
import { inUse } from '#store/sign-in/in-use.ts'

/** How a child is called, who their IRO is on a day, and the account that the IRO signs in with. */
export async function nameOf(
  trx: Transaction<Tables>,
  authorityId: string,
  childId: string,
  on: CalendarDate,
): Promise<NameOfChild> {
  const { rows } = await sql<NameOfChild>`
    select
      (select coalesce(called, first_name) from people
       where authority_id = ${authorityId} and current and child_id = ${childId} order by line limit 1) as called,
      (select name from iros where authority_id = ${authorityId} and current and iro_id = o.iro_id
       order by started_on desc limit 1) as "iroName",
      (select email from app_user where authority_id = ${authorityId} and iro_id = o.iro_id and ${inUse()}
       order by email limit 1) as "iroEmail"
    from (select ${iroOf(authorityId, sql`${childId}::text`, on)} as iro_id) o
  `.execute(trx)
  return rows[0] ?? { called: null, iroName: null, iroEmail: null }
}

/** Who manages a child's case: as recorded around the child, then by the accounts of their worker's team. */
export async function managersOf(
  trx: Transaction<Tables>,
  { authorityId, scope, on, childId }: ReviewAsked & { readonly childId: string },
): Promise<readonly CaseManager[]> {
  const { rows } = await sql<CaseManager>`
    select found.name, found.email from (
      select 1 as nearness, p.name, p.email, p.person_id::text as id from child_person p
      where p.authority_id = ${authorityId} and p.child_id = ${childId} and p.relation = 'team_manager'
        and (p.ended_on is null or p.ended_on >= ${on})
      union all
      select 2, u.name, u.email, u.user_id::text from app_user u
      where u.authority_id = ${authorityId} and u.role = 'team_manager' and ${inUse('u')}
        and u.team in (
          select w.sw_team from social_workers w
          where w.authority_id = ${authorityId} and w.current and w.sw_id = ${workerOf(authorityId, sql`${childId}::text`, on)}
            and (w.sw_from is null or w.sw_from <= ${on}) and (w.sw_to is null or w.sw_to > ${on})
        )
    ) found
    where ${withinScope(scope, authorityId, sql`${childId}::text`, on)}
    order by found.nearness, found.name, found.id
  `.execute(trx)
  return rows
}
