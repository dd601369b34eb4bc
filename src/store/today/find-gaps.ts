import { sql, type Transaction } from 'kysely'
import type { LinesAsked, TodayNeeds } from '#app/today/today.ts'
import type { CountedIro } from '#app/today/today-reads.ts'
import { addDays, type CalendarDate } from '#domain/calendar/calendar-date.ts'
import { deskGaps } from '#domain/gap/desk-gaps.ts'
import { allGaps, type GapId, isGapId } from '#domain/gap/register.ts'
import { childJoins } from '#store/children/child-joins.ts'
import type { Tables } from '#store/database/tables.generated.ts'
import { gapRows } from '#store/gap/gap-rows.ts'
import { ofIro, ofTeam, onLine } from './lines-asked.ts'

type Found = Awaited<ReturnType<TodayNeeds['gaps']>>

/** The gaps of a day within a scope: how many, under each filter, and the first of them, the gravest first. */
export async function findGaps(trx: Transaction<Tables>, ask: LinesAsked): Promise<Found> {
  const { authorityId, on, filter } = ask
  const joins = childJoins(authorityId, on)
  const { rows } = await sql<FoundRow>`
    with ${gapRows(ask)},
    asked as (
      select g.*, g.gap = any(${[...gapsOf(filter.what)]}::text[]) as is_what, ${ofIro(sql`g.iro_id`, ask)} as is_iro,
        ${ofTeam(sql`g.sw_id`, ask)} as is_team
      from gap_rows g
    ),
    listed as (
      select *, row_number() over (order by grade, day nulls first, child_id) as place
      from asked where is_what and is_iro and is_team
    ),
    c as (select * from listed where place > ${ask.offset} and place <= ${ask.offset + ask.limit.gaps}),
    lines as (
      select c.*, ${onLine} from c ${sql.join([joins.person, joins.born, joins.officer, joins.worker], sql` `)}
    )
    select
      (select count(*)::int from listed) as count,
      (select coalesce(json_agg(gap), '[]') from gap_told where not told) as untold,
      (select json_agg(json_build_object('value', gap, 'count', n)) from (
        select gap, count(*) as n from asked where is_iro and is_team group by gap) x) as whats,
      (select count(*)::int from gap_facts) as children,
      (select count(*)::int from gap_facts where planned_on <= ${addDays(on, 6)}) as this_week,
      (select json_agg(json_build_object('value', coalesce(x.iro_id, 'none'), 'name', i.name, 'overdue', 0, 'soon', 0,
        'later', 0, 'gaps', n)) from (
        select iro_id, count(*) as n from asked where is_what and is_team group by iro_id) x
        left join lateral (select name from iros where authority_id = ${authorityId} and current and iro_id = x.iro_id
          order by started_on desc limit 1) i on true) as iros,
      (select json_agg(l order by l.place) from lines l) as lines
  `.execute(trx)
  const [row] = rows
  return {
    count: row?.count ?? 0,
    children: row?.children ?? 0,
    thisWeek: row?.this_week ?? 0,
    untold: (row?.untold ?? []).filter(isGapId),
    whats: row?.whats ?? [],
    iros: row?.iros ?? [],
    lines: (row?.lines ?? []).map((line) => ({
      childId: line.child_id,
      called: line.called,
      lastName: line.last_name,
      bornOn: line.dob,
      iroId: line.iro_id,
      iroName: line.iro_name,
      workerName: line.worker_name,
      team: line.sw_team,
      gap: line.gap,
      day: line.day,
    })),
  }
}

/** The gaps that a kind of work holds: all of them, those of the desk, or one. */
function gapsOf(what: string | undefined): readonly string[] {
  if (what === undefined) return allGaps
  if (what === 'desk') return deskGaps
  return isGapId(what) ? [what] : []
}

/** As JSON: a date is text already. */
interface FoundRow {
  count: number
  untold: string[]
  whats: { value: string; count: number }[] | null
  iros: CountedIro[] | null
  children: number
  this_week: number
  lines:
    | {
        child_id: string
        gap: GapId
        day: CalendarDate | null
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
