import { addDays, type CalendarDate } from '#domain/calendar/calendar-date.ts'
import type { Facts, Row } from './facts.ts'
import { type Random, randomOf } from './random.ts'
import { type MadeChild, madeChild } from './random-child.ts'

const yesNo = ['yes', 'no', 'yes', 'no', null, 'perhaps'] as const

/** About when a thing was due, before or after, or blank. */
const about = (random: Random, day: CalendarDate, offset: number) =>
  random.chance(25) ? null : random.near(addDays(day, offset), 4)

function detailsOf(random: Random, review: Row): Row {
  const on = review['review'] as CalendarDate
  const adjourned = random.chance(12) ? on : null
  const completed = random.chance(60) ? on : addDays(on, 1 + random.number(12))
  const after = adjourned === null ? completed : random.near(addDays(on, 29), 3)
  return {
    child_id: review['child_id'],
    review_on: on,
    kind: random.pick([
      'statutory',
      'statutory',
      null,
      'light',
      'adoption',
      'brought_forward',
      'additional',
      'short_break',
      'odd',
    ]),
    planned_on: on,
    adjourned_on: adjourned,
    completed_on: random.chance(30) ? null : after,
    late_reason: random.pick(['staff_sickness', 'adjourned', null]),
    mode: 'virtual',
    venue: 'home',
    chaired_by_child: random.pick(['full', 'part', 'none', null, 'odd']),
    social_work_report_on: about(random, on, -5),
    carer_form_on: about(random, on, -7),
    decisions_sent_on: about(random, after, 7),
    record_completed_on: about(random, after, 21),
    record_distributed_on: about(random, after, 28),
    permanence_plan_agreed: random.pick(yesNo),
    high_risk: random.pick(yesNo),
    agencies_working_together: random.pick(yesNo),
  }
}

function aboutReview(random: Random, review: Row): Readonly<Record<string, readonly Row[]>> {
  const { child_id, review: on } = review
  const check = () => ({
    child_id,
    review_on: on,
    checked_on: addDays(on as CalendarDate, random.number(20)),
    care_plan_grade: random.pick(['outstanding', 'good', 'requires_improvement', 'inadequate', null, 'odd']),
    child_focus_grade: random.pick(['outstanding', 'good', null]),
    plan_shared_with_child: random.pick(yesNo),
    plan_in_childs_timescale: random.pick(yesNo),
  })
  return {
    review_details: random.chance(88) ? [detailsOf(random, review)] : [],
    quality_checks: random.chance(30) ? [check()] : [],
    midway_reviews: random.chance(50)
      ? [
          {
            child_id,
            midway_held_on: random.near(addDays(on as CalendarDate, 90), 60),
            on_track: null,
            iro_id: null,
          },
        ]
      : [],
  }
}

const iros = ['I1', 'I2', 'I3', 'I4', 'I5'] as const

function officers(): Row[] {
  const row = (iro_id: string, fte: number, more: Row = {}): Row => ({
    iro_id,
    name: `Officer ${iro_id}`,
    fte,
    started_on: '2012-01-01',
    ended_on: null,
    contract: 'permanent',
    counts_in_caseload: 'yes',
    ...more,
  })
  return [
    row('I1', 1),
    row('I2', 0.6, { counts_in_caseload: null }),
    row('I3', 0.8, { ended_on: '2020-11-30' }),
    row('I4', 1, { counts_in_caseload: 'no' }),
    row('I5', 1, { contract: 'seconded_out', counts_in_caseload: null }),
  ]
}

function aboutChild(random: Random, child: MadeChild): Readonly<Record<string, readonly Row[]>> {
  const child_id = child.id
  const first = (child.episodes[0]?.['decom'] ?? '2019-01-01') as CalendarDate
  const some = (percent: number, rows: () => readonly Row[]) => (random.chance(percent) ? rows() : [])
  const year = () => random.between('2020-01-01', '2021-06-30')
  const allocation = (): Row => ({
    child_id,
    iro_id: random.pick(iros),
    allocated_on: random.near(first, 60),
    allocation_ended_on: random.chance(25) ? random.between('2020-04-01', '2021-04-01') : null,
    allocation_reason: null,
  })
  const worker = (from: CalendarDate, until: CalendarDate | null): Row => ({
    child_id,
    dob: child.header['dob'],
    sw_id: random.pick(['W1', 'W1', 'W2', 'W3']),
    sw_decom: from,
    sw_dec: until,
    sw_reason: null,
  })
  const handover = random.between('2019-12-01', '2021-01-31')
  return {
    iro_allocations: [...some(90, () => [allocation()]), ...some(40, () => [allocation()])],
    ssda903_sw_episodes: some(80, () => [
      worker(random.between('2018-01-01', '2019-11-30'), handover),
      worker(addDays(handover, random.number(3)), random.chance(20) ? year() : null),
    ]),
    ssda903_uasc: some(12, () => [
      { child_id, sex: '1', dob: child.header['dob'], duc: random.chance(50) ? year() : null },
    ]),
    care_entry_notifications: child.episodes
      .filter((row) => row['rne'] === 'S' && random.chance(80))
      .map((row) => ({
        child_id,
        looked_after_on: row['decom'],
        notified_on: addDays(row['decom'] as CalendarDate, random.number(8)),
        notifying_team: random.pick(['North', 'South', null]),
      })),
    care_sources: some(60, () => [{ child_id, looked_after_on: first, disability: random.pick(yesNo) }]),
    placement_details: child.episodes.flatMap((row) =>
      some(60, () => [
        {
          child_id,
          decom: row['decom'],
          distance_miles: random.pick([1.2, 19.9, '20.0', 20.1, 88.4, 999.9, null]),
          in_authority: random.pick(yesNo),
          regulated: 'yes',
        },
      ]),
    ),
    planned_reviews: some(70, () => [
      {
        child_id,
        review_planned_on: year(),
        planned_kind: 'statutory',
        cancelled_on: random.chance(25) ? year() : null,
        cancel_reason: null,
      },
    ]),
    iro_contacts: some(60, () =>
      [1, 2, 3].map(() => ({
        child_id,
        contact_on: year(),
        contact_method: random.pick(['visit', 'telephone', 'video', 'pigeon']),
        iro_id: random.pick(iros),
      })),
    ),
    app_contacts: some(40, () => [
      { child_id, app_contact_on: year(), app_contact_kind: random.pick(['account_opened', 'statement']) },
    ]),
    ...challenge(random, child_id, year),
    ...protection(random, child, year),
  }
}

