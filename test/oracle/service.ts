import type { CalendarDate } from '#domain/calendar/calendar-date.ts'
import { day, type Facts, groupBy, type Row, rowsOf, text, word } from './facts.ts'

/** "count up to the day before their end date" */
function isOpen(row: Row, from: string, until: string, on: CalendarDate): boolean {
  const start = day(row, from)
  const end = day(row, until)
  return start !== null && start <= on && (end === null || end > on)
}

/** Of the rows open on a day, the one that began last, then the later row. */
function latestOpen(rows: readonly Row[], from: string, until: string, on: CalendarDate): Row | undefined {
  let latest: Row | undefined
  for (const row of rows) {
    if (!isOpen(row, from, until, on)) continue
    if (latest === undefined || (day(row, from) ?? '') >= (day(latest, from) ?? '')) latest = row
  }
  return latest
}

/** An employed officer on one day. */
export interface Employed {
  readonly iro: string
  readonly fte: string
  readonly counts: boolean
}

/** Who worked with a child, when: the officers, the workers and their teams. */
export interface Service {
  readonly iroOf: (childId: string, on: CalendarDate) => string | null
  readonly employedOn: (on: CalendarDate) => Employed[]
  readonly workerRow: (childId: string, on: CalendarDate) => Row | undefined
  readonly workerRows: (childId: string) => readonly Row[]
  readonly teamOf: (childId: string, on: CalendarDate) => string | null
}

/** "`counts_in_caseload` not `no`; `seconded_out` only if `yes`" */
function countsInCaseload(row: Row): boolean {
  const counts = word(row, 'counts_in_caseload')
  return word(row, 'contract') === 'seconded_out' ? counts === 'yes' : counts !== 'no'
}

export function serviceOf(facts: Facts): Service {
  const allocations = groupBy(rowsOf(facts, 'iro_allocations'), 'child_id')
  const officers = groupBy(rowsOf(facts, 'iros'), 'iro_id')
  const workers = groupBy(
    rowsOf(facts, 'ssda903_sw_episodes').filter((row) => text(row, 'sw_id') !== null),
    'child_id',
  )
  const people = groupBy(rowsOf(facts, 'social_workers'), 'sw_id')
  const workerRow = (childId: string, on: CalendarDate) =>
    latestOpen(workers.get(childId) ?? [], 'sw_decom', 'sw_dec', on)
  return {
    iroOf: (childId, on) => {
      const row = latestOpen(allocations.get(childId) ?? [], 'allocated_on', 'allocation_ended_on', on)
      return row === undefined ? null : text(row, 'iro_id')
    },
    employedOn: (on) =>
      [...officers].flatMap(([iro, rows]) => {
        const row = latestOpen(rows, 'started_on', 'ended_on', on)
        if (row === undefined) return []
        return [{ iro, fte: text(row, 'fte') ?? '0', counts: countsInCaseload(row) }]
      }),
    workerRow,
    workerRows: (childId) => workers.get(childId) ?? [],
    teamOf: (childId, on) => {
      const worker = workerRow(childId, on)
      const swId = worker === undefined ? null : text(worker, 'sw_id')
      if (swId === null) return null
      let speaks: Row | undefined
      for (const row of people.get(swId) ?? []) {
        const from = day(row, 'sw_from')
        const until = day(row, 'sw_to')
        if ((from === null || from <= on) && (until === null || until > on)) {
          if (speaks === undefined || (from ?? '') >= (day(speaks, 'sw_from') ?? '')) speaks = row
        }
      }
      return speaks === undefined ? null : text(speaks, 'sw_team')
    },
  }
}
