import type { Context } from './context.ts'
import { monthKey, workingDaysAfter } from './days.ts'
import { day, latestByKey, type Row, rowsOf, text } from './facts.ts'
import { counts, distinct, type OracleFigure, percents } from './figure.ts'

/** Concerns, disputes and referrals to Cafcass; "disputes and concerns by the date raised". */
export function countChallenge(context: Context): OracleFigure[] {
  const { facts, months, to, within } = context
  const concernRows = context.rowsWithin('concerns', 'concern_raised_on')
  const concerns = latestByKey(concernRows, ['concern_id'])
  const theme = (row: Row) => text(row, 'concern_theme') ?? 'unknown'
  // "stage is the highest reached as last recorded"
  const disputes = latestByKey(rowsOf(facts, 'disputes'), ['dispute_id'])
  const raised = disputes.filter((row) => within(day(row, 'dispute_raised_on')))
  const stage = (row: Row) => text(row, 'highest_stage') ?? 'unknown'
  const month = (row: Row) => monthKey(day(row, 'dispute_raised_on') ?? to)
  const limit = (row: Row) => {
    const on = day(row, 'dispute_raised_on')
    return on === null ? null : workingDaysAfter(on, 20)
  }
  // "open past day 20 is not in time, open earlier is left out"
  const judged = raised.filter((row) => {
    const last = limit(row)
    return last !== null && (day(row, 'dispute_closed_on') !== null || to > last)
  })
  return [
    ...counts({ measure: 'concerns.raised', items: concerns, dimensions: { theme } }),
    ...distinct(
      { measure: 'concerns.children', items: concernRows, dimensions: { theme } },
      (row) => text(row, 'child_id') ?? '',
    ),
    ...counts({
      measure: 'disputes.raised',
      items: raised,
      dimensions: { category: (row) => text(row, 'dispute_category') ?? 'unknown', stage, month },
      always: { month: months },
    }),
    ...percents({ measure: 'disputes.in_time', items: judged, dimensions: { stage } }, (row) => {
      const last = limit(row)
      const closed = day(row, 'dispute_closed_on')
      return last !== null && closed !== null && closed <= last
    }),
    ...counts({
      measure: 'cafcass.referrals',
      items: disputes.filter((row) => within(day(row, 'cafcass_referred_on'))),
      dimensions: {},
    }),
  ]
}
