import { sql, type Transaction } from 'kysely'
import type { CalendarDate } from '#domain/calendar/calendar-date.ts'
import type { Tables } from '#store/database/tables.generated.ts'

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

/** The rows that a plain program would count from, all in memory. */
export interface RowsInMemory {
  readonly reviews: readonly ReviewRow[]
  readonly episodes: readonly EpisodeRow[]
  readonly dues: readonly DueRow[]
}

export async function rowsInMemory(trx: Transaction<Tables>, authorityId: string): Promise<RowsInMemory> {
  const reviews = await sql<ReviewRow>`
    select review_on, in_care, judgement, code, number, late_reason, iro_id
    from counted_review where authority_id = ${authorityId}
  `.execute(trx)
  const episodes = await sql<EpisodeRow>`
    select child_id, decom, dec, legal_status_group, placement_group, period_started_on, ceases_care
    from care_episode where authority_id = ${authorityId} order by child_id, episode_no
  `.execute(trx)
  const dues = await sql<DueRow>`
    select rule, due_on, judged_on from due where authority_id = ${authorityId}
  `.execute(trx)
  return { reviews: reviews.rows, episodes: episodes.rows, dues: dues.rows }
}

/**
 * The straightforward pass that anybody would write: reviews held by month, number and officer, in time, late
 * and why, and taken part in; children in care at the end by status and placement; who started and ceased;
 * what fell due and was in time. Twelve figures, to hold a time against; the tests count them all.
 */
export function countInMemory(
  { reviews, episodes, dues }: RowsInMemory,
  from: CalendarDate,
  to: CalendarDate,
): ReadonlyMap<string, number> {
  const figures = new Map<string, number>()
  const add = (key: string) => figures.set(key, (figures.get(key) ?? 0) + 1)
  const within = (day: CalendarDate) => day >= from && day <= to
  for (const review of reviews) {
    if (!review.in_care || !within(review.review_on)) continue
    add(`held ${review.review_on.slice(0, 7)}`)
    add(`number ${review.number}`)
    add(`officer ${review.iro_id ?? 'unknown'}`)
    add(`judged ${review.judgement}`)
    if (review.judgement === 'late') add(`late because ${review.late_reason ?? 'unknown'}`)
    if (review.code !== null) add(`code ${review.code}`)
  }
  const inCare = new Map<string, EpisodeRow>()
  const started = new Set<string>()
  for (const episode of episodes) {
    if (episode.decom <= to && (episode.dec === null || episode.dec > to))
      inCare.set(episode.child_id, episode)
    if (within(episode.period_started_on)) started.add(`${episode.child_id} ${episode.period_started_on}`)
    if (episode.ceases_care && episode.dec !== null && within(episode.dec)) add('ceased')
  }
  for (const episode of inCare.values()) {
    add(`status ${episode.legal_status_group}`)
    add(`placement ${episode.placement_group}`)
  }
  for (const due of dues) {
    if (!within(due.due_on)) continue
    add(`due ${due.rule}`)
    if (due.judged_on !== null && due.judged_on <= due.due_on) add(`in time ${due.rule}`)
  }
  figures.set('in care', inCare.size)
  figures.set('started', started.size)
  return figures
}
