import { checkRows } from './check/check-rows.ts'
import type { CalendarDate } from '#domain/calendar/calendar-date.ts'
import type { CollectionYear } from '#domain/calendar/collection-year.ts'
import type { Finding } from './finding.ts'
import type { ReadFolder, RowsByKind } from './folder.ts'
import { FolderReader } from './read/folder-reader.ts'

/** One file as it lies in a folder. */
export interface NamedFile {
  readonly name: string
  readonly content: Uint8Array
}

/** How far the reading has come: files done, of how many, and the one that follows. */
export interface ReadingProgress {
  readonly done: number
  readonly of: number
  readonly next: string
}

/**
 * Reads a council's files: names each, types the values of each row, and finds what cannot be read (errors)
 * and what cannot be believed (warnings). Contradictory facts are all kept and shown; nothing is put right.
 * Several files of one kind are read as one, in the order of their names.
 */
export function readFolder(
  files: readonly NamedFile[],
  options: {
    readonly year: CollectionYear
    /** The day on which they are read: of a year that still runs nothing is known of the days to come. */
    readonly today?: CalendarDate | undefined
    /** Rows of the same year that were read before, of kinds that these files do not have; they may be named. */
    readonly beside?: RowsByKind | undefined
  },
  onProgress?: (progress: ReadingProgress) => void,
): ReadFolder {
  const reader = new FolderReader()
  const inOrder = files.toSorted((one, other) => (one.name < other.name ? -1 : 1))
  for (const [done, file] of inOrder.entries()) {
    onProgress?.({ done, of: inOrder.length, next: file.name })
    reader.read(file.name, file.content)
  }
  const { rows } = reader
  const partlyUnread = new Set(
    reader.files.flatMap(({ kind, rejected }) => (kind && rejected > 0 ? [kind.id] : [])),
  )
  const all = new Map([...(options.beside ?? []), ...rows])
  const found = checkRows(all, options.year, { today: options.today, partlyUnread })
  const findings = inReadingOrder([reader.findings, found], inOrder)
  return { files: reader.files, rows, findings, rejects: reader.rejects }
}

/** Errors before warnings, then as one reads: file by file, line by line. */
function inReadingOrder(lists: readonly (readonly Finding[])[], files: readonly NamedFile[]): Finding[] {
  const ordered: Finding[] = []
  for (const severity of ['error', 'warning']) {
    const byFile = new Map<string, Finding[]>(files.map(({ name }) => [name, []]))
    for (const list of lists) {
      for (const found of list) if (found.severity === severity) byFile.get(found.file)?.push(found)
    }
    for (const found of byFile.values()) {
      found.sort((one, other) => (one.line ?? 0) - (other.line ?? 0))
      for (const each of found) ordered.push(each)
    }
  }
  return ordered
}
