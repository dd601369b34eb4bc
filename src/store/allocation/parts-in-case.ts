import { sql, type Transaction } from 'kysely'
import { type CalendarDate, calendarDate } from '#domain/calendar/calendar-date.ts'
import type { KnownPerson, PartInCase } from '#domain/iro/independence.ts'
import type { Tables } from '#store/database/tables.generated.ts'

/** Somebody who signs in, with the ids by which the files name them. */
interface AccountRow {
  readonly userId: string
  readonly name: string
  readonly iroId: string | null
  readonly swId: string | null
  readonly team: string | null
  readonly role: string
}

interface WorkerRow {
  readonly swId: string
  readonly name: string | null
  readonly team: string | null
  readonly from: CalendarDate
  readonly to: CalendarDate | null
}

interface ManagerRow {
  readonly role: 'team_manager' | 'service_manager'
  readonly of: string
  readonly name: string | null
  readonly userId: string | null
  readonly from: CalendarDate | null
  readonly to: CalendarDate | null
}

/**
 * Who has a part in a child's case, or had in the period of care that began on a day: the social workers, those who
 * manage their teams by the files, by the organisation tree and by the accounts, and the managers above those.
 */
export async function partsInCase(
  trx: Transaction<Tables>,
  authorityId: string,
  { childId, periodStartedOn }: { readonly childId: string; readonly periodStartedOn: CalendarDate },
): Promise<readonly PartInCase[]> {
  const { rows: workers } = await sql<WorkerRow>`
    select e.sw_id as "swId", w.sw_name as name, w.sw_team as team, e.sw_decom as "from", e.sw_dec as "to"
    from ssda903_sw_episodes e
    left join social_workers w on w.authority_id = e.authority_id and w.current and w.sw_id = e.sw_id
      and (w.sw_from is null or e.sw_dec is null or w.sw_from < e.sw_dec)
      and (w.sw_to is null or w.sw_to > e.sw_decom)
    where e.authority_id = ${authorityId} and e.current and e.child_id = ${childId}
      and e.sw_id is not null and e.sw_decom is not null and (e.sw_dec is null or e.sw_dec > ${periodStartedOn})
  `.execute(trx)
  const people = await accounts(trx, authorityId)
  const parts: PartInCase[] = []
  for (const { swId, name, team, from, to } of workers) {
    parts.push({ ...person([swId], name, people), role: 'social_worker', of: team, from, to })
    if (team === null) continue
    for (const manager of await managersOf(trx, authorityId, team)) {
      const begins = later(manager.from, from)
      const ends = earlier(manager.to, to)
      if (ends !== null && ends <= begins) continue
      const ids = manager.userId === null ? [] : [manager.userId]
      parts.push({
        ...person(ids, manager.name, people),
        role: manager.role,
        of: manager.of,
        from: begins,
        to: ends,
      })
    }
    for (const account of people) {
      if (account.role !== 'team_manager' || account.team !== team) continue
      parts.push({
        ...person([account.userId], account.name, people),
        role: 'team_manager',
        of: team,
        from,
        to,
      })
    }
  }
  return parts
}

/** The managers of a team: as the files name them, and as the organisation tree does, up to its top. */
async function managersOf(
  trx: Transaction<Tables>,
  authorityId: string,
  team: string,
): Promise<readonly ManagerRow[]> {
  const { rows } = await sql<ManagerRow>`
    with recursive above as (
      select u.unit_id, u.parent_id, u.name, 'team_manager' as role from org_team_name n
      join org_unit u on u.authority_id = n.authority_id and u.unit_id = n.unit_id
      where n.authority_id = ${authorityId} and n.team = ${team}
      union
      select u.unit_id, u.parent_id, u.name, 'service_manager' from above a
      join org_unit u on u.authority_id = ${authorityId} and u.unit_id = a.parent_id
    )
    select 'team_manager' as role, team as of, team_manager as name, null::text as "userId", null::date as "from", null::date as "to"
    from teams where authority_id = ${authorityId} and current and team = ${team} and team_manager is not null
    union all
    select 'service_manager', coalesce(service, team), service_manager, null, null, null
    from teams where authority_id = ${authorityId} and current and team = ${team} and service_manager is not null
    union all
    select a.role, a.name, u.name, p.user_id::text, p.from_on, p.to_on + 1 from above a
    join org_post p on p.authority_id = ${authorityId} and p.unit_id = a.unit_id
    join app_user u on u.authority_id = ${authorityId} and u.user_id = p.user_id
  `.execute(trx)
  return rows
}

export async function accounts(
  trx: Transaction<Tables>,
  authorityId: string,
): Promise<readonly AccountRow[]> {
  const { rows } = await sql<AccountRow>`
    select user_id::text as "userId", name, iro_id as "iroId", sw_id as "swId", team, role from app_user
    where authority_id = ${authorityId}
  `.execute(trx)
  return rows
}

/** Somebody by every id that their account joins to the ids given. */
export function person(
  ids: readonly string[],
  name: string | null,
  people: readonly AccountRow[],
): KnownPerson {
  const known = new Set(ids)
  for (const { userId, iroId, swId } of people) {
    const theirs = [userId, iroId, swId].filter((id): id is string => id !== null)
    if (theirs.some((id) => ids.includes(id))) for (const id of theirs) known.add(id)
  }
  return { ids: [...known], name: name ?? people.find(({ userId }) => known.has(userId))?.name ?? null }
}

const later = (one: CalendarDate | null, other: CalendarDate): CalendarDate =>
  one !== null && one > other ? calendarDate(one) : other
const earlier = (one: CalendarDate | null, other: CalendarDate | null): CalendarDate | null =>
  one === null ? other : other === null || one < other ? one : other
