import type { Counted, Tally } from '#domain/measure/tally.ts'
import { groupingOf, placeOf } from './count.ts'
import type { MeasureSql } from './measure-sql.ts'
import type { Row } from './questions.ts'

const separator = '\u001f'

/** The tallies of each cut, added up from `tallies`. A row in no part of a dimension (null) is in no cell of a cut by it. */
export function cutsOf(
  rows: readonly Row[],
  {
    cuts,
    groupings,
    measure,
  }: {
    readonly cuts: readonly (readonly string[])[]
    readonly groupings: readonly (readonly string[])[]
    readonly measure: MeasureSql
  },
): Counted['cuts'] {
  return cuts.map((by) => {
    const grouping = groupingOf(groupings, measure, by)
    const place = grouping === undefined ? undefined : placeOf(groupings, grouping)
    const isTotal = measure.series !== undefined && !by.includes(measure.series)
    const own = rows.filter(
      (row) =>
        row['place'] === place && by.every((name) => row[name] !== null) && (!isTotal || row['in_total']),
    )
    return { by, tallies: by.length === 0 ? [addedUp(own, by)] : inCells(own, by) }
  })
}

function inCells(rows: readonly Row[], by: readonly string[]): readonly Tally[] {
  const cells = new Map<string, Row[]>()
  for (const row of rows) {
    const cell = by.map((name) => row[name]).join(separator)
    const known = cells.get(cell)
    if (known === undefined) cells.set(cell, [row])
    else known.push(row)
  }
  return [...cells.values()].map((own) => addedUp(own, by))
}

function addedUp(rows: readonly Row[], by: readonly string[]): Tally {
  const sum = (name: string) => rows.reduce((total, row) => total + Number(row[name]), 0)
  return {
    keys: keysOf(rows[0] ?? {}, by),
    counts: sum('counts'),
    all: sum('all'),
    notRecorded: sum('not_recorded'),
  }
}

/** What a row has of some dimensions. */
export function keysOf(row: Row, by: readonly string[]): Readonly<Record<string, string>> {
  return Object.fromEntries(by.flatMap((name) => (row[name] == null ? [] : [[name, String(row[name])]])))
}
