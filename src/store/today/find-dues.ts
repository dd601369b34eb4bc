import { type RawBuilder, sql, type Transaction } from 'kysely'
import type { LinesAsked, TodayNeeds } from '#app/today/today.ts'
import type { CountedIro, KindOfWork } from '#app/today/today-reads.ts'
import type { CalendarDate } from '#domain/calendar/calendar-date.ts'
import { owedAfterReview } from '#domain/care/rules-worked-on.ts'
import { isOpenOn } from '#store/care/open-dues.ts'
import { heldByEverybody, iroOf, withinScope, workerOf } from '#store/care/scope-filter.ts'
import { childJoins } from '#store/children/child-joins.ts'
import type { Tables } from '#store/database/tables.generated.ts'
import { ofIro, ofTeam, onLine } from './lines-asked.ts'

type Found = Awaited<ReturnType<TodayNeeds['dues']>>

/** The clocks of a day within a scope: how many in each group, under each filter, and the first of each group. */
export async function findDues(trx: Transaction<Tables>, ask: LinesAsked): Promise<Found> {
  const { authorityId, on, filter } = ask
  const joins = childJoins(authorityId, on)
  const everybody = ask.scope.kind === 'authority'
  const limit = sql`case l.part when 'overdue' then ${ask.limit.overdue}::int when 'soon' then ${ask.limit.soon}::int
    else ${ask.limit.later}::int end`
  const { rows } = await sql<FoundRow>`
    with held as (${everybody ? heldByEverybody(authorityId, on) : sql`select null::text as child_id, null::text as iro_id limit 0`}),
    open as materialized (
      select d.child_id, d.rule, d.subject, d.anchor_on, d.opens_on, d.due_on,
        case when d.due_on < ${on} then 'overdue' when d.due_on <= ${ask.soonUntil} then 'soon' else 'later' end as part,
        ${everybody ? sql`held.iro_id` : iroOf(authorityId, sql`d.child_id`, on)} as iro_id,
        ${filter.team === undefined ? sql`null::text` : workerOf(authorityId, sql`d.child_id`, on)} as sw_id,
        d.subject = 'review' and not exists (select from planned_reviews n where n.authority_id = ${authorityId}
          and n.current and n.child_id = d.child_id and ${isAhead(on)}) as to_book
      from due d
      left join care_period p on p.authority_id = d.authority_id and p.child_id = d.child_id
        and p.started_on = d.period_started_on
      ${everybody ? sql`left join held on held.child_id = d.child_id` : sql``}
      where d.authority_id = ${authorityId} and d.due_on <= ${ask.laterUntil} and ${isOpenOn(authorityId, on)}
        and ${withinScope(ask.scope, authorityId, sql`d.child_id`, on)}
    ),
    asked as (
      select o.*, ${isWhat(filter.what)} as is_what, ${ofIro(sql`o.iro_id`, ask)} as is_iro,
        ${ofTeam(sql`o.sw_id`, ask)} as is_team
      from open o
    ),
    listed as (
      select *, row_number() over (
        partition by part order by (part = 'overdue' and subject <> 'review'), due_on, child_id, rule, subject
      ) as place
      from asked where is_what and is_iro and is_team
    ),
    c as (select * from listed l where place > ${ask.offset} and place <= ${ask.offset} + ${limit}),
    lines as (
      select c.*, ${onLine}, (select min(n.review_planned_on) from planned_reviews n where n.authority_id = ${authorityId}
        and n.current and n.child_id = c.child_id and c.subject = 'review' and ${isAhead(on)}) as planned_on
      from c ${sql.join([joins.person, joins.born, joins.officer, joins.worker], sql` `)}
    )
    select
      (select json_object_agg(part, n) from (select part, count(*) as n from listed group by part) x) as counts,
      (select count(*)::int from listed where to_book) as to_book,
      (select json_agg(json_build_object('value', rule, 'count', n)) from (
        select rule, count(*) as n from asked where is_iro and is_team group by rule) x) as whats,
      (select json_agg(json_build_object('value', coalesce(x.iro_id, 'none'), 'name', i.name, 'overdue', overdue, 'soon', soon,
        'later', later, 'gaps', 0)) from (
        select iro_id, count(*) filter (where part = 'overdue') as overdue, count(*) filter (where part = 'soon') as soon,
          count(*) filter (where part = 'later') as later
        from asked where is_what and is_team group by iro_id) x
        left join lateral (select name from iros where authority_id = ${authorityId} and current and iro_id = x.iro_id
          order by started_on desc limit 1) i on true) as iros,
      (select json_agg(l order by array_position(array['overdue', 'soon', 'later'], l.part), l.place) from lines l) as lines
  `.execute(trx)
  const [row] = rows
  return {
    counts: { overdue: 0, soon: 0, later: 0, ...row?.counts },
    toBook: row?.to_book ?? 0,
    whats: row?.whats ?? [],
    iros: row?.iros ?? [],
    lines: (row?.lines ?? []).map((line) => ({
      group: line.part,
      childId: line.child_id,
      called: line.called,
      lastName: line.last_name,
      bornOn: line.dob,
      iroId: line.iro_id,
      iroName: line.iro_name,
      workerName: line.worker_name,
      team: line.sw_team,
      rule: line.rule,
      subject: line.subject,
      anchorOn: line.anchor_on,
      opensOn: line.opens_on,
      dueOn: line.due_on,
      plannedOn: line.planned_on,
    })),
  }
}

/** Whether a planned review `n` lies ahead of a day and stands. */
function isAhead(on: CalendarDate): RawBuilder<unknown> {
  return sql`n.review_planned_on > ${on} and (n.cancelled_on is null or n.cancelled_on > ${on})`
}

function isWhat(what: string | undefined): RawBuilder<unknown> {
  if (what === undefined) return sql`true`
  const kinds: Readonly<Record<KindOfWork, RawBuilder<unknown>>> = {
    reviews: sql`o.subject = 'review'`,
    'to-book': sql`o.to_book`,
    records: sql`o.rule = any(${[...owedAfterReview]}::text[])`,
    desk: sql`(o.subject = 'review' or o.rule = any(${[...owedAfterReview]}::text[]))`,
  }
  const kind = Object.entries(kinds).find(([name]) => name === what)
  return kind?.[1] ?? sql`o.rule = ${what}`
}

/** As JSON: a date is text already. */
interface FoundRow {
  counts: Partial<Record<'overdue' | 'soon' | 'later', number>> | null
  to_book: number
  whats: { value: string; count: number }[] | null
  iros: CountedIro[] | null
  lines:
    | {
        part: 'overdue' | 'soon' | 'later'
        child_id: string
        rule: string
        subject: string
        anchor_on: CalendarDate
        opens_on: CalendarDate | null
        due_on: CalendarDate
        planned_on: CalendarDate | null
        called: string | null
        last_name: string | null
        dob: CalendarDate | null
        iro_id: string | null
        iro_name: string | null
        worker_name: string | null
        sw_team: string | null
      }[]
    | null
}
