import { workOutChildren } from '#app/care/work-out-children.ts'
import type { WorkingDayCalendar } from '#domain/calendar/working-days.ts'
import type { ReadFolder } from '#exchange/folder.ts'
import type { FileKind } from '#exchange/file-kind.ts'
import { fileKind } from '#exchange/kinds.ts'
import type { FileOutcome, ImportFor, ImportStore, ImportTransaction, ReplacedSet } from './import-store.ts'

export interface ImportNeeds {
  readonly store: ImportStore
  readonly calendar: WorkingDayCalendar
}

/** What an import did or, when it was only checked, would do. */
export interface ImportReport {
  readonly importId: string
  readonly authorityId: string
  readonly year: string
  readonly files: readonly FileOutcome[]
  readonly findings: ReadFolder['findings']
  readonly rejects: ReadFolder['rejects']
  readonly errors: number
  readonly warnings: number
  /** Whether anything was loaded: not when it was a check, nor when there were errors and no leave to go on. */
  readonly landed: boolean
}

export type ImportStage = 'loading' | 'working out'

export interface ImportOptions extends ImportFor {
  /** Report only: everything is tried and nothing is kept. */
  readonly check: boolean
  readonly onProgress?: (stage: ImportStage, done: number, of: number) => void
}

/**
 * Loads what was read of a folder: in one transaction the rows of each kind replace those of the same
 * authority and year, and every clock that they move is worked out again. With an error among the findings
 * nothing lands, unless `acceptPartial` lets the good rows in.
 */
export async function importFiles(
  { store, calendar }: ImportNeeds,
  folder: ReadFolder,
  options: ImportOptions,
): Promise<ImportReport> {
  const importId = store.newId()
  const errors = folder.findings.filter(({ severity }) => severity === 'error').length
  const mayLand = !options.check && (errors === 0 || options.acceptPartial)
  const progress = options.onProgress ?? (() => {})
  const files = await store.transact(options, async (transaction) => {
    const { knownFrom } = await transaction.careSetting()
    await transaction.begin(importId)
    const replaced = await replaceSets(transaction, importId, folder, progress)
    const outcomes = fileOutcomes(folder, replaced)
    await transaction.finish(importId, {
      files: outcomes,
      findings: folder.findings,
      rejects: folder.rejects,
    })
    if (mayLand) {
      const movedHistory = (await transaction.careSetting()).knownFrom !== knownFrom
      const children = movedHistory ? undefined : childrenToWorkOut(replaced)
      await workOutChildren(transaction, calendar, children, (done, of) => progress('working out', done, of))
    }
    return { keep: mayLand, result: outcomes }
  })
  return {
    importId,
    authorityId: options.authorityId,
    year: options.year,
    files,
    findings: folder.findings,
    rejects: folder.rejects,
    errors,
    warnings: folder.findings.length - errors,
    landed: mayLand,
  }
}

async function replaceSets(
  transaction: ImportTransaction,
  importId: string,
  folder: ReadFolder,
  progress: (stage: ImportStage, done: number, of: number) => void,
): Promise<ReadonlyMap<string, ReplacedSet>> {
  const total = [...folder.rows.values()].reduce((sum, rows) => sum + rows.length, 0)
  let done = 0
  const replaced = new Map<string, ReplacedSet>()
  for (const [id, rows] of folder.rows) {
    const set = await transaction.replaceSet(importId, kindNamed(id), rows, (count) => {
      done += count
      progress('loading', done, total)
    })
    replaced.set(id, set)
  }
  return replaced
}

function kindNamed(id: string): FileKind {
  const kind = fileKind(id)
  if (kind === undefined) throw new RangeError(`There is no kind of file called ${id}`)
  return kind
}

function fileOutcomes(folder: ReadFolder, replaced: ReadonlyMap<string, ReplacedSet>): FileOutcome[] {
  const counted = new Set<string>()
  return folder.files.map(({ file, kind, sha256, read, rejected, unchangedRepeats, skipped }) => {
    const set = kind === undefined ? undefined : replaced.get(kind.id)
    const unchanged = unchangedRepeats + (set?.unchangedByFile.get(file) ?? 0)
    // Rows that ended belong to no file of this folder: the first of their kind reports them.
    const isFirst = kind !== undefined && !counted.has(kind.id)
    if (kind !== undefined) counted.add(kind.id)
    return {
      file,
      kind: kind?.id ?? null,
      sha256,
      read,
      loaded: read - rejected - unchanged,
      unchanged,
      rejected,
      amended: set?.amendedByFile.get(file) ?? 0,
      ended: isFirst ? (set?.ended ?? 0) : 0,
      ...(skipped !== undefined && { skipped }),
    }
  })
}

/** Kinds that say something about every child at once. */
const aboutEverybody = new Set(['social_workers', 'conference_reports'])

/** The children whose rows moved; undefined (everybody) when something moved that holds for all. */
function childrenToWorkOut(replaced: ReadonlyMap<string, ReplacedSet>): readonly string[] | undefined {
  const children = new Set<string>()
  for (const [kind, set] of replaced) {
    if (set.changed && aboutEverybody.has(kind)) return undefined
    for (const child of set.children ?? []) children.add(child)
  }
  return [...children].toSorted()
}
