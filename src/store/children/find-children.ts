import { type RawBuilder, sql, type Transaction } from 'kysely'
import type { AgeBand, ListedChild } from '#app/children/children-reads.ts'
import type { FindChildren } from '#app/children/list-children.ts'
import { addMonths, type CalendarDate } from '#domain/calendar/calendar-date.ts'
import type { Tables } from '#store/database/tables.generated.ts'
import { isOpenOn } from '../care/open-dues.ts'
import { heldWithin, iroOf, withinScope, workerOf } from '../care/scope-filter.ts'
import { childJoins } from './child-joins.ts'
import { howWell, searchedText } from './searched-text.ts'

/**
 * One page of children, and how many there are on all pages, in one query. Only what the filter, the search
 * and the order ask for is joined to everybody; the rest is joined to the page alone.
 */
export async function findChildren(
  trx: Transaction<Tables>,
  ask: FindChildren,
): Promise<{ total: number; close: boolean; children: readonly ListedChild[] }> {
  const { authorityId, on, words } = ask
  const joins = childJoins(authorityId, on)
  const searching = words.length > 0
  const needed = [
    ...(searching || ask.order === 'name' ? [joins.person] : []),
    ...(searching ? [joins.officer, joins.worker, joins.postcode] : []),
    ...(ask.filter.age !== undefined || ask.order === 'youngest' || ask.order === 'oldest'
      ? [joins.born]
      : []),
    ...(ask.filter.status !== undefined || ask.filter.placement !== undefined ? [joins.episode] : []),
    ...(ask.order === 'due' ? [nextDues(ask)] : []),
  ]
  const found = await sql<FoundRow>`
    with held as materialized (${heldChildren(ask)}),
    searched as materialized (
      select c.*, ${searching ? howWell(sql<string>`hay.text`, words) : sql`3`} as rank, ${orderKey(ask)} as order_key,
        ${ask.order === 'name' ? sql`coalesce(person.last_name, '')` : sql`''`} as then_key
      from held c ${sql.join(needed, sql` `)}
      ${searching ? sql`cross join lateral (select ${searchedText()} as text) hay` : sql``}
      where ${sql.join(conditions(ask), sql` and `)}
    ),
    met as (
      select * from searched where rank >= case when exists (select from searched where rank >= 2) then 2 else 1 end
    ),
    c as (
      select *, count(*) over () as total, row_number() over (order by rank = 3 desc, ${direction(ask)}, then_key, child_id) as place
      from met order by place offset ${ask.offset} limit ${ask.limit}
    )
    select c.child_id, c.started_on, c.ended_on, c.total, c.rank, coalesce(person.called, person.first_name) as called,
      person.last_name, born.dob, episode.legal_status, episode.place, episode.distance_miles,
      coalesce(officer.name, held_by.iro_id) as iro_name, coalesce(worker.sw_name, worked_by.sw_id) as worker_name,
      worker.sw_team, clocks.*
    from c ${sql.join([joins.person, joins.born, joins.episode, joins.officer, joins.worker], sql` `)}
    left join lateral (
      select count(*) filter (where d.due_on < ${on}) as overdue,
        count(*) filter (where d.due_on between ${on} and ${ask.soonUntil}) as soon,
        min(d.due_on) filter (where d.subject = 'review') as review_due_on
      from ${dues} where d.authority_id = ${authorityId} and d.child_id = c.child_id and ${isOpenOn(authorityId, on)}
    ) clocks on true
    order by c.place
  `.execute(trx)
  return {
    total: Number(found.rows[0]?.total ?? 0),
    close: searching && found.rows[0]?.rank === 1,
    children: found.rows.map(listedChild),
  }
}

const dues = sql`due d left join care_period p on p.authority_id = d.authority_id and p.child_id = d.child_id
  and p.started_on = d.period_started_on`

/** Children with their period of care on the day, or the last before it. */
function heldChildren({ authorityId, scope, on, filter }: FindChildren): RawBuilder<unknown> {
  const within = withinScope(scope, authorityId, sql`c.child_id`, on)
  const periods = sql`select c.child_id, c.started_on, case when c.ended_on <= ${on} then c.ended_on end as ended_on
    from care_period c where c.authority_id = ${authorityId} and c.started_on <= ${on}`
  switch (filter.care) {
    case 'now':
      return sql`select distinct on (child_id) * from (${periods} and ${within}) c where ended_on is null
        order by child_id, started_on desc`
    case 'left':
      return sql`select * from (
          select distinct on (child_id) * from (${periods} and ${within}) c order by child_id, started_on desc
        ) c where ended_on is not null`
    case 'all':
      return sql`select distinct on (child_id) * from (
          ${periods} and ${within}
          union all
          select c.child_id, null, null from ssda903_header c
          where c.authority_id = ${authorityId} and c.current and ${within}
        ) c order by child_id, started_on desc nulls last`
  }
}

