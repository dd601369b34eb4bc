import { addDays, parseIsoDate } from '#domain/calendar/calendar-date.ts'
import type { CellValue, ReadFolder } from '#exchange/folder.ts'
import { fileKind } from '#exchange/kinds.ts'
import type { NamedFile } from '#exchange/read-folder.ts'
import { toCsv } from '#exchange/to-csv.ts'

type Values = Record<string, CellValue>

/** A source of numbers from 0 up to 1, the same for the same seed (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

/**
 * The files of a folder after random edits of the kinds that people make: a date moved or rubbed out, a code
 * taken for another, an answer turned, a row lost, a row copied and changed.
 */
export function editedAtRandom(folder: ReadFolder, edits: number, seed: number): NamedFile[] {
  const next = seeded(seed)
  const pick = <T>(items: readonly T[]): T | undefined => items[Math.floor(next() * items.length)]
  const sets = [...folder.rows].map(([id, rows]) => ({
    id,
    rows: rows.map(({ values }): Values => ({ ...values })),
  }))
  const largest = sets.filter(({ rows }) => rows.length > 0)
  for (let done = 0; done < edits; done += 1) {
    const set = pick(largest)
    const kind = set && fileKind(set.id)
    const row = set && pick(set.rows)
    if (set === undefined || kind === undefined || row === undefined) continue
    const roll = next()
    // A review entered twice is part of the trial, and so is every date and code. Ids and the first day of an
    // episode stay single: nothing says which of two rows that share one is meant.
    const isReturn = kind.family === 'ssda903'
    if (roll < 0.06) {
      set.rows.splice(set.rows.indexOf(row), 1)
      continue
    }
    const edited = roll < 0.12 && set.id === 'ssda903.reviews' ? { ...row } : row
    if (edited !== row) set.rows.push(edited)
    const column = pick(
      kind.columns.filter(
        ({ column: name }) => name !== 'child_id' && (isReturn || !kind.identity.includes(name)),
      ),
    )
    if (column === undefined) continue
    const value = edited[column.column] ?? null
    const date = typeof value === 'string' ? parseIsoDate(value) : undefined
    if (!column.keyed && next() < 0.2) edited[column.column] = null
    else if (date !== undefined)
      edited[column.column] = addDays(date, Math.round((next() - 0.5) * (next() < 0.5 ? 20 : 400)))
    else edited[column.column] = pick(set.rows)?.[column.column] ?? value
  }
  return sets.map(({ id, rows }) => {
    const kind = fileKind(id)
    if (kind === undefined) throw new RangeError(id)
    return {
      name: `${id}.csv`,
      content: Buffer.from(
        toCsv(
          kind,
          rows.map((values) => ({ values })),
        ),
      ),
    }
  })
}
