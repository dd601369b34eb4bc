import { sql, type Transaction } from 'kysely'
import type { ByAdministrator } from '#app/admin/accounts.ts'
import type { Organisation, OrganisationStore, PersonHeld, TeamInFiles } from '#app/admin/organisation.ts'
import { CannotBeDone } from '#app/operate/operations.ts'
import type { CalendarDate } from '#domain/calendar/calendar-date.ts'
import type { Post, Unit } from '#domain/organisation/tree.ts'
import { type Database, inAuthority } from '#store/database/database.ts'
import type { Tables } from '#store/database/tables.generated.ts'
import { newId } from '#store/database/uuid.ts'
import { auditChange } from './audit-change.ts'
import { inUse } from '#store/sign-in/in-use.ts'

/** The organisation tree in org_unit, org_team_name and org_post. */
export function organisationStoreOf(db: Database): OrganisationStore {
  return {
    read: (authorityId, on) =>
      inAuthority(db, { authorityId, actor: 'administration' }, (trx) => read(trx, authorityId, on)),
    saveUnit: (by, unit) => inAuthority(db, by, (trx) => saveUnit(trx, by, unit)),
    addPost: (by, post) =>
      inAuthority(db, by, async (trx) => {
        await sql`
          insert into org_post (authority_id, post_id, unit_id, user_id, kind, from_on, to_on)
          values (${by.authorityId}, ${newId()}, ${post.unitId}, ${post.userId}, ${post.kind}, ${post.from}, ${post.to ?? null})
        `.execute(trx)
        const named = await sql<{ unit: string; email: string }>`
          select u.name as unit, a.email from org_unit u, app_user a
          where u.authority_id = ${by.authorityId} and u.unit_id = ${post.unitId}
            and a.authority_id = u.authority_id and a.user_id = ${post.userId}
        `.execute(trx)
        await auditChange(trx, by, 'manage-organisation', `the unit ${named.rows[0]?.unit ?? post.unitId}`, {
          [post.kind]: named.rows[0]?.email ?? post.userId,
          from: post.from,
          to: post.to ?? 'open',
        })
      }),
    endPost: (by, postId, to) =>
      inAuthority(db, by, async (trx) => {
        const ended = await sql<{ name: string; email: string }>`
          update org_post p set to_on = greatest(p.from_on, ${to}::date)
          from org_unit u, app_user a
          where p.authority_id = ${by.authorityId} and p.post_id::text = ${postId}
            and u.authority_id = p.authority_id and u.unit_id = p.unit_id
            and a.authority_id = p.authority_id and a.user_id = p.user_id
          returning u.name, a.email
        `.execute(trx)
        const [row] = ended.rows
        if (row === undefined) return false
        await auditChange(trx, by, 'manage-organisation', `the unit ${row.name}`, { ends: row.email, to })
        return true
      }),
  }
}

async function read(trx: Transaction<Tables>, authorityId: string, on: CalendarDate): Promise<Organisation> {
  const units = await sql<UnitRow>`
    select unit_id, kind, name, parent_id, closed_on,
      array(select team from org_team_name t
            where t.authority_id = u.authority_id and t.unit_id = u.unit_id order by team) as teams
    from org_unit u where authority_id = ${authorityId} order by name
  `.execute(trx)
  const posts = await sql<PostRow>`
    select post_id, unit_id, user_id, kind, from_on, to_on from org_post
    where authority_id = ${authorityId} order by from_on desc, post_id
  `.execute(trx)
  const teams = await sql<TeamInFiles>`
    select t.team, (
      select count(distinct w.sw_id)::int from social_workers w
      where w.authority_id = ${authorityId} and w.current and w.sw_team = t.team
        and (w.sw_from is null or w.sw_from <= ${on}) and (w.sw_to is null or w.sw_to > ${on})
    ) as workers
    from (
      select team from teams where authority_id = ${authorityId} and current
      union select sw_team from social_workers
      where authority_id = ${authorityId} and current and sw_team is not null
    ) t order by t.team
  `.execute(trx)
  const people = await sql<PersonHeld>`
    select user_id as "userId", name, role from app_user
    where authority_id = ${authorityId} and ${inUse()} order by lower(name), email
  `.execute(trx)
  return {
    units: units.rows.map(unitOf),
    posts: posts.rows.map(postOf),
    teamsInFiles: teams.rows,
    people: people.rows,
  }
}

interface UnitRow {
  readonly unit_id: string
  readonly kind: Unit['kind']
  readonly name: string
  readonly parent_id: string | null
  readonly closed_on: CalendarDate | null
  readonly teams: readonly string[]
}

function unitOf(row: UnitRow): Unit {
  const { unit_id: unitId, kind, name, teams } = row
  return {
    unitId,
    kind,
    name,
    teams,
    parentId: row.parent_id ?? undefined,
    closedOn: row.closed_on ?? undefined,
  }
}

interface PostRow {
  readonly post_id: string
  readonly unit_id: string
  readonly user_id: string
  readonly kind: Post['kind']
  readonly from_on: CalendarDate
  readonly to_on: CalendarDate | null
}

function postOf(row: PostRow): Post {
  const { post_id: postId, unit_id: unitId, user_id: userId, kind, from_on: from } = row
  return { postId, unitId, userId, kind, from, to: row.to_on ?? undefined }
}

async function saveUnit(
  trx: Transaction<Tables>,
  by: ByAdministrator,
  unit: Parameters<OrganisationStore['saveUnit']>[1],
): Promise<string> {
  const { authorityId } = by
  // The tree changes one at a time: two who each put the other's unit below theirs would make a ring.
  await sql`select pg_advisory_xact_lock(hashtextextended(${`${authorityId} organisation`}, 0))`.execute(trx)
  const unitId = unit.unitId ?? newId()
  await sql`
    insert into org_unit (authority_id, unit_id, kind, name, parent_id, closed_on)
    values (${authorityId}, ${unitId}, ${unit.kind}, ${unit.name}, ${unit.parentId ?? null}, ${unit.closedOn ?? null})
    on conflict (authority_id, unit_id) do update set kind = excluded.kind, name = excluded.name,
      parent_id = excluded.parent_id, closed_on = excluded.closed_on
  `.execute(trx)
  const ring = await sql`
    with recursive above as (
      select parent_id from org_unit where authority_id = ${authorityId} and unit_id = ${unitId}
      union
      select u.parent_id from org_unit u join above on u.unit_id = above.parent_id
      where u.authority_id = ${authorityId}
    )
    select 1 from above where parent_id = ${unitId}
  `.execute(trx)
  if (ring.rows.length > 0) {
    throw new CannotBeDone(
      'Somebody moved the units meanwhile, and this one would lie below itself. Look again.',
    )
  }
  const teams = [...unit.teams]
  await sql`
    delete from org_team_name
    where authority_id = ${authorityId} and unit_id = ${unitId} and team <> all(${teams}::text[])
  `.execute(trx)
  await sql`
    insert into org_team_name (authority_id, team, unit_id)
    select ${authorityId}, team, ${unitId} from unnest(${teams}::text[]) team
    on conflict (authority_id, team) do update set unit_id = excluded.unit_id
  `.execute(trx)
  await auditChange(trx, by, 'manage-organisation', `the unit ${unit.name}`, {
    kind: unit.kind,
    teams: teams.join(', '),
    closed: unit.closedOn ?? 'no',
  })
  return unitId
}
