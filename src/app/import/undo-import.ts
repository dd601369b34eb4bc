import { type CareStore, workOutChildren } from '#app/care/work-out-children.ts'
import type { EntriesOfFiles } from '#app/entry/entries-of-files.ts'
import { followRegimes } from '#app/review/follow-regimes.ts'
import type { ReviewTransaction } from '#app/review/review-store.ts'
import type { WorkingDayCalendar } from '#domain/calendar/working-days.ts'
import { fileKind } from '#exchange/kinds.ts'

/** An import that stands: loaded, and not undone. */
export interface StandingImport {
  readonly importId: string
  readonly year: string
  readonly actor: string
  readonly folder: string
  /** An instant in UTC. */
  readonly finishedAt: string
  /** Whether what it replaced was kept with its name, so that it can be put back. */
  readonly kept: boolean
  /** The kinds of file that it read. */
  readonly kinds: readonly string[]
}

/** What undoing does to the rows of one kind. */
export interface UndoneKind {
  readonly kind: string
  /** Rows that the import added: they are there no longer. */
  readonly removed: number
  /** Rows that it amended: they are as they were. */
  readonly restored: number
  /** Rows that it ended: they are there again. */
  readonly returned: number
}

export interface UndoneRows extends UndoneKind {
  /** The children whom the rows named, before or after. */
  readonly children: ReadonlySet<string>
  /** Whether any row moved, if only in which year's speaks. */
  readonly changed: boolean
}

/** One undoing's transaction: all of it or nothing. Once begun, no import of the authority goes on beside it. */
export interface UndoTransaction extends CareStore, EntriesOfFiles {
  /** The reviews recorded here: those ahead follow the regimes that the files tell of again. */
  readonly reviews: ReviewTransaction
  /** False when an import of the authority, or another undoing, goes on: it may not begin. */
  begin(): Promise<boolean>
  /** The newest import that stands. */
  newest(): Promise<StandingImport | undefined>
  /** Who undid an import and when, an instant in UTC; undefined when nobody did, or there is no such import. */
  undoneBefore(importId: string): Promise<{ readonly by: string; readonly at: string } | undefined>
  /** Whether rows that an import brought or replaced were changed since by anything but an import or its undoing. */
  changedSince(importId: string, tables: readonly string[]): Promise<boolean>
  /** Puts the rows of one kind back as they were before the import. */
  putBack(importId: string, kind: string, table: string): Promise<UndoneRows>
  /** Keeps on record that it was undone, by whom and when. */
  mark(importId: string, what: UndoCounts): Promise<void>
}

export interface UndoFor {
  readonly authorityId: string
  readonly actor: string
  /** The command line has nobody else who keeps the audit trail; a page's route does so itself. */
  readonly audits: boolean
}

export interface UndoStore {
  transact<T>(
    as: UndoFor,
    work: (transaction: UndoTransaction) => Promise<{ readonly keep: boolean; readonly result: T }>,
  ): Promise<T>
}

export interface UndoNeeds {
  readonly undoStore: UndoStore
  readonly calendar: WorkingDayCalendar
}

export interface UndoOptions extends UndoFor {
  /** The import that is meant; undefined: the newest that stands. */
  readonly importId?: string | undefined
  /** Tell what it would do, and change nothing. */
  readonly check: boolean
  /** How an instant is written in a sentence. */
  readonly written: (instant: string) => string
  /** Told of how many children the clocks were worked out again. */
  readonly onProgress?: ((done: number, of: number) => void) | undefined
}

export interface UndoCounts {
  readonly removed: number
  readonly restored: number
  readonly returned: number
  /** How many children have their clocks worked out again. */
  readonly children: number
}

export type UndoReport =
  | ({
      readonly kind: 'done' | 'would be done'
      readonly undone: StandingImport
      readonly kinds: readonly UndoneKind[]
    } & UndoCounts)
  /** Why it cannot be undone and what to do, in sentences. */
  | { readonly kind: 'refused'; readonly why: string }

/**
 * Undoes the newest import that stands: the rows that it added go, those that it amended or ended come back
 * exactly as they were, and the clocks that this moves are worked out again, in one transaction. The history
 * keeps both; the import stays on record as undone.
 */
