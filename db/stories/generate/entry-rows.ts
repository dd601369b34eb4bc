import type { DatedRow, IntendedFailure, YesNo } from '../facts.ts'
import type { Chance } from './chance.ts'
import { addMonths, addWorkingDays, type Day, textOf } from './days.ts'
import type { Journey } from './draft.ts'
import { familyName, firstName } from './names.ts'
import type { ReviewChain } from './reviews.ts'
import type { Setting } from './setting.ts'

/** A child whose other rows are wanted. Failures meant on the way are added to `failures`. */
export interface ChildInCare {
  readonly id: string
  readonly journey: Journey
  readonly sex: 'M' | 'F'
  /** Which period of care this is; the child is introduced with the first. */
  readonly number: number
  readonly left: Day | undefined
  readonly toldLate: boolean
  readonly chain: ReviewChain
  readonly setting: Setting
  readonly chance: Chance
  readonly failures: IntendedFailure[]
}

const languages = [
  'Tigrinya',
  'Arabic',
  'Kurdish Sorani',
  'Pashto',
  'Dari',
  'Albanian',
  'Vietnamese',
  'Amharic',
]
const schools = [
  'Marlbridge High School',
  'Weirside Academy',
  'St Osyth Primary School',
  'Quarry Hill Primary School',
  'Lockgate School',
  'Marlbridge College',
]

/** Who the child is, when the IRO service heard of the entry to care, disability, and earlier permanence. */
export function entryRows(child: ChildInCare): DatedRow[] {
  const { journey, setting, chance } = child
  const on = textOf(journey.enters)
  const rows: DatedRow[] = []
  if (child.number === 1) {
    rows.push(introduction(child))
    rows.push({ kindId: 'ssda903.prev_perm', on, withEpisode: true, values: previousPermanence(child) })
  }
  const disability: YesNo | null = chance.yes(0.02) ? null : disabled(journey, chance)
  rows.push({
    kindId: 'care_sources',
    on,
    withEpisode: true,
    values: { child_id: child.id, looked_after_on: on, disability },
  })
  if (journey.path !== 'short_breaks' && journey.enters >= setting.detailFrom) {
    const days = child.toldLate ? chance.int(3, 11) : chance.weighted(promptly)
    const told = addWorkingDays(journey.enters, days)
    if (told <= setting.lastDay && (child.left === undefined || told < child.left)) {
      rows.push({
        kindId: 'care_entry_notifications',
        on,
        values: {
          child_id: child.id,
          looked_after_on: on,
          notified_on: textOf(days === 0 ? journey.enters : told),
          notifying_team: chance.of(setting.service.assessment).name,
        },
      })
      if (days >= 3) {
        child.failures.push({
          childId: child.id,
          what: 'notified_late',
          on,
          why: `The IRO service heard ${days} working days after`,
        })
      }
    }
  }
  if (child.chain.nextPlanned !== undefined && chance.yes(0.92)) {
    rows.push(plannedReview(child, child.chain.nextPlanned))
  }
  rows.push(...plannedAtYearEnds(child))
  return rows
}

/** What the diary held at the end of each year that is over: the review that was held next, mostly. */
function plannedAtYearEnds(child: ChildInCare): DatedRow[] {
  const { setting, chain, chance } = child
  const rows: DatedRow[] = []
  for (
    let end = addMonths(setting.detailFrom, 12) - 1;
    end < setting.lastDay;
    end = addMonths(end + 1, 12) - 1
  ) {
    const next = chain.held.find((review) => review.on > end)
    if (next === undefined || child.journey.enters > end || !chance.yes(0.9)) continue
    const planned = next.lateReason === undefined ? next.on : next.due
    if (planned > end) rows.push(diaryRow(child, end, planned))
  }
  return rows
}

function diaryRow(child: ChildInCare, on: Day, planned: Day): DatedRow {
  return {
    kindId: 'planned_reviews',
    on: textOf(on),
    values: {
      child_id: child.id,
      review_planned_on: textOf(planned),
      planned_kind: 'statutory',
      cancelled_on: null,
      cancel_reason: null,
    },
  }
}

const promptly = [
  [0, 45],
  [1, 35],
  [2, 20],
] as const

/** Who the child is: sent with every folder in which an episode of theirs is. */
function introduction(child: ChildInCare): DatedRow {
  const on = textOf(child.journey.enters)
  return { kindId: 'people', on, withHeader: true, values: personValues(child) }
}

function disabled(journey: Journey, chance: Chance): YesNo {
  return chance.yes(journey.path === 'short_breaks' ? 0.95 : 0.12) ? 'yes' : 'no'
}

function personValues(child: ChildInCare) {
  const { chance, journey, setting } = child
  const first = firstName(child.sex, chance)
  const foreign = journey.path === 'unaccompanied'
  const schoolAge = addMonths(journey.born, 60) <= setting.lastDay
  const language = foreign ? chance.of(languages) : chance.yes(0.94) ? 'English' : chance.of(languages)
  return {
    child_id: child.id,
    first_name: first,
    last_name: familyName(chance),
    called: null,
    first_language: language,
    interpreter_needed: foreign && chance.yes(0.8) ? 'yes' : 'no',
    school: schoolAge ? chance.of(schools) : null,
  }
}

function previousPermanence(child: ChildInCare) {
  const { chance, journey } = child
  const row = { child_id: child.id, dob: textOf(journey.born) }
  if (journey.path === 'unaccompanied' || !chance.yes(0.05)) {
    return { ...row, prev_perm: 'Z1', la_perm: null, date_perm: null }
  }
  return { ...row, prev_perm: chance.of(['P1', 'P2', 'P2', 'P3']), la_perm: null, date_perm: 'zz/zz/zzzz' }
}

function plannedReview(child: ChildInCare, planned: Day): DatedRow {
  const { setting, chance } = child
  const overdue = planned <= setting.lastDay
  const on = overdue ? addWorkingDays(setting.lastDay, chance.int(2, 9)) : planned
  return diaryRow(child, setting.lastDay, on)
}
