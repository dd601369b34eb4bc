import { sql, type Transaction } from 'kysely'
import type { CalendarDate } from '#domain/calendar/calendar-date.ts'
import { parseCollectionYear } from '#domain/calendar/collection-year.ts'
import { latestOn } from '#domain/care/child-facts.ts'
import type { CareSetting } from '#domain/care/work-out-child.ts'
import { grouped } from '#domain/grouped.ts'
import type { Tables } from '#store/database/tables.generated.ts'

const beginning = '0001-01-01' as CalendarDate

/**
 * What an authority's files say that holds for every child: the history date, and who is in which team. Of a large
 * authority's workers only those named are read, where somebody is asked about.
 */
export async function careSettingOf(
  trx: Transaction<Tables>,
  authorityId: string,
  workerIds?: readonly string[],
): Promise<Omit<CareSetting, 'calendar'>> {
  const named = workerIds === undefined ? sql`true` : sql`sw_id = any(${[...workerIds]}::text[])`
  const workers = await sql<WorkerRow>`
    select sw_id, sw_team, sw_from, sw_to from social_workers
    where authority_id = ${authorityId} and current and sw_team is not null and ${named} order by collection_year, file, line
  `.execute(trx)
  const teams = grouped(
    workers.rows.map((row) => ({
      swId: row.sw_id,
      team: row.sw_team,
      from: row.sw_from ?? beginning,
      to: row.sw_to,
    })),
    ({ swId }) => swId,
  )
  return {
    knownFrom: await historyDate(trx, authorityId),
    teamOf: (swId, on) => latestOn(teams.get(swId) ?? [], on)?.team,
  }
}

interface WorkerRow {
  sw_id: string
  sw_team: string
  sw_from: CalendarDate | null
  sw_to: CalendarDate | null
}

/**
 * The history date: `history_complete_from` when given, as the latest collection year gives it (of two that
 * contradict each other the later, which claims less); else 1 April of the earliest collection year for which
 * Reviews were imported; else the first entry into care that was recorded here, since every review after it is
 * recorded here too; undefined when nothing says so.
 */
async function historyDate(trx: Transaction<Tables>, authorityId: string): Promise<CalendarDate | undefined> {
  const given = await sql<{ history_complete_from: CalendarDate }>`
    select history_complete_from from history_complete where authority_id = ${authorityId}
    order by collection_year desc, history_complete_from desc limit 1
  `.execute(trx)
  const [stated] = given.rows
  if (stated !== undefined) return stated.history_complete_from
  const years = await sql<{ first: string | null }>`
    select min(r.collection_year) as first from import_run r
    join import_file f on f.authority_id = r.authority_id and f.import_id = r.import_id
    where r.authority_id = ${authorityId} and r.undone_at is null and f.kind = 'ssda903.reviews'
  `.execute(trx)
  const first = years.rows[0]?.first
  if (first != null) return parseCollectionYear(first)?.from
  const entries = await sql<{ first: CalendarDate | null }>`
    select min(looked_after_on) as first from care_entry where authority_id = ${authorityId} and state <> 'withdrawn' and source = 'recorded'
  `.execute(trx)
  return entries.rows[0]?.first ?? undefined
}
