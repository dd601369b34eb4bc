import { sql, type Transaction } from 'kysely'
import type { CalendarDate } from '#domain/calendar/calendar-date.ts'
import type { ChildFacts } from '#domain/care/child-facts.ts'
import { grouped } from '#domain/grouped.ts'
import type { Episode } from '#domain/child/episode.ts'
import type { RecordedReview, ReviewDetails } from '#domain/review/review.ts'
import { rowsAtOnce, rowsInTurn } from '#store/database/rows-at-once.ts'
import type { Tables } from '#store/database/tables.generated.ts'

type Day = CalendarDate | null

/** So many children's rows come as one answer; of more, each kind of row is asked for in turn. */
const fewChildren = 10

/**
 * The facts of children, from the rows that speak now. One query a kind for all the children asked for, and one for
 * all kinds where the children are few.
 */
export async function loadFacts(
  trx: Transaction<Tables>,
  authorityId: string,
  childIds: readonly string[],
): Promise<ChildFacts[]> {
  const ask = childIds.length > fewChildren ? rowsInTurn : rowsAtOnce
  const rows = await ask(trx, questionsAbout(authorityId, childIds))
  const headers = byChild(rows.headers)
  const episodes = byChild(rows.episodes)
  const reviews = byChild(rows.reviews)
  const details = byChild(rows.details)
  const allocations = byChild(rows.allocations)
  const workers = byChild(rows.workers)
  const notifications = byChild(rows.notifications)
  const disputes = byChild(rows.disputes)
  const midway = byChild(rows.midway)
  const conferences = byChild(rows.conferences)
  const reports = byChild(rows.reports)
  return childIds.map((childId) => ({
    childId,
    bornOn: headers(childId).at(-1)?.dob ?? reviews(childId).find(({ dob }) => dob !== null)?.dob ?? null,
    episodes: episodes(childId).map(episodeOf),
    reviews: reviewsOf(reviews(childId), details(childId)),
    allocations: allocations(childId).map((row) => ({
      iroId: row.iro_id,
      from: row.allocated_on,
      to: row.allocation_ended_on,
    })),
    workers: workers(childId).map((row) => ({ swId: row.sw_id, from: row.sw_decom, to: row.sw_dec })),
    notifications: notifications(childId).map((row) => ({
      lookedAfterOn: row.looked_after_on,
      notifiedOn: row.notified_on,
    })),
    disputes: disputes(childId).map((row) => ({
      disputeId: row.dispute_id,
      raisedOn: row.dispute_raised_on,
      closedOn: row.dispute_closed_on,
    })),
    conferences: conferences(childId).map((row) => ({
      conferenceId: row.conference_id,
      kind: row.conference_kind,
      on: row.conference_on,
      strategyDiscussionOn: row.strategy_discussion_on,
    })),
    conferenceReports: reports(childId).map((row) => ({
      conferenceId: row.conference_id,
      agency: row.agency,
      conferenceOn: row.conference_on,
      receivedOn: row.report_received_on,
    })),
    midwayChecksOn: midway(childId).map((row) => row.midway_held_on),
  }))
}