function challenge(random: Random, child_id: string, year: () => CalendarDate) {
  const raised = year()
  const dispute = (): Row => ({
    dispute_id: `D${child_id}`,
    child_id,
    dispute_category: random.pick(['Drift', 'Health']),
    dispute_raised_on: raised,
    dispute_closed_on: random.chance(70) ? random.near(addDays(raised, 28), 4) : null,
    highest_stage: random.pick([1, 2, 3, null]),
    dispute_outcome: 'resolved',
    cafcass_referred_on: random.chance(20) ? year() : null,
  })
  const feedback = (question: string): Row => ({
    response_id: `F${child_id}`,
    survey: random.pick(['spring', 'spring', 'autumn']),
    respondent: 'child',
    received_on: raised,
    child_id,
    question,
    answer: random.pick(['yes', 'no', null]),
  })
  return {
    disputes: random.chance(25) ? [dispute()] : [],
    concerns: random.chance(30)
      ? [
          {
            concern_id: `K${child_id}`,
            child_id,
            concern_raised_on: year(),
            concern_theme: random.pick(['Contact', 'Drift']),
            concern_resolved_on: null,
            concern_outcome: null,
          },
        ]
      : [],
    feedback: random.chance(40) ? ['Happy?', 'Heard?', ''].map(feedback) : [],
  }
}

function protection(random: Random, child: MadeChild, year: () => CalendarDate) {
  const child_id = child.id
  const on = year()
  return {
    conferences: random.chance(30)
      ? [
          {
            conference_id: `P${child_id}`,
            child_id,
            conference_kind: random.pick(['icpc', 'rcpc']),
            conference_on: on,
            strategy_discussion_on: null,
            child_aged_4_or_over: random.pick(['yes', 'no']),
            child_participated: random.pick(yesNo),
          },
        ]
      : [],
    conference_reports: ['police', 'school'].map((agency) => ({
      conference_id: `P${child_id}`,
      agency,
      report_received_on: random.chance(60) ? random.near(addDays(on, -2), 2) : null,
    })),
    child_protection_plans: random.chance(30)
      ? [
          {
            child_id,
            plan_started_on: on,
            plan_ended_on: random.chance(40) ? addDays(on, random.number(200)) : null,
            plan_outcome: null,
            child_dob: random.chance(20) ? null : random.near(child.header['dob'] as CalendarDate, 400),
          },
        ]
      : [],
    registers: random.chance(20)
      ? [
          {
            register: random.pick(['staying_put', 'independent_visitor']),
            child_id,
            entered_on: on,
            left_on: random.chance(50) ? addDays(on, random.number(90)) : null,
          },
        ]
      : [],
  }
}

/** A council of made-up children, as strange as files are: for agreement, not for belief. */
export function randomCouncil(seed: number, children: number, historyComplete: string | null): Facts {
  const random = randomOf(seed)
  const rows: Record<string, Row[]> = {}
  const add = (more: Readonly<Record<string, readonly Row[]>>) => {
    for (const [kind, some] of Object.entries(more)) rows[kind] = [...(rows[kind] ?? []), ...some]
  }
  for (let index = 1; index <= children; index += 1) {
    const child = madeChild(random, `X${String(index).padStart(4, '0')}`)
    add({ ssda903_header: [child.header], ssda903_episodes: child.episodes, ssda903_reviews: child.reviews })
    const held = new Map(child.reviews.map((review) => [review['review'], review]))
    for (const review of held.values()) add(aboutReview(random, review))
    add(aboutChild(random, child))
  }
  const swOf = (sw_id: string, sw_team: string | null) => ({
    sw_id,
    sw_name: sw_id,
    sw_team,
    sw_from: null,
    sw_to: null,
  })
  add({
    iros: officers(),
    social_workers: [swOf('W1', 'North'), swOf('W2', 'South')],
    populations: [{ population_year: 2021, population_0_17: 44_500, population_source: 'made up' }],
    history_complete: historyComplete === null ? [] : [{ history_complete_from: historyComplete }],
  })
  return { rows, reviewYears: ['2020-21'] }
}
