import { type RawBuilder, sql, type Transaction } from 'kysely'
import { type CodeLabels, codeLabelsIn, labelledLists, labelsPolicyOf } from '#domain/journey/code-labels.ts'
import { type ChosenTerms, termsIn } from '#domain/terms/terms.ts'
import type { Tables } from '#store/database/tables.generated.ts'

/** What holds for somebody today beside their account: whom they cover, what they lead, what their council calls things and codes. */
export interface Standing {
  /** IROs, by the ids of the files, for whom they cover today. */
  readonly covering: readonly string[]
  /** Teams, by the names of the files, in and below the units that they lead or deputise for today; undefined: none. */
  readonly teams: readonly string[] | undefined
  readonly terms: ChosenTerms
  readonly codeLabels: CodeLabels
  /** What they have been told and not read yet. */
  readonly unread: number
}

const labelPolicies = labelledLists.map(labelsPolicyOf)

/** What `standingQuery` answers. */
export interface StandingRow {
  readonly covering: readonly string[] | null
  readonly teams: readonly string[] | null
  readonly posted: boolean | null
  readonly terms: Record<string, unknown> | null
  readonly labels: Record<string, unknown> | null
  readonly unread: number | null
}

/**
 * The standing of an account as one row. The authority must be that of the transaction, so that row-level security
 * admits its rows and no other's.
 */
export function standingQuery(
  authorityId: RawBuilder<unknown>,
  userId: RawBuilder<unknown>,
): RawBuilder<StandingRow> {
  return sql`
    with recursive today as materialized (
      select (now() at time zone 'Europe/London')::date as day
    ), units as (
      select p.unit_id from org_post p, today
      where p.authority_id = ${authorityId} and p.user_id = ${userId}
        and p.from_on <= today.day and (p.to_on is null or p.to_on >= today.day)
      union
      select u.unit_id from org_unit u join units on u.parent_id = units.unit_id
      where u.authority_id = ${authorityId}
    )
    select
      array(
        select distinct a.iro_id from person_leave l, today, app_user a
        where l.authority_id = ${authorityId} and l.cover_user_id = ${userId}
          and l.from_on <= today.day and l.to_on >= today.day
          and a.authority_id = l.authority_id and a.user_id = l.user_id and a.role = 'iro' and a.iro_id is not null
        order by 1
      ) as covering,
      array(
        select t.team from org_team_name t join units using (unit_id)
        join org_unit u on u.authority_id = t.authority_id and u.unit_id = t.unit_id, today
        where t.authority_id = ${authorityId} and (u.closed_on is null or u.closed_on > today.day)
        order by 1
      ) as teams,
      exists (select from units) as posted,
      (
        select value from local_policy, today
        where authority_id = ${authorityId} and policy = 'terms' and in_force_from <= today.day
        order by in_force_from desc limit 1
      ) as terms,
      (
        select jsonb_object_agg(list, value) from (
          select distinct on (policy) split_part(policy, '.', 2) as list, value from local_policy, today
          where authority_id = ${authorityId} and policy = any(${labelPolicies}) and in_force_from <= today.day
          order by policy, in_force_from desc
        ) in_force
      ) as labels,
      (
        select count(*)::int from notification
        where authority_id = ${authorityId} and user_id = ${userId} and read_at is null
      ) as unread
  `
}

/** The same where the authority is known but not yet named: from here on the transaction is of this one. */
export async function standingIn(
  trx: Transaction<Tables>,
  authorityId: string,
  userId: string,
): Promise<Standing> {
  await sql`select set_config('waymark.authority', ${authorityId}, true)`.execute(trx)
  const { rows } = await standingQuery(sql`${authorityId}::uuid`, sql`${userId}::uuid`).execute(trx)
  const [row] = rows
  if (row === undefined) throw new RangeError('A standing is one row')
  return standingOf(row)
}

/** A row of that as the site knows it. */
export function standingOf(row: StandingRow): Standing {
  return {
    covering: row.covering ?? [],
    teams: row.posted === true ? (row.teams ?? []) : undefined,
    terms: termsIn(row.terms ?? {}),
    codeLabels: codeLabelsIn(row.labels ?? {}),
    unread: row.unread ?? 0,
  }
}
