import { sql } from 'kysely'
import type { SetUpNeeds, SetUpState } from '#app/admin/set-up.ts'
import type { ByAdministrator } from '#app/admin/accounts.ts'
import { type Database, inAuthority } from '#store/database/database.ts'
import { ofFiles } from '#store/import/standing.ts'
import { auditChange } from './audit-change.ts'
import { inUse } from '#store/sign-in/in-use.ts'

interface Row extends Omit<SetUpState, 'newestYear' | 'policies'> {
  readonly newest: string | null
  readonly policies: Readonly<Record<string, number>> | null
}

/** How far an authority is set up, in one query. */
export function setUpReadsOf(db: Database): SetUpNeeds['setUp'] {
  return {
    state: (authorityId, on) =>
      inAuthority(db, { authorityId, actor: 'administration' }, async (trx) => {
        const { rows } = await sql<Row>`
          select a.name, a.slug,
            (select count(*)::int from app_user where authority_id = a.authority_id and ${inUse()}) as accounts,
            (select count(*)::int from app_user u where u.authority_id = a.authority_id and ${inUse('u')} and (
              (u.role = 'iro' and u.iro_id is null) or (u.role = 'social_worker' and u.sw_id is null)
              or (u.role = 'team_manager' and u.team is null and not exists (
                select from org_post p where p.authority_id = a.authority_id and p.user_id = u.user_id)))) as "withoutId",
            (select count(*)::int from org_unit where authority_id = a.authority_id and closed_on is null) as units,
            (select count(*)::int from org_unit u where u.authority_id = a.authority_id and u.closed_on is null
              and not exists (select from org_post p where p.authority_id = u.authority_id and p.unit_id = u.unit_id
                and p.from_on <= ${on} and (p.to_on is null or p.to_on >= ${on}))) as unled,
            (select count(*)::int from (
              select team from teams where authority_id = a.authority_id and current
              union select sw_team from social_workers
              where authority_id = a.authority_id and current and sw_team is not null
              except select team from org_team_name where authority_id = a.authority_id
            ) t) as unmatched,
            (select jsonb_object_agg(policy, n) from (
              select policy, count(*)::int as n from local_policy where authority_id = a.authority_id group by policy
            ) p) as policies,
            (select count(*)::int from import_run r where r.authority_id = a.authority_id and ${ofFiles('r')}) as imports,
            (select max(collection_year) from import_run r where r.authority_id = a.authority_id and ${ofFiles('r')}) as newest
          from authority a where a.authority_id = ${authorityId}
        `.execute(trx)
        const [row] = rows
        if (row === undefined) throw new RangeError(`There is no authority ${authorityId}`)
        const { newest, policies, ...state } = row
        return { ...state, policies: policies ?? {}, newestYear: newest ?? undefined }
      }),
  }
}

/** Gives an authority another name; what it is called on the command line stays. */
export function renamerOf(db: Database): (by: ByAdministrator, name: string) => Promise<void> {
  return (by, name) =>
    inAuthority(db, by, async (trx) => {
      const was = await sql<{ name: string }>`
        select name from authority where authority_id = ${by.authorityId} for update
      `.execute(trx)
      await sql`update authority set name = ${name} where authority_id = ${by.authorityId}`.execute(trx)
      await auditChange(trx, by, 'manage-authority', 'the name of the council', {
        name: `${was.rows[0]?.name ?? ''} → ${name}`,
      })
    })
}
