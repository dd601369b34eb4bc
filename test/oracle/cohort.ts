import ethnicity from '#db/reference/ethnicity.json' with { type: 'json' }
import placementTypes from '#db/reference/placement-type.json' with { type: 'json' }
import reasons from '#db/reference/reason-episode-ceased.json' with { type: 'json' }
import { addMonths, type CalendarDate } from '#domain/calendar/calendar-date.ts'
import { dfeBand, schoolBand } from './ages.ts'
import { type CareEvent, ceasedEvents, type Episode, periodOn, startedEvents } from './child.ts'
import type { Context, InCare } from './context.ts'
import { monthKey } from './days.ts'
import { code, day, groupBy, rowsOf, word } from './facts.ts'
import { type Figure, type OracleFigure, percentOf, plain, ratio, shares } from './figure.ts'

const ethnicGroups = new Map(ethnicity.codes.map((one) => [one.code, one.group]))
const placementGroups = new Map(placementTypes.codes.map((one) => [one.code, one.group]))
const ceasedGroups = new Map(reasons.codes.map((one) => [one.code, one.group]))

/** The codes of the national return but the five that have a group of their own, and the short breaks. */
const otherStatuses = ['D1', 'J1', 'J2', 'J3', 'L1', 'L2', 'L3']
const namedStatuses = new Map([
  ['C2', 'full_care_order'],
  ['C1', 'interim_care_order'],
  ['V2', 'section_20'],
  ['E1', 'placement_order'],
])

function legalStatus({ ls }: Episode): string {
  if (ls === null) return 'unknown'
  return namedStatuses.get(ls) ?? (otherStatuses.includes(ls) ? 'other' : 'unknown')
}

/** `SEX` 1/2 before 2024-25 and M/F/U from then: old and new are both read. */
function gender({ child }: InCare): string {
  const sex = child.header === undefined ? null : code(child.header, 'sex')
  if (sex === '1' || sex === 'M') return 'male'
  return sex === '2' || sex === 'F' ? 'female' : 'unknown'
}

/** "unknowns are a part called `unknown`": refused and not yet obtained are such, as is a blank. */
function ethnicGroup({ child }: InCare): string {
  const ethnic = child.header === undefined ? null : code(child.header, 'ethnic')
  const group = ethnic === null ? undefined : ethnicGroups.get(ethnic)
  return group === undefined || group === 'Unknown' ? 'unknown' : group
}

const placementType = ({ episode }: InCare) => placementGroups.get(episode.place ?? '') ?? 'unknown'

export function countCohort(context: Context): OracleFigure[] {
  const { to, population } = context
  const inCare = context.inCareOn(to)
  const monthly = new Map(
    context.monthEnds.map((on) => [monthKey(on), { value: context.inCareOn(on).length }]),
  )
  const per10000 = population === null ? null : ratio(BigInt(inCare.length) * 10_000n, BigInt(population), 0)
  const share = (id: string, name: string, key: (one: InCare) => string, variant?: string) =>
    shares({
      measure: `cohort.${id}`,
      ...(variant === undefined ? {} : { variant }),
      items: inCare,
      dimensions: { [name]: key },
    })
  return [
    plain('cohort.in_care', [], new Map(), { value: inCare.length }),
    plain('cohort.in_care', ['month'], monthly, { value: inCare.length }),
    plain('cohort.rate_per_10000', [], new Map(), { value: per10000 }),
    ...share('gender', 'gender', gender),
    ...share('age', 'age', ({ child }) => dfeBand(child.dob, to), 'dfe'),
    ...share('age', 'age', ({ child }) => schoolBand(child.dob, to), 'school'),
    ...share('ethnicity', 'ethnicity', ethnicGroup),
    ...share('legal_status', 'legal_status', ({ episode }) => legalStatus(episode)),
    ...share('placement_type', 'placement_type', placementType),
    ...share('disability', 'disability', disability(context)),
    ...share('time_in_care', 'time_in_care', ({ child }) => timeInCare(periodOn(child, to)?.start, to)),
    ...uasc(context, inCare),
    threshold(context),
    ...flow(context),
  ]
}

/** As the authority recorded it at the latest entry into care up to `to`. */
function disability(context: Context): (one: InCare) => string {
  const sources = groupBy(rowsOf(context.facts, 'care_sources'), 'child_id')
  return ({ child }) => {
    let latest: { on: string; answer: string | null } | undefined
    for (const row of sources.get(child.id) ?? []) {
      const on = day(row, 'looked_after_on')
      if (on === null || on > context.to || (latest !== undefined && on < latest.on)) continue
      latest = { on, answer: word(row, 'disability') }
    }
    return latest?.answer === 'yes' || latest?.answer === 'no' ? latest.answer : 'unknown'
  }
}

/** Bands of our own: the contract names none. From the first day of the present period of care. */
function timeInCare(start: CalendarDate | undefined, to: CalendarDate): string {
  if (start === undefined) return 'unknown'
  const lasted = (months: number) => addMonths(start, months) <= to
  if (!lasted(6)) return 'under_6_months'
  if (!lasted(12)) return '6-12_months'
  if (!lasted(24)) return '1-2_years'
  return lasted(60) ? '5_years_and_over' : '2-5_years'
}

/** "the children who are (while `DUC` is blank or later than `to`), with those in care as denominator" */
function uasc(context: Context, inCare: readonly InCare[]): OracleFigure[] {
  const rows = groupBy(rowsOf(context.facts, 'ssda903_uasc'), 'child_id')
  const unaccompanied = inCare.filter(({ child }) => {
    const row = rows.get(child.id)?.at(-1)
    if (row === undefined) return false
    const ceased = day(row, 'duc')
    return ceased === null || ceased > context.to
  }).length
  const { value: share } = percentOf(unaccompanied, inCare.length)
  const total: Figure = { value: unaccompanied, denominator: inCare.length, share }
  return [
    plain('cohort.uasc', [], new Map(), total),
    plain('cohort.uasc', ['uasc'], new Map([['yes', total]]), total),
  ]
}

/** "0.07% to 23 August 2022, 0.1% after" */
function threshold(context: Context): OracleFigure {
  const perTenThousand = context.to <= '2022-08-23' ? 7n : 10n
  const { population } = context
  const value = population === null ? null : ratio(BigInt(population) * perTenThousand, 10_000n, 0)
  return plain('uasc.threshold', [], new Map(), { value })
}

/** Who came into care and who left it, in the period: events, not children. */
function flow(context: Context): OracleFigure[] {
  const { children, months, within } = context
  const always = { month: months }
  const started = [...children.values()].flatMap(startedEvents).filter(({ on }) => within(on))
  const ceased = [...children.values()].flatMap(ceasedEvents).filter(({ on }) => within(on))
  const month = ({ on }: CareEvent) => monthKey(on)
  const status = ({ episode }: CareEvent) => legalStatus(episode)
  const age = ({ child, on }: CareEvent) => dfeBand(child.dob, on)
  const reason = ({ episode: { rec } }: CareEvent) => (rec && ceasedGroups.get(rec)) ?? 'unknown'
  return [
    ...shares({
      measure: 'cohort.started',
      items: started,
      dimensions: { month, reason: ({ episode: { need } }) => need, legal_status: status, age_band: age },
      always,
    }),
    ...shares({
      measure: 'cohort.ceased',
      items: ceased,
      dimensions: { month, reason, legal_status: status, age_band: age },
      always,
    }),
  ]
}
