import type { CalendarDate } from '#domain/calendar/calendar-date.ts'
import type { Cell, ChildFacts, DatedRow, EpisodeFact, ReviewFact, StoryRow } from '../facts.ts'
import { placeCode, providerCode, sexCode } from './national-codes.ts'
import { knownBy, touches, type YearView } from './year-view.ts'

/** The rows about one child in one year's folder, as the council would have sent them then. */
export function childRows(child: ChildFacts, view: YearView): StoryRow[] {
  const rows: StoryRow[] = []
  const add = (kindId: string, values: Record<string, Cell>) => {
    rows.push({ kindId, values })
  }
  const episodes = episodesOf(child, view)
  if (episodes.length > 0) {
    add('ssda903.header', headerValues(child, view))
    for (const episode of episodes) add('ssda903.episodes', episodeValues(child, episode, view))
    for (const episode of episodes) addPlacementDetail(child, episode, view, add)
    if (child.uascUntil !== null && episodes.some((episode) => episode.from < (child.uascUntil ?? ''))) {
      add('ssda903.uasc', {
        child_id: child.id,
        sex: sexCode(view.year, child.sex),
        dob: child.born,
        duc: child.uascUntil,
      })
    }
  }
  for (const review of child.reviews) {
    if (review.on >= view.from && review.on <= view.to) addReview(child, review, view, add)
  }
  addSpans(child, view, add)
  for (const row of child.rows) {
    const with903 = row.withHeader === true ? episodes.length > 0 : withEpisode(row, episodes)
    if (with903 === undefined ? isInYear(row, view) : with903) add(row.kindId, datedValues(row, view))
  }
  return rows
}

/** The rows of one year among those of somebody who is not looked after. */
export function rowsOfYear(rows: readonly DatedRow[], view: YearView): StoryRow[] {
  return rows
    .filter((row) => isInYear(row, view))
    .map((row) => ({ kindId: row.kindId, values: datedValues(row, view) }))
}

function withEpisode(row: DatedRow, episodes: readonly EpisodeFact[]): boolean | undefined {
  return row.withEpisode === true ? episodes.some((episode) => episode.from === row.on) : undefined
}

function isInYear(row: DatedRow, view: YearView): boolean {
  return row.on <= view.to && (row.on >= view.from || stillOpen(row, view))
}

type Add = (kindId: string, values: Record<string, Cell>) => void

/** Every episode open at any time that the folder covers, with the earlier ones of the same period of care. */
function episodesOf(child: ChildFacts, view: YearView): EpisodeFact[] {
  const chosen: EpisodeFact[] = []
  const reachesBack = view.from < view.year.starts
  let period: EpisodeFact[] = []
  const close = () => {
    const touching = period.filter((episode) => touches(view, episode.from, episode.until))
    if (touching.length > 0) {
      chosen.push(...(reachesBack ? period.filter((episode) => episode.from <= view.to) : touching))
    }
  }
  for (const episode of child.episodes) {
    if (episode.reasonNew === 'S') {
      close()
      period = []
    }
    period.push(episode)
  }
  close()
  return chosen
}

function headerValues(child: ChildFacts, view: YearView): Record<string, Cell> {
  const mother = child.motherFrom !== null && child.motherFrom <= view.to
  return {
    child_id: child.id,
    sex: sexCode(view.year, child.sex),
    dob: child.born,
    ethnic: child.ethnic,
    upn: child.upn,
    mother: child.sex === 'F' && mother ? '1' : null,
    mc_dob: mother ? child.motherFrom : null,
  }
}

function episodeValues(child: ChildFacts, episode: EpisodeFact, view: YearView): Record<string, Cell> {
  const until = knownBy(view, episode.until)
  return {
    child_id: child.id,
    decom: episode.from,
    rne: episode.reasonNew,
    ls: episode.legalStatus,
    cin: child.need,
    place: placeCode(view.year, episode),
    place_provider: providerCode(view.year, episode),
    dec: until,
    rec: until === null ? null : episode.reasonCeased,
    reason_place_change: until === null ? null : episode.whyMoved,
    home_post: child.uascUntil === null ? child.homePost : null,
    pl_post: episode.placePost,
    urn: episode.urn,
  }
}

