import type { CalendarDate } from '#domain/calendar/calendar-date.ts'
import type { ReadRow } from '../folder.ts'
import { dayIn } from './folder-rows.ts'

/** A row that lasts from a day to another; the last day is the first on which it no longer holds. */
export interface Spell {
  readonly row: ReadRow
  readonly from: CalendarDate
  readonly to: CalendarDate | null
}

/** The rows as spells, by their first day; rows without one are left out. */
export function spells(rows: readonly ReadRow[], fromColumn: string, toColumn: string): Spell[] {
  const found = rows.flatMap((row) => {
    const from = dayIn(row, fromColumn)
    return from === undefined ? [] : [{ row, from, to: dayIn(row, toColumn) ?? null }]
  })
  return found.sort((one, other) => (one.from < other.from ? -1 : one.from > other.from ? 1 : 0))
}

/**
 * Each spell that begins before an earlier one has ended, with the earlier one that lasts longest. A spell
 * that begins on the day another ends does not overlap it. Takes spells by their first day.
 */
export function* overlaps<S extends Spell>(
  ordered: readonly S[],
): Generator<readonly [later: S, earlier: S]> {
  let longest: S | undefined
  for (const spell of ordered) {
    const overlapped = longest !== undefined && (longest.to === null || longest.to > spell.from)
    const lasts = spell.to === null || spell.to > spell.from
    if (longest !== undefined && overlapped && lasts) yield [spell, longest]
    if (longest === undefined || lastsLonger(spell, longest)) longest = spell
  }
}

function lastsLonger(spell: Spell, than: Spell): boolean {
  return than.to !== null && (spell.to === null || spell.to > than.to)
}