/** One query for each kind of row that speaks of children now. */
function questionsAbout(authorityId: string, childIds: readonly string[]) {
  const ids = sql`${[...childIds]}::text[]`
  const from = (table: string) =>
    sql`from ${sql.table(table)} where authority_id = ${authorityId} and current and child_id = any(${ids})`
  const inFileOrder = sql`order by collection_year, file, line`

  return {
    headers: sql<{
      child_id: string
      dob: Day
    }>`select child_id, dob ${from('ssda903_header')} and dob is not null ${inFileOrder}`,
    episodes: sql<EpisodeRow>`
    select e.child_id, e.decom, e.dec, upper(trim(e.rne)) as rne, upper(trim(e.ls)) as ls, upper(trim(e.place)) as place,
           upper(trim(e.rec)) as rec, e.pl_post, e.urn, d.distance_miles, d.in_authority
    from ssda903_episodes e
    left join lateral (
      select distance_miles, in_authority from placement_details d
      where d.authority_id = e.authority_id and d.current and d.child_id = e.child_id and d.decom = e.decom
      order by d.occurrence desc limit 1
    ) d on true
    where e.authority_id = ${authorityId} and e.current and e.child_id = any(${ids})
    order by e.collection_year, e.file, e.line
  `,
    reviews: sql<{ child_id: string; dob: Day; review: CalendarDate; review_code: string | null }>`
      select child_id, dob, review, review_code ${from('ssda903_reviews')} ${inFileOrder}`,
    details: sql<DetailsRow>`
    select child_id, review_on, kind, adjourned_on, completed_on, late_reason, social_work_report_on, carer_form_on,
           decisions_sent_on, record_completed_on, record_distributed_on
    ${from('review_details')} ${inFileOrder}`,
    allocations: sql<{
      child_id: string
      iro_id: string
      allocated_on: CalendarDate
      allocation_ended_on: Day
    }>`
      select child_id, iro_id, allocated_on, allocation_ended_on ${from('iro_allocations')} ${inFileOrder}`,
    workers: sql<{ child_id: string; sw_id: string; sw_decom: CalendarDate; sw_dec: Day }>`
      select child_id, sw_id, sw_decom, sw_dec ${from('ssda903_sw_episodes')}
      and sw_id is not null and sw_decom is not null ${inFileOrder}`,
    notifications: sql<{ child_id: string; looked_after_on: CalendarDate; notified_on: CalendarDate }>`
      select child_id, looked_after_on, notified_on ${from('care_entry_notifications')} ${inFileOrder}`,
    disputes: sql<{
      child_id: string
      dispute_id: string
      dispute_raised_on: CalendarDate
      dispute_closed_on: Day
    }>`
      select child_id, dispute_id, dispute_raised_on, dispute_closed_on ${from('disputes')} ${inFileOrder}`,
    midway: sql<{ child_id: string; midway_held_on: CalendarDate }>`
      select child_id, midway_held_on ${from('midway_reviews')} ${inFileOrder}`,
    conferences: sql<ConferenceRow>`
    select child_id, conference_id, conference_kind, conference_on, strategy_discussion_on
    ${from('conferences')} ${inFileOrder}`,
    // A report is owed once a conference, however many children it is about: it hangs on the first of them.
    reports: sql<{
      child_id: string
      conference_id: string
      conference_on: CalendarDate
      agency: string
      report_received_on: Day
    }>`
      select first.child_id, r.conference_id, first.conference_on, r.agency, r.report_received_on
      from (
        select distinct on (c.conference_id) c.conference_id, c.child_id, c.conference_on
        from conferences c
        where c.authority_id = ${authorityId} and c.current and c.conference_id in (
          select conference_id ${from('conferences')}
        )
        order by c.conference_id, c.child_id
      ) first
      join conference_reports r
        on r.authority_id = ${authorityId} and r.current and r.conference_id = first.conference_id
      where first.child_id = any(${ids})
      order by r.collection_year, r.file, r.line
    `,
  }
}

function byChild<R extends { child_id: string }>(rows: readonly R[]): (childId: string) => readonly R[] {
  const groups = grouped(rows, (row) => row.child_id)
  return (childId) => groups.get(childId) ?? []
}

interface EpisodeRow {
  child_id: string
  decom: CalendarDate
  dec: Day
  rne: string | null
  ls: string | null
  place: string | null
  rec: string | null
  pl_post: string | null
  urn: string | null
  distance_miles: number | null
  in_authority: string | null
}

function episodeOf(row: EpisodeRow, index: number): Episode {
  return {
    decom: row.decom,
    dec: row.dec,
    rne: row.rne,
    legalStatus: row.ls,
    place: row.place,
    rec: row.rec,
    placementPostcode: row.pl_post,
    urn: row.urn,
    rowNumber: index,
    distanceMiles: row.distance_miles,
    inAuthority: row.in_authority,
  }
}

interface ConferenceRow {
  child_id: string
  conference_id: string
  conference_kind: string
  conference_on: CalendarDate
  strategy_discussion_on: Day
}

interface DetailsRow {
  child_id: string
  review_on: CalendarDate
  kind: string | null
  adjourned_on: Day
  completed_on: Day
  late_reason: string | null
  social_work_report_on: Day
  carer_form_on: Day
  decisions_sent_on: Day
  record_completed_on: Day
  record_distributed_on: Day
}

function reviewsOf(
  rows: readonly { review: CalendarDate; review_code: string | null }[],
  details: readonly DetailsRow[],
): RecordedReview[] {
  // In the order of the file, so that of two rows for one review the later speaks, as it does of episodes.
  const detailsOn = new Map(details.map((row) => [row.review_on, detailsOf(row)]))
  const codes = grouped(rows, ({ review }) => review)
  return [...codes].map(([on, sameDay]) => ({
    on,
    codes: [...new Set(sameDay.map(({ review_code: code }) => code))],
    details: detailsOn.get(on) ?? null,
  }))
}

function detailsOf(row: DetailsRow): ReviewDetails {
  return {
    kind: row.kind,
    adjournedOn: row.adjourned_on,
    completedOn: row.completed_on,
    lateReason: row.late_reason,
    socialWorkReportOn: row.social_work_report_on,
    carerFormOn: row.carer_form_on,
    decisionsSentOn: row.decisions_sent_on,
    recordCompletedOn: row.record_completed_on,
    recordDistributedOn: row.record_distributed_on,
  }
}