function conditions({ authorityId, on, soonUntil, filter }: FindChildren): RawBuilder<unknown>[] {
  const { iro, team, status, placement, age, clocks } = filter
  const openDues = (until: CalendarDate, from?: CalendarDate) => sql`c.child_id in (
    select d.child_id from ${dues}
    where d.authority_id = ${authorityId} and d.due_on <= ${until}
      ${from === undefined ? sql`and d.due_on < ${on}` : sql`and d.due_on >= ${from}`} and ${isOpenOn(authorityId, on)}
  )`
  const officer = iroOf(authorityId, sql`c.child_id`, on)
  return [
    sql`true`,
    ...(iro === undefined ? [] : [iro === 'none' ? sql`${officer} is null` : sql`${officer} = ${iro}`]),
    ...(team === undefined ? [] : [inTeam(authorityId, team, on)]),
    ...(status === undefined ? [] : [orUnknown(sql`episode.legal_status`, status)]),
    ...(placement === undefined ? [] : [sql`coalesce(episode.placement_group, 'unknown') = ${placement}`]),
    ...(age === undefined ? [] : [ofAge(age, on)]),
    ...(clocks === 'overdue' ? [openDues(on)] : []),
    ...(clocks === 'soon' ? [openDues(soonUntil, on)] : []),
    ...(clocks === 'none' ? [sql`not (${openDues(on)}) and not (${openDues(soonUntil, on)})`] : []),
  ]
}

function inTeam(authorityId: string, team: string, on: CalendarDate): RawBuilder<unknown> {
  const worker = workerOf(authorityId, sql`c.child_id`, on)
  if (team === 'none') return sql`${worker} is null`
  return heldWithin({ kind: 'team', team }, authorityId, sql`c.child_id`, on)
}

function orUnknown(column: RawBuilder<unknown>, value: string): RawBuilder<unknown> {
  return value === 'unknown' ? sql`${column} is null` : sql`${column} = ${value}`
}

const yearsOf: Readonly<Record<Exclude<AgeBand, 'unknown'>, readonly [number, number | undefined]>> = {
  '0': [0, 1],
  '1-4': [1, 5],
  '5-9': [5, 10],
  '10-15': [10, 16],
  '16+': [16, undefined],
}

function ofAge(band: AgeBand, on: CalendarDate): RawBuilder<unknown> {
  if (band === 'unknown') return sql`born.dob is null`
  const [from, below] = yearsOf[band]
  const oldEnough = sql`born.dob <= ${addMonths(on, -12 * from)}`
  return below === undefined ? oldEnough : sql`${oldEnough} and born.dob > ${addMonths(on, -12 * below)}`
}

function nextDues({ authorityId, on }: FindChildren): RawBuilder<unknown> {
  return sql`left join (
    select d.child_id, min(d.due_on) as due_on from ${dues}
    where d.authority_id = ${authorityId} and ${isOpenOn(authorityId, on)} group by d.child_id
  ) next_due on next_due.child_id = c.child_id`
}

function orderKey({ order }: FindChildren): RawBuilder<unknown> {
  switch (order) {
    case 'name':
      return sql`lower(coalesce(person.called, person.first_name))`
    case 'due':
      return sql`next_due.due_on`
    case 'youngest':
    case 'oldest':
      return sql`born.dob`
    case 'longest':
    case 'newest':
      return sql`c.started_on`
  }
}

function direction({ order }: FindChildren): RawBuilder<unknown> {
  const last = order === 'youngest' || order === 'newest'
  return last ? sql`order_key desc nulls last` : sql`order_key asc nulls last`
}

interface FoundRow {
  child_id: string
  started_on: CalendarDate | null
  ended_on: CalendarDate | null
  total: string | number
  rank: number
  called: string | null
  last_name: string | null
  dob: CalendarDate | null
  legal_status: string | null
  place: string | null
  distance_miles: number | null
  iro_name: string | null
  worker_name: string | null
  sw_team: string | null
  overdue: string | number
  soon: string | number
  review_due_on: CalendarDate | null
}

function listedChild(row: FoundRow): ListedChild {
  return {
    childId: row.child_id,
    called: row.called,
    lastName: row.last_name,
    bornOn: row.dob,
    startedOn: row.started_on,
    endedOn: row.ended_on,
    legalStatus: row.legal_status,
    place: row.place,
    distanceMiles: row.distance_miles === null ? null : Number(row.distance_miles),
    iroName: row.iro_name,
    workerName: row.worker_name,
    team: row.sw_team,
    reviewDueOn: row.review_due_on,
    overdue: Number(row.overdue),
    soon: Number(row.soon),
  }
}
