import type { CareStore } from '#app/care/work-out-children.ts'
import type { Action } from '#domain/access/actions.ts'
import type { Scope } from '#domain/access/scope.ts'
import type { CalendarDate } from '#domain/calendar/calendar-date.ts'
import type { WorkingDayCalendar } from '#domain/calendar/working-days.ts'
import type { FileKind } from '#exchange/file-kind.ts'
import type { CellValue } from '#exchange/folder.ts'
import { joinRowKey } from '#exchange/read/row-key.ts'

/** Whether somebody may do an action, and over which children. */
export type Leave =
  | { readonly allowed: true; readonly scope: Scope }
  | { readonly allowed: false; readonly reason: string }

/** Who records something here, and what they may. */
export interface Recorder {
  readonly authorityId: string
  /** By which the history and the audit trail name them: their email address, or the command line. */
  readonly actor: string
  /** By which people know them. */
  readonly name: string
  readonly role: string
  readonly requestId: string
  may(action: Action): Leave
}

/** What a live record says of one row of a file kind. A column that is not there is one it is silent on. */
export interface RecordedRow {
  readonly table: string
  readonly rowKey: string
  readonly childId: string | null
  /** The collection year in which it lies, such as `2026-27`. */
  readonly year: string
  readonly said: Readonly<Record<string, CellValue>>
}

/** A row of a kind as the import would know it: by the same key, so that the two are one fact told twice. */
export function recordedRow(
  kind: FileKind,
  year: string,
  said: Readonly<Record<string, CellValue>>,
): RecordedRow {
  const { child_id: childId = null } = said
  return {
    table: kind.table,
    rowKey: joinRowKey(said, kind.identity),
    childId: typeof childId === 'string' ? childId : null,
    year,
    said,
  }
}

export interface AuditedChange {
  readonly action: Action
  readonly subject: string
  readonly childId: string | null
  readonly outcome: 'done' | 'refused'
  readonly detail?: Readonly<Record<string, string | number | boolean>>
}

/**
 * One change recorded here, in one transaction: the live record, what it says among the rows of the files, its
 * audit entry, and the clocks that it moves.
 */
export interface RecordingTransaction extends CareStore {
  newId(): string
  /** The authority's own working days: bank holidays of the release and those that it added. */
  calendar(): Promise<WorkingDayCalendar>
  /** Whether a child is known, and lies within a scope on a day. */
  sight(childId: string, scope: Scope, on: CalendarDate): Promise<'within' | 'outside' | 'unknown'>
  /** Says rows here. They speak before what any file says of them; a row said before is said anew. */
  say(rows: readonly RecordedRow[]): Promise<void>
  /** Takes back what was said here: what a file says of the row speaks again. */
  takeBack(rows: readonly RecordedRow[]): Promise<void>
  /**
   * Says that there is no such row, whatever a file says: it is kept, and falls silent until this is taken back.
   * For a fact that a file gives a wrong key, such as a wrong first day.
   */
  sayNot(rows: readonly Omit<RecordedRow, 'said'>[]): Promise<void>
  audit(change: AuditedChange): Promise<void>
}
