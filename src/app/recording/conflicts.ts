import type { CalendarDate } from '#domain/calendar/calendar-date.ts'
import type { FileKind } from '#exchange/file-kind.ts'
import { type Finding, finding } from '#exchange/finding.ts'
import { fileKinds } from '#exchange/kinds.ts'

/** One value that was recorded here and that a file has otherwise. Both are kept; what was recorded here speaks. */
export interface RecordedConflict {
  readonly table: string
  readonly rowKey: string
  readonly childId: string | null
  readonly column: string
  /** Null: it was recorded here that there is none. */
  readonly here: string | null
  readonly inFile: string
  readonly file: string
  readonly line: number
  readonly year: string
  readonly recordedBy: string
  readonly recordedOn: CalendarDate
}

/** What people call the row and the column of a conflict. */
export function conflictWords({ table, column }: Pick<RecordedConflict, 'table' | 'column'>): {
  readonly kind: string
  readonly heading: string
} {
  const kind = kindOfTable(table)
  const heading = kind?.columns.find((one) => one.column === column)?.header ?? column
  return { kind: kind?.title ?? table, heading }
}

/** A conflict as an import's finding. */
export function conflictFinding(conflict: RecordedConflict): Finding {
  const { heading } = conflictWords(conflict)
  const here = conflict.here === null ? 'that there is none' : `‘${conflict.here}’`
  return finding(
    'recorded.differs',
    {
      file: conflict.file,
      line: conflict.line,
      column: heading,
      value: conflict.inFile,
      ...(conflict.childId !== null && { childId: conflict.childId }),
    },
    `${conflict.recordedBy} recorded ${here} here on ${conflict.recordedOn}, and the file says ‘${conflict.inFile}’; what was recorded here speaks until somebody decides.`,
  )
}

const kinds: ReadonlyMap<string, FileKind> = new Map(fileKinds.map((kind) => [kind.table, kind]))

/** The kind of file whose rows a table holds. */
export function kindOfTable(table: string): FileKind | undefined {
  return kinds.get(table)
}
