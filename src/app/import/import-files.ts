import { workOutChildren } from '#app/care/work-out-children.ts'
import type { WorkingDayCalendar } from '#domain/calendar/working-days.ts'
import { bearOnIndependence, notIndependentFinding } from '#app/allocation/not-independent.ts'
import { otherDayFinding } from '#app/entry/entries-of-files.ts'
import { followRegimes } from '#app/review/follow-regimes.ts'
import { conflictFinding } from '#app/recording/conflicts.ts'
import type { Finding } from '#exchange/finding.ts'
import type { ReadFolder } from '#exchange/folder.ts'
import type { FileKind } from '#exchange/file-kind.ts'
import { fileKind } from '#exchange/kinds.ts'
import type {
  FileOutcome,
  ImportFor,
  ImportStore,
  ImportTransaction,
  ReplacedSet,
  SetReplacement,
} from './import-store.ts'

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
 *
 * A year too large to be held in memory comes in parts, each read when the one before is put away. It is still
 * one import. No two parts may tell of the same row.
 */
export async function importFiles(
  { store, calendar }: ImportNeeds,
  read: ReadFolder | Iterable<ReadFolder>,
  options: ImportOptions,
): Promise<ImportReport> {
  const parts = 'rows' in read ? [read] : read
  const importId = store.newId()
  const progress = options.onProgress ?? (() => {})
  return store.transact(options, async (transaction) => {
    const before = await settingOf(transaction)
    await transaction.begin(importId)
    const done = await replaceSets(transaction, importId, parts, progress)
    const findings = [...done.findings, ...(await differing(transaction, done))]
    const errors = done.findings.filter(({ severity }) => severity === 'error').length
    const landed = !options.check && (errors === 0 || options.acceptPartial)
    const files = fileOutcomes(done)
    await transaction.finish(importId, { files, findings, rejects: done.rejects })
    if (landed) {
      const children = await childrenToWorkOut(transaction, done.replaced, before)
      await workOutChildren(transaction, calendar, children, (worked, of) =>
        progress('working out', worked, of),
      )
      await transaction.followFiles(children)
      await followRegimes(transaction.reviews, children)
    }
    const result: ImportReport = {
      importId,
      authorityId: options.authorityId,
      year: options.year,
      files,
      findings,
      rejects: done.rejects,
      errors,
      warnings: findings.length - errors,
      landed,
    }
    return { keep: landed, result }
  })
}

/** What was read of all parts, and what it did to the sets of its kinds. */
interface ReadAndReplaced extends Pick<ReadFolder, 'files' | 'findings' | 'rejects'> {
  readonly replaced: ReadonlyMap<string, ReplacedSet>
}

/** What the files say otherwise than was recorded here, and what by law may not be. All of it is kept. */
async function differing(
  transaction: ImportTransaction,
  { replaced }: ReadAndReplaced,
): Promise<readonly Finding[]> {
  const conflicts = await transaction.conflicts([...replaced.keys()].map((id) => kindNamed(id).table))
  const otherDays = replaced.has('ssda903.episodes') ? await transaction.otherDays() : []
  const bears = bearOnIndependence.some((id) => replaced.has(id))
  const allocated = bears ? await transaction.notIndependent() : []
  return [
    ...conflicts.map(conflictFinding),
    ...otherDays.map(otherDayFinding),
    ...allocated.map(notIndependentFinding),
  ]
}

async function replaceSets(
  transaction: ImportTransaction,
  importId: string,
  parts: Iterable<ReadFolder>,
  progress: (stage: ImportStage, done: number, of: number) => void,
): Promise<ReadAndReplaced> {
  const files: ReadFolder['files'][number][] = []
  const findings: ReadFolder['findings'][number][] = []
  const rejects: ReadFolder['rejects'][number][] = []
  const replacements = new Map<string, SetReplacement>()
  let done = 0
  for (const part of parts) {
    for (const file of part.files) files.push(file)
    for (const found of part.findings) findings.push(found)
    for (const reject of part.rejects) rejects.push(reject)
    const total = done + [...part.rows.values()].reduce((sum, rows) => sum + rows.length, 0)
    for (const [id, rows] of part.rows) {
      const replacement = replacements.get(id) ?? (await transaction.replacement(importId, kindNamed(id)))
      replacements.set(id, replacement)
      await replacement.add(rows, (count) => {
        done += count
        progress('loading', done, total)
      })
    }
  }
  const replaced = new Map<string, ReplacedSet>()
  for (const [id, replacement] of replacements) replaced.set(id, await replacement.finish())
  return { files, findings, rejects, replaced }
}

function kindNamed(id: string): FileKind {
  const kind = fileKind(id)
  if (kind === undefined) throw new RangeError(`There is no kind of file called ${id}`)
  return kind
}

function fileOutcomes({ files, replaced }: ReadAndReplaced): FileOutcome[] {
  const counted = new Set<string>()
  return files.map(({ file, kind, sha256, read, rejected, unchangedRepeats, skipped, tolerated }) => {
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
      ...(tolerated !== undefined && { tolerated }),
    }
  })
}

/** What holds for more children than a row names: from when reviews are known, and who is in which team. */
interface SharedSetting {
  readonly knownFrom: string | undefined
  readonly teams: ReadonlyMap<string, string>
}

async function settingOf(transaction: ImportTransaction): Promise<SharedSetting> {
  const { knownFrom } = await transaction.careSetting()
  return { knownFrom, teams: await transaction.workersTeams() }
}

/** The children whose rows moved, or what their rows lean on; undefined (everybody) when the history date did. */
async function childrenToWorkOut(
  transaction: ImportTransaction,
  replaced: ReadonlyMap<string, ReplacedSet>,
  before: SharedSetting,
): Promise<readonly string[] | undefined> {
  const now = await settingOf(transaction)
  if (now.knownFrom !== before.knownFrom) return undefined
  const children = new Set<string>()
  const conferences = new Set<string>()
  for (const set of replaced.values()) {
    for (const child of set.children) children.add(child)
    for (const conference of set.conferences) conferences.add(conference)
  }
  // A report hangs on one child of its conference: which one, the others' rows decide.
  for (const child of await transaction.childrenOfConferences([...conferences])) children.add(child)
  const workers = [...new Set([...before.teams.keys(), ...now.teams.keys()])]
  const moved = workers.filter((worker) => before.teams.get(worker) !== now.teams.get(worker))
  for (const child of await transaction.childrenOfWorkers(moved)) children.add(child)
  return [...children].toSorted()
}
