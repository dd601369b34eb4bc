import { workOutChildren } from '#app/care/work-out-children.ts'
import type { EntryTransaction } from '#app/entry/entry-store.ts'
import type { CalendarDate } from '#domain/calendar/calendar-date.ts'
import type { Scope } from '#domain/access/scope.ts'
import type { RecordedConflict } from './conflicts.ts'
import type { Recorder } from './recording.ts'
import { takeIntoRecord } from './take-file-value.ts'

export interface ConflictTransaction extends EntryTransaction {
  conflictsOf(childId: string): Promise<readonly RecordedConflict[]>
  /** Keeps that somebody decided for what was recorded here, as long as the file says the same. */
  keepOurs(conflict: RecordedConflict, reason: string): Promise<void>
  /** Falls silent here on a column, so that the file's value stands. */
  takeTheirs(conflict: RecordedConflict): Promise<void>
}

export interface ConflictStore {
  change<T>(by: Recorder, work: (transaction: ConflictTransaction) => Promise<T>): Promise<T>
  /** The conflicts about a child within a scope. */
  ofChild(ask: {
    readonly authorityId: string
    readonly scope: Scope
    readonly on: CalendarDate
    readonly childId: string
  }): Promise<readonly RecordedConflict[]>
}

export interface ConflictNeeds {
  readonly store: ConflictStore
  readonly today: () => CalendarDate
}

export interface Settled {
  readonly childId: string
  readonly table: string
  readonly rowKey: string
  readonly column: string
  /** What the file said when it was decided: another value is another conflict. */
  readonly inFile: string
  readonly take: 'here' | 'file'
  readonly reason: string
}

export type SettleAnswer =
  | { readonly kind: 'done' }
  | { readonly kind: 'refused'; readonly reason: string }
  | { readonly kind: 'not-found' }

/** Rows that no live record stands behind: what they state here can give way to the file. */
const canGiveWay = ['ssda903_header', 'people', 'ssda903_episodes']

/** Decides between what was recorded here and what a file says. The history keeps both. */
export function settleConflict(needs: ConflictNeeds, by: Recorder, settled: Settled): Promise<SettleAnswer> {
  return needs.store.change(by, async (transaction): Promise<SettleAnswer> => {
    const leave = by.may('settle-conflicts')
    if (!leave.allowed) return { kind: 'refused', reason: leave.reason }
    const { childId, take } = settled
    if ((await transaction.sight(childId, leave.scope, needs.today())) !== 'within')
      return { kind: 'not-found' }
    const conflict = (await transaction.conflictsOf(childId)).find(
      (one) =>
        one.table === settled.table &&
        one.rowKey === settled.rowKey &&
        one.column === settled.column &&
        one.inFile === settled.inFile,
    )
    if (conflict === undefined) return { kind: 'not-found' }
    if (settled.reason.trim() === '') return { kind: 'refused', reason: 'Enter why' }
    const givesWay = canGiveWay.includes(conflict.table)
    if (take === 'file' && !givesWay) {
      const decided = { today: needs.today(), why: settled.reason.trim() }
      const taken = await takeIntoRecord(transaction, conflict, decided)
      if (!taken.taken) return { kind: 'refused', reason: taken.reason }
    }
    if (take === 'file') await transaction.takeTheirs(conflict)
    else await transaction.keepOurs(conflict, settled.reason.trim())
    await transaction.audit({
      action: 'settle-conflicts',
      subject: `${conflict.table} ${conflict.column}`,
      childId,
      outcome: 'done',
      detail: {
        did: take === 'file' ? 'took what the file says' : 'kept what was recorded here',
        why: settled.reason,
      },
    })
    await workOutChildren(transaction, await transaction.calendar(), [childId])
    return { kind: 'done' }
  })
}
