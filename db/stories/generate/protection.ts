import type { Cell, DatedRow } from '../facts.ts'
import { Chance, type Weighted } from './chance.ts'
import { addMonths, addWorkingDays, type Day, textOf, workingDayUpTo } from './days.ts'

/** A child with a child protection plan, who is not looked after: conferences, reports and the plan. */
export interface Protection {
  readonly seed: number
  readonly number: number
  readonly detailFrom: Day
  readonly lastDay: Day
}

/** Of a hundred children in care there are about as many as this with a plan on any day. */
export const plansPerChildInCare = 0.35
/** How long a plan lasts in the mean, in days; those that began before the first year are made as well. */
export const meanPlanDays = 280

const agencies = ["Children's social care", 'Health', 'Education', 'Police']
const inTimeShare: Weighted<number> = [
  [3, 20],
  [4, 22],
  [5, 20],
  [2, 10],
  [1, 12],
  [0, 4],
]

/** The rows of one such child: an initial conference, reviews of the plan, and its end. */
export function protectedChild(plan: Protection): DatedRow[] {
  const chance = new Chance(plan.seed, plan.number, 101)
  const id = `WP${String(plan.number).padStart(5, '0')}`
  const span = plan.lastDay - plan.detailFrom + 2 * meanPlanDays
  const discussed = workingDayUpTo(plan.detailFrom - 2 * meanPlanDays + Math.floor(chance.next() * span))
  const conference = addWorkingDays(discussed, chance.yes(0.87) ? chance.int(7, 15) : chance.int(16, 26))
  const unborn = chance.yes(0.04)
  const born = unborn ? conference + chance.int(20, 120) : conference - chance.int(30, 6_300)
  const rows: DatedRow[] = []
  const known = (on: Day) => on <= plan.lastDay
  const round: Round = { plan, chance, id, born, rows }
  if (!known(conference)) return rows
  meet(round, `IC${plan.number}`, 'icpc', conference, discussed)
  if (!chance.yes(0.88)) return rows
  const ends = reviewPlan(round, conference)
  const ended = ends === undefined ? null : textOf(ends)
  rows.push({
    kindId: 'child_protection_plans',
    on: textOf(conference),
    openUntil: ended,
    later: ['plan_ended_on'],
    outcome: ['plan_outcome'],
    values: {
      child_id: id,
      plan_started_on: textOf(conference),
      plan_ended_on: ended,
      plan_outcome: ended === null ? null : chance.yes(0.86) ? 'stepped down' : 'came into care',
      child_dob: textOf(born),
    },
  })
  return rows
}

interface Round {
  readonly plan: Protection
  readonly chance: Chance
  readonly id: string
  readonly born: Day
  readonly rows: DatedRow[]
}

/** Review conferences within three months of the first and six of each after; the day the plan ended, if it has. */
function reviewPlan(round: Round, conference: Day): Day | undefined {
  const { plan, chance } = round
  let last = conference
  for (let number = 1; ; number += 1) {
    const due = addMonths(last, number === 1 ? 3 : 6)
    const on = workingDayUpTo(due - chance.int(0, 12)) + (chance.yes(0.04) ? 21 : 0)
    if (on > plan.lastDay) return undefined
    meet(round, `RC${plan.number}R${number}`, 'rcpc', on, undefined)
    last = on
    if (chance.yes(number === 1 ? 0.18 : 0.52) || number === 5) return on
  }
}

function meet(round: Round, id: string, kind: string, on: Day, discussed: Day | undefined): void {
  const { chance, plan, rows, born } = round
  if (on < plan.detailFrom) return
  const aged4 = addMonths(born, 48) <= on
  const values: Record<string, Cell> = {
    conference_id: id,
    child_id: round.id,
    conference_kind: kind,
    conference_on: textOf(on),
    strategy_discussion_on: discussed === undefined ? null : textOf(discussed),
    child_aged_4_or_over: aged4 ? 'yes' : 'no',
    child_participated: !aged4 ? null : chance.yes(0.58) ? 'yes' : 'no',
  }
  rows.push({ kindId: 'conferences', on: textOf(on), values })
  for (const agency of agencies) {
    if (agency === 'Education' && !aged4) continue
    const early = chance.weighted(inTimeShare)
    const received = chance.yes(0.05) ? null : textOf(on - early)
    rows.push({
      kindId: 'conference_reports',
      on: textOf(on),
      values: { conference_id: id, agency, report_received_on: received },
    })
  }
}