export async function undoImport(needs: UndoNeeds, options: UndoOptions): Promise<UndoReport> {
  return needs.undoStore.transact<UndoReport>(options, async (transaction) => {
    if (!(await transaction.begin())) return { keep: false, result: { kind: 'refused', why: somebodyLoads } }
    const newest = await transaction.newest()
    const why = await refusal(transaction, newest, options)
    if (newest === undefined || why !== undefined) {
      return { keep: false, result: { kind: 'refused', why: why ?? nothingStands } }
    }
    const { knownFrom } = await transaction.careSetting()
    const rows: UndoneRows[] = []
    for (const { kind, table } of tablesOf(newest)) {
      rows.push(await transaction.putBack(newest.importId, kind, table))
    }
    const named = await childrenMoved(transaction, rows, async () => {
      return (await transaction.careSetting()).knownFrom !== knownFrom
    })
    const counts = countsOf(rows, named.length)
    if (!options.check) {
      await transaction.mark(newest.importId, counts)
      await workOutChildren(transaction, needs.calendar, named, options.onProgress)
      await transaction.followFiles(named)
      await followRegimes(transaction.reviews, named)
    }
    const kinds = rows.map(({ kind, removed, restored, returned }) => ({ kind, removed, restored, returned }))
    const result = {
      kind: options.check ? 'would be done' : 'done',
      undone: newest,
      kinds,
      ...counts,
    } as const
    return { keep: !options.check, result }
  })
}

export const somebodyLoads =
  'An import goes on at this moment, or is being undone. Wait until that is done, then try again.'
const nothingStands = 'No import stands, so there is nothing to undo.'

async function refusal(
  transaction: UndoTransaction,
  newest: StandingImport | undefined,
  { importId, written }: UndoOptions,
): Promise<string | undefined> {
  const before = importId === undefined ? undefined : await transaction.undoneBefore(importId)
  if (before !== undefined) return `This import was undone already: ${written(before.at)}, by ${before.by}.`
  if (newest === undefined) return nothingStands
  if (importId !== undefined && importId !== newest.importId) {
    return `Only the newest import can be undone. It is that of ${newest.year}, loaded ${written(newest.finishedAt)} by ${newest.actor}: undo that one first.`
  }
  if (!newest.kept) {
    return 'This import was loaded before it was kept with each import what it replaced, so it cannot be undone. Load the earlier files again: rows that are not in them end, and the others are amended.'
  }
  const tables = tablesOf(newest).map(({ table }) => table)
  if (await transaction.changedSince(newest.importId, tables)) {
    return 'Rows of this kind have been changed on screen since it was loaded, and undoing it would lose that. Correct the files and load them again instead.'
  }
  return undefined
}

function tablesOf({ kinds }: StandingImport): readonly { readonly kind: string; readonly table: string }[] {
  return kinds.flatMap((kind) => {
    const table = fileKind(kind)?.table
    return table === undefined ? [] : [{ kind, table }]
  })
}

/** Kinds whose rows reach children whom they do not name. */
const reachOthers = new Set(['social_workers', 'conferences', 'conference_reports'])

/** The children to work out again: those whom the rows name, and everybody when something moved that holds for all. */
async function childrenMoved(
  transaction: UndoTransaction,
  rows: readonly UndoneRows[],
  historyMoved: () => Promise<boolean>,
): Promise<readonly string[]> {
  const children = new Set<string>()
  for (const { children: named } of rows) for (const child of named) children.add(child)
  const reachesAll = rows.some(({ kind, changed }) => changed && reachOthers.has(kind))
  if (reachesAll || (await historyMoved())) {
    for (const child of await transaction.childIds()) children.add(child)
  }
  return [...children].toSorted()
}

function countsOf(rows: readonly UndoneKind[], children: number): UndoCounts {
  const sum = (of: (row: UndoneKind) => number) => rows.reduce((total, row) => total + of(row), 0)
  return {
    removed: sum(({ removed }) => removed),
    restored: sum(({ restored }) => restored),
    returned: sum(({ returned }) => returned),
    children,
  }
}
