import type { CalendarDate } from '#domain/calendar/calendar-date.ts'
import type { Finding } from '../finding.ts'
import type { ReadRow, RowsByKind } from '../folder.ts'
import { fileKinds } from '../kinds.ts'

/** An episode as the checks read it; `to` is its DEC, null while it is open. */
export interface EpisodeRow {
  readonly row: ReadRow
  readonly from: CalendarDate
  readonly to: CalendarDate | null
}

const noRows: readonly ReadRow[] = []
const noEpisodes: readonly EpisodeRow[] = []

/** The text in a column, or undefined when nothing is recorded. */
export function textOf(row: ReadRow, column: string): string | undefined {
  const value = row.values[column]
  return typeof value === 'string' ? value : undefined
}

/** The day in a date column, or undefined when none is recorded. Rows are read: a text there is a day. */
export function dayIn(row: ReadRow, column: string): CalendarDate | undefined {
  return textOf(row, column) as CalendarDate | undefined
}

type Place = Omit<Finding, 'code' | 'severity' | 'message'>

/** Where a finding about a row stands; `column` is the heading. */
export function at(row: ReadRow, column?: string, value?: string): Place {
  const place: { -readonly [part in keyof Place]: Place[part] } = { file: row.file, line: row.line }
  if (column !== undefined) place.column = column
  if (value !== undefined) place.value = value
  const childId = textOf(row, 'child_id')
  if (childId !== undefined) place.childId = childId
  return place
}

/** A day as the return writes it. */
export function day(date: CalendarDate): string {
  return `${date.slice(8)}/${date.slice(5, 7)}/${date.slice(0, 4)}`
}

/** The rows of a folder with what several checks need of them, worked out once. */
export class FolderRows {
  readonly #rows: RowsByKind
  readonly #partlyUnread: ReadonlySet<string>
  #episodes: ReadonlyMap<string, readonly EpisodeRow[]> | undefined
  #born: ReadonlyMap<string, CalendarDate> | undefined

  /** `partlyUnread` are the kinds of which some rows cannot be read. */
  constructor(rows: RowsByKind, partlyUnread: ReadonlySet<string>) {
    this.#rows = rows
    this.#partlyUnread = partlyUnread
  }

  /** How far a row that is not there can be spoken of: it may be among those of its kind that cannot be read. */
  asFarAsRead(kindId: string): string {
    return this.#partlyUnread.has(kindId) ? ', as far as the rows there can be read' : ''
  }

  /** Whether the folder has a file of the kind, if only with headings. */
  has(kindId: string): boolean {
    return this.#rows.has(kindId)
  }

  of(kindId: string): readonly ReadRow[] {
    return this.#rows.get(kindId) ?? noRows
  }

  /** The child's episodes by DECOM; those of one day in the order of their rows. */
  episodesOf(childId: string): readonly EpisodeRow[] {
    return this.episodes().get(childId) ?? noEpisodes
  }

  episodes(): ReadonlyMap<string, readonly EpisodeRow[]> {
    this.#episodes ??= episodesByChild(this.of('ssda903.episodes'))
    return this.#episodes
  }

  /** When the child was born: as the Header file says, or the first file that says it. */
  bornOn(childId: string): CalendarDate | undefined {
    this.#born ??= this.#birthDates()
    return this.#born.get(childId)
  }

  #birthDates(): ReadonlyMap<string, CalendarDate> {
    const born = new Map<string, CalendarDate>()
    for (const { id, columns } of fileKinds) {
      if (!columns.some(({ column }) => column === 'dob')) continue
      for (const row of this.of(id)) {
        const child = textOf(row, 'child_id')
        const dob = dayIn(row, 'dob')
        if (child !== undefined && dob !== undefined && !born.has(child)) born.set(child, dob)
      }
    }
    return born
  }
}

/** Rows by the text in a column; rows without it are left out. */
export function groupBy(rows: readonly ReadRow[], column: string): Map<string, ReadRow[]> {
  const groups = new Map<string, ReadRow[]>()
  for (const row of rows) {
    const value = textOf(row, column)
    if (value === undefined) continue
    const group = groups.get(value)
    if (group === undefined) groups.set(value, [row])
    else group.push(row)
  }
  return groups
}

function episodesByChild(rows: readonly ReadRow[]): ReadonlyMap<string, readonly EpisodeRow[]> {
  const byChild = new Map<string, readonly EpisodeRow[]>()
  for (const [childId, own] of groupBy(rows, 'child_id')) {
    const episodes = own.flatMap((row) => {
      const from = dayIn(row, 'decom')
      return from === undefined ? [] : [{ row, from, to: dayIn(row, 'dec') ?? null }]
    })
    episodes.sort((one, other) => (one.from < other.from ? -1 : one.from > other.from ? 1 : 0))
    byChild.set(childId, episodes)
  }
  return byChild
}
