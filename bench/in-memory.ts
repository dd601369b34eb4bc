import { type RawBuilder, sql, type Transaction } from 'kysely'
import type { CalendarDate } from '#domain/calendar/calendar-date.ts'
import type { Tables } from '#store/database/tables.generated.ts'
import { timed } from './measured.ts'

interface ReviewRow {
  readonly review_on: CalendarDate
  readonly in_care: boolean
  readonly judgement: string
  readonly code: string | null
  readonly number: string
  readonly late_reason: string | null
  readonly iro_id: string | null
}

interface EpisodeRow {
  readonly child_id: string
  readonly decom: CalendarDate
  readonly dec: CalendarDate | null
  readonly legal_status_group: string
  readonly placement_group: string
  readonly period_started_on: CalendarDate
  readonly ceases_care: boolean
}

interface DueRow {
  readonly rule: string
  readonly due_on: CalendarDate
  readonly judged_on: CalendarDate | null
}

/** What a plain program does with the rows as they come. */
interface PlainCount {
  readonly reviews: (rows: readonly ReviewRow[]) => void
  readonly episodes: (rows: readonly EpisodeRow[]) => void
  readonly dues: (rows: readonly DueRow[]) => void
  figures(): ReadonlyMap<string, number>
}

/**
 * The seconds that it takes to count twelve figures in memory from rows already read. The rows of a whole country do
 * not fit into one program: they are read in parts, off the clock.
 */
export async function secondsInMemory(
  trx: Transaction<Tables>,
  authorityId: string,
  from: CalendarDate,
  to: CalendarDate,
): Promise<number> {
  const count = countInMemory(from, to)
  let seconds = 0
  const each = async <R>(query: RawBuilder<R>, take: (rows: readonly R[]) => void) => {
    for await (const rows of inParts(trx, query)) seconds += (await timed(() => take(rows))).seconds
  }
  await each(
    sql<ReviewRow>`
      select review_on, in_care, judgement, code, number, late_reason, iro_id
      from counted_review where authority_id = ${authorityId}`,
    count.reviews,
  )
  await each(
    sql<EpisodeRow>`
      select child_id, decom, dec, legal_status_group, placement_group, period_started_on, ceases_care
      from care_episode where authority_id = ${authorityId} order by child_id, episode_no`,
    count.episodes,
  )
  await each(
    sql<DueRow>`select rule, due_on, judged_on from due where authority_id = ${authorityId}`,
    count.dues,
  )
  return seconds + (await timed(() => count.figures())).seconds
}

const rowsInAPart = 50_000

async function* inParts<R>(trx: Transaction<Tables>, query: RawBuilder<R>): AsyncGenerator<readonly R[]> {
  await sql`declare rows_in_parts no scroll cursor for ${query}`.execute(trx)
  for (;;) {
    const { rows } = await sql<R>`fetch ${sql.lit(rowsInAPart)} from rows_in_parts`.execute(trx)
    if (rows.length === 0) break
    yield rows
  }
  await sql`close rows_in_parts`.execute(trx)
}

/**
 * The straightforward pass that anybody would write: reviews held by month, number and officer, in time, late
 * and why, and taken part in; children in care at the end by status and placement; who started and ceased;
 * what fell due and was in time. Twelve figures, to hold a time against; the tests count them all.
 */
export function countInMemory(from: CalendarDate, to: CalendarDate): PlainCount {
  const figures = new Map<string, number>()
  const add = (key: string) => figures.set(key, (figures.get(key) ?? 0) + 1)
  const within = (day: CalendarDate) => day >= from && day <= to
  const inCare = new Map<string, EpisodeRow>()
  const started = new Set<string>()
  return {
    reviews: (rows) => {
      for (const review of rows) {
        if (!review.in_care || !within(review.review_on)) continue
        add(`held ${review.review_on.slice(0, 7)}`)
        add(`number ${review.number}`)
        add(`officer ${review.iro_id ?? 'unknown'}`)
        add(`judged ${review.judgement}`)
        if (review.judgement === 'late') add(`late because ${review.late_reason ?? 'unknown'}`)
        if (review.code !== null) add(`code ${review.code}`)
      }
    },
    episodes: (rows) => {
      for (const episode of rows) {
        if (episode.decom <= to && (episode.dec === null || episode.dec > to))
          inCare.set(episode.child_id, episode)
        if (within(episode.period_started_on)) started.add(`${episode.child_id} ${episode.period_started_on}`)
        if (episode.ceases_care && episode.dec !== null && within(episode.dec)) add('ceased')
      }
    },
    dues: (rows) => {
      for (const due of rows) {
        if (!within(due.due_on)) continue
        add(`due ${due.rule}`)
        if (due.judged_on !== null && due.judged_on <= due.due_on) add(`in time ${due.rule}`)
      }
    },
    figures: () => {
      for (const episode of inCare.values()) {
        add(`status ${episode.legal_status_group}`)
        add(`placement ${episode.placement_group}`)
      }
      figures.set('in care', inCare.size)
      figures.set('started', started.size)
      return figures
    },
  }
}
