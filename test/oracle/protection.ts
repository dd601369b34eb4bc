import { ageOn, type CalendarDate } from '#domain/calendar/calendar-date.ts'
import { dfeBand } from './ages.ts'
import type { Context } from './context.ts'
import { monthKey } from './days.ts'
import { day, latestByKey, type Row, rowsOf, text, word } from './facts.ts'
import { counts, type Figure, type OracleFigure, percents, plain, ratio } from './figure.ts'

const registers = ['staying_put', 'independent_visitor', 'private_fostering', 'life_story_work']

/** Conferences, protection plans, and the registers of things that are counted. */
export function countProtection(context: Context): OracleFigure[] {
  return [...conferences(context), ...plans(context), ...registerCounts(context)]
}

/** "children aged 4 and over who took part in some way" */
function conferences(context: Context): OracleFigure[] {
  const rows = latestByKey(context.rowsWithin('conferences', 'conference_on'), ['conference_id', 'child_id'])
  const aged = rows.filter((row) => word(row, 'child_aged_4_or_over') === 'yes')
  const took = (row: Row) => word(row, 'child_participated')
  const answered = aged.filter((row) => took(row) === 'yes' || took(row) === 'no')
  return percents(
    {
      measure: 'conferences.participation',
      items: answered,
      dimensions: {
        conference_kind: (row) => {
          const kind = word(row, 'conference_kind')
          return kind === 'icpc' || kind === 'rcpc' ? kind : 'unknown'
        },
        month: (row) => monthKey(day(row, 'conference_on') ?? context.to),
      },
      always: { month: context.months },
      notRecorded: aged.length - answered.length,
    },
    (row) => took(row) === 'yes',
  )
}

/** "`plan_started_on <= d`, not ended by d; ages unborn, under_1, 1-4, 5-9, 10-15, 16+" */
function plans(context: Context): OracleFigure[] {
  const { population, to } = context
  const all = rowsOf(context.facts, 'child_protection_plans')
  const rows = latestByKey(all, ['child_id', 'plan_started_on'])
  const openOn = (on: CalendarDate) =>
    rows.filter((row) => {
      const started = day(row, 'plan_started_on')
      const ended = day(row, 'plan_ended_on')
      return started !== null && started <= on && (ended === null || ended > on)
    })
  const age = (row: Row, on: CalendarDate) => {
    const dob = day(row, 'child_dob') ?? context.children.get(text(row, 'child_id') ?? '')?.dob ?? null
    return dob !== null && ageOn(dob, on) === undefined ? 'unborn' : dfeBand(dob, on)
  }
  const open = openOn(to)
  const measure = 'protection_plans.as_at'
  const total: Figure = { value: open.length }
  const monthly = context.monthEnds.flatMap((on) =>
    openOn(on).map((row) => ({ month: monthKey(on), age: age(row, on) })),
  )
  const rate = population === null ? null : ratio(BigInt(open.length) * 10_000n, BigInt(population), 1)
  return [
    ...counts({ measure, items: open, dimensions: { age: (row) => age(row, to) } }),
    ...counts({
      measure,
      items: monthly,
      dimensions: { month: (one) => one.month, age: (one) => one.age },
      always: { month: context.months },
    })
      .filter(({ by }) => by[0] === 'month')
      .map((figure) => ({ ...figure, total })),
    plain('protection_plans.rate_per_10000', [], new Map(), { value: rate }),
  ]
}

/** "by being open on any day of it"; "open up to the day before `left_on`" */
function registerCounts(context: Context): OracleFigure[] {
  const { from, to } = context
  const rows = latestByKey(rowsOf(context.facts, 'registers'), ['register', 'child_id', 'entered_on'])
  const openBetween = (first: CalendarDate, last: CalendarDate) =>
    rows.filter((row) => {
      const entered = day(row, 'entered_on')
      const left = day(row, 'left_on')
      if (entered === null || entered > last) return false
      return left === null || (left > first && left > entered)
    })
  const register = (row: Row) => {
    const given = word(row, 'register') ?? ''
    return registers.includes(given) ? given : 'unknown'
  }
  return [
    ...counts({
      measure: 'registers.in_period',
      items: openBetween(from, to),
      dimensions: { register },
    }),
    ...counts({ measure: 'registers.as_at', items: openBetween(to, to), dimensions: { register } }),
  ]
}
