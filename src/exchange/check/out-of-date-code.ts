import type { CalendarDate } from '#domain/calendar/calendar-date.ts'
import type { CollectionYear } from '#domain/calendar/collection-year.ts'
import type { DatedCode, DatedCodeList } from '../dated-code-list.ts'
import { type Finding, finding } from '../finding.ts'
import type { ReadRow } from '../folder.ts'
import { fileKinds } from '../kinds.ts'
import { at, day, dayIn, type FolderRows, textOf } from './folder-rows.ts'

/**
 * Codes outside their own years. A code is judged in the collection year of the return; one of an episode in
 * the part of that year in which the episode was open, and of an episode that had ended before, in its own time.
 */
export function* outOfDateCode(folder: FolderRows, year: CollectionYear): Generator<Finding> {
  for (const { id, columns } of fileKinds) {
    for (const { codes, column, header } of columns) {
      if (codes === undefined || !isDated(codes)) continue
      for (const row of folder.of(id)) {
        const code = textOf(row, column)
        const dated = code === undefined ? undefined : codes.codes.get(code)
        if (code === undefined || dated === undefined) continue
        if (dated.from === undefined && dated.to === undefined) continue
        const [from, to] =
          column === 'ls' || column === 'place' ? judged(row, year, column) : [year.from, year.to]
        if ((dated.from ?? from) <= to && (dated.to ?? to) >= from) continue
        yield finding('code.out-of-date', at(row, header, code), outOfUse(header, code, dated))
      }
    }
  }
}

function outOfUse(header: string, code: string, { from, to }: DatedCode): string {
  const since = from === undefined ? '' : ` from ${day(from)}`
  const until = to === undefined ? '' : ` until ${day(to)}`
  return `${header} ${code} is in use${since}${until} only.`
}

const isDated = ({ codes }: DatedCodeList) =>
  [...codes.values()].some(({ from, to }) => from !== undefined || to !== undefined)

/** The days in which an episode's code is judged; a legal status may last longer than it could be given. */
function judged(row: ReadRow, year: CollectionYear, column: string): readonly [CalendarDate, CalendarDate] {
  const began = dayIn(row, 'decom') ?? year.from
  const ended = dayIn(row, 'dec') ?? year.to
  if (column === 'ls') return [began, ended < began ? began : ended]
  if (ended <= year.from || began > year.to) return [began, ended < began ? began : ended]
  return [began > year.from ? began : year.from, ended < year.to ? ended : year.to]
}