function addPlacementDetail(child: ChildFacts, episode: EpisodeFact, view: YearView, add: Add): void {
  const { miles, inAuthority, regulated } = episode
  if (miles === null && inAuthority === null && regulated === null) return
  const reachesBack = view.from < view.year.starts
  if (
    reachesBack
      ? !touches({ ...view, from: view.year.starts }, episode.from, episode.until)
      : episode.from < view.from
  )
    return
  add('placement_details', {
    child_id: child.id,
    decom: episode.from,
    distance_miles: child.uascUntil === null ? miles : null,
    in_authority: inAuthority,
    regulated,
  })
}

function addReview(child: ChildFacts, review: ReviewFact, view: YearView, add: Add): void {
  add('ssda903.reviews', {
    child_id: child.id,
    dob: child.born,
    review: review.on,
    review_code: review.code,
  })
  if (review.detail !== undefined) {
    add('review_details', { child_id: child.id, review_on: review.on, ...detailValues(review.detail, view) })
  }
  if (review.quality !== undefined && review.quality.checkedOn <= view.lastDay) {
    add('quality_checks', {
      child_id: child.id,
      review_on: review.on,
      checked_on: review.quality.checkedOn,
      care_plan_grade: review.quality.carePlan,
      child_focus_grade: review.quality.childFocus,
      plan_shared_with_child: review.quality.planShared,
      plan_in_childs_timescale: review.quality.inTimescale,
    })
  }
}

/** What followed a review in the weeks after the year's end belongs with the review: files are made up later. */
function detailValues(
  detail: NonNullable<ReviewFact['detail']>,
  view: YearView,
): Readonly<Record<string, Cell>> {
  const happened = (date: CalendarDate | null) => (date !== null && date <= view.lastDay ? date : null)
  return {
    kind: detail.kind,
    planned_on: detail.plannedOn,
    adjourned_on: detail.adjournedOn,
    completed_on: happened(detail.completedOn),
    late_reason: detail.lateReason,
    mode: detail.mode,
    venue: detail.venue,
    chaired_by_child: detail.chairedByChild,
    social_work_report_on: happened(detail.socialWorkReportOn),
    carer_form_on: happened(detail.carerFormOn),
    parent_form_on: happened(detail.parentFormOn),
    child_form_on: happened(detail.childFormOn),
    decisions_sent_on: happened(detail.decisionsSentOn),
    record_completed_on: happened(detail.recordCompletedOn),
    record_distributed_on: happened(detail.recordDistributedOn),
    permanence_plan_agreed: detail.permanencePlanAgreed,
    high_risk: detail.highRisk,
    agencies_working_together: detail.agenciesTogether,
  }
}

function addSpans(child: ChildFacts, view: YearView, add: Add): void {
  for (const span of child.iros) {
    if (!touches(view, span.from, span.until)) continue
    add('iro_allocations', {
      child_id: child.id,
      iro_id: span.who,
      allocated_on: span.from,
      allocation_ended_on: knownBy(view, span.until),
      allocation_reason: span.why,
    })
  }
  // The return took in social workers from 2023-24.
  if (view.year.startYear < 2023) return
  for (const span of child.workers) {
    if (!touches(view, span.from, span.until)) continue
    const until = knownBy(view, span.until)
    add('ssda903.sw_episodes', {
      child_id: child.id,
      dob: child.born,
      sw_id: span.who,
      sw_decom: span.from,
      sw_dec: until,
      sw_reason: until === null ? null : span.why,
    })
  }
}

function stillOpen(row: DatedRow, view: YearView): boolean {
  if (row.openUntil === undefined) return false
  return row.openUntil === null || row.openUntil >= view.from
}

function datedValues(row: DatedRow, view: YearView): Readonly<Record<string, Cell>> {
  if (row.later === undefined) return row.values
  const values: Record<string, Cell> = { ...row.values }
  let came = false
  for (const column of row.later) {
    const date = values[column]
    if (typeof date === 'string' && date <= view.to) came = true
    else values[column] = null
  }
  if (!came) for (const column of row.outcome ?? []) values[column] = null
  return values
}
