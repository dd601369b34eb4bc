import { type RawBuilder, sql, type Transaction } from 'kysely'
import type { ListedChild } from '#app/children/children-reads.ts'
import type { FindChildren } from '#app/children/list-children.ts'
import type { CalendarDate } from '#domain/calendar/calendar-date.ts'
import type { Tables } from '#store/database/tables.generated.ts'
import { isOpenOn } from '../care/open-dues.ts'
import { type ChildJoins, childJoins, type HowMany } from './child-joins.ts'
import { dues, type FindAmong, heldChildren, narrowings } from './filter-children.ts'
import { searchedAmong } from './searched-among.ts'
import { howWell, searchedText } from './searched-text.ts'

/**
 * One page of children, and how many there are on all pages, in one query. Only what the filter, the search
 * and the order ask for is joined to everybody; the rest is joined to the page alone.
 */
export async function findChildren(
  trx: Transaction<Tables>,
  ask: FindChildren,
  lookUp: typeof searchedAmong = searchedAmong,
): Promise<{ total: number; close: boolean; children: readonly ListedChild[] }> {
  const { authorityId, on, words } = ask
  const searching = words.length > 0
  const few = childJoins(authorityId, on)
  const among = await lookUp(trx, ask)
  if (among?.length === 0) return { total: 0, close: false, children: [] }
  const asked: FindAmong = { ...ask, among }
  const found = await sql<FoundRow>`
    with held as materialized (${heldChildren(asked)}),
    searched as materialized (
      select c.*, ${searching ? howWell(sql<string>`hay.text`, words) : sql`3`} as rank, ${orderKeys(ask)[0]} as order_key,
        ${orderKeys(ask)[1]} as then_key
      from held c ${neededJoins(asked)}
      ${searching ? searchedText() : sql``}
      where ${allMet(ask)}
    ),
    met as (
      select * from searched where rank >= case when exists (select from searched where rank >= 2) then 2 else 1 end
    ),
    c as (
      select *, count(*) over () as total, row_number() over (order by rank = 3 desc, ${direction(ask)}, child_id) as place
      from met order by place offset ${ask.offset} limit ${ask.limit}
    )
    select c.child_id, c.started_on, c.ended_on, c.total, c.rank, coalesce(person.called, person.first_name) as called,
      person.last_name, born.dob, episode.legal_status, episode.place, episode.distance_miles,
      coalesce(officer.name, held_by.iro_id) as iro_name, coalesce(worker.sw_name, worked_by.sw_id) as worker_name,
      worker.sw_team, clocks.*
    from c ${sql.join([few.person, few.born, few.episode, few.officer, few.worker], sql` `)}
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

/** An own caseload, and those that a search is among, are looked up child by child; of everybody each table is read through. */
export function howMany({ scope, among }: FindAmong): HowMany {
  return scope.kind === 'authority' && among === undefined ? 'everybody' : 'a few'
}

function neededJoins(ask: FindAmong): RawBuilder<unknown> {
  const joins = childJoins(ask.authorityId, ask.on, howMany(ask))
  const searching: readonly (keyof ChildJoins)[] =
    ask.words.length === 0 ? [] : ['person', 'officer', 'worker', 'postcode']
  const filtering = Object.values(narrowings(ask)).flatMap((one) => one.joins)
  const names = [...new Set([...searching, ...filtering, ...joinsOfOrder[ask.order]])]
  const nextDue = ask.order === 'due' ? nextDues(ask) : sql``
  return sql`${sql.join([...names.map((name) => joins[name]), nextDue], sql` `)}`
}

function allMet(ask: FindChildren): RawBuilder<unknown> {
  return sql.join([sql`true`, ...Object.values(narrowings(ask)).map(({ met }) => met)], sql` and `)
}

const joinsOfOrder: Readonly<Record<FindChildren['order'], readonly (keyof ChildJoins)[]>> = {
  name: ['person'],
  id: [],
  age: ['born'],
  care: [],
  status: ['episode'],
  lives: ['episode'],
  iro: ['officer'],
  worker: ['worker'],
  due: [],
}

function nextDues({ authorityId, on }: FindChildren): RawBuilder<unknown> {
  return sql`left join (
    select d.child_id, min(d.due_on) as due_on from ${dues}
    where d.authority_id = ${authorityId} and ${isOpenOn(authorityId, on)} group by d.child_id
  ) next_due on next_due.child_id = c.child_id`
}

/** By what a list is put in order, and by what among equals. */
function orderKeys({ order }: FindChildren): readonly [RawBuilder<unknown>, RawBuilder<unknown>] {
  const none = sql`''`
  switch (order) {
    case 'name':
      return [
        sql`lower(coalesce(person.called, person.first_name))`,
        sql`lower(coalesce(person.last_name, ''))`,
      ]
    case 'id':
      return [sql`c.child_id`, none]
    case 'age':
      return [sql`- (born.dob - date '2000-01-01')`, none]
    case 'care':
      return [sql`c.started_on`, none]
    case 'status':
      return [sql`episode.legal_status`, none]
    case 'lives':
      return [sql`episode.placement_group`, sql`coalesce(episode.place, '')`]
    case 'iro':
      return [sql`coalesce(officer.name, held_by.iro_id)`, none]
    case 'worker':
      return [sql`coalesce(worker.sw_name, worked_by.sw_id)`, none]
    case 'due':
      return [sql`next_due.due_on`, none]
  }
}

/** What is not recorded stands last either way. */
function direction({ down }: FindChildren): RawBuilder<unknown> {
  return down ? sql`order_key desc nulls last, then_key desc` : sql`order_key asc nulls last, then_key asc`
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
