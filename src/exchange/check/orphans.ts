import { type Finding, finding } from '../finding.ts'
import type { FindingCode } from '../finding-codes.ts'
import type { ReadRow } from '../folder.ts'
import { fileKind } from '../kinds.ts'
import { at, type FolderRows, textOf } from './folder-rows.ts'

interface Reference {
  readonly from: string
  readonly columns: readonly string[]
  readonly to: string
  readonly toColumns: readonly string[]
  readonly code: FindingCode
  /** What the row names, and where it should be. */
  readonly says: string
}

const review: Omit<Reference, 'from'> = {
  columns: ['child_id', 'review_on'],
  to: 'ssda903.reviews',
  toColumns: ['child_id', 'review'],
  code: 'review.details-without-review',
  says: 'The row names a review that is not in the Reviews file',
}
const iro: Omit<Reference, 'from'> = {
  columns: ['iro_id'],
  to: 'iros',
  toColumns: ['iro_id'],
  code: 'iro.unknown',
  says: 'The row names an IRO who is not in the IROs file',
}
const entry: Omit<Reference, 'from'> = {
  columns: ['child_id', 'looked_after_on'],
  to: 'ssda903.episodes',
  toColumns: ['child_id', 'decom'],
  code: 'care.no-entry',
  says: 'The row names an entry into care on a day on which no episode of the child begins',
}

const references: readonly Reference[] = [
  { from: 'review_details', ...review },
  { from: 'quality_checks', ...review },
  { from: 'iro_allocations', ...iro },
  { from: 'iro_absences', ...iro },
  { from: 'iro_contacts', ...iro },
  { from: 'midway_reviews', ...iro },
  { from: 'care_entry_notifications', ...entry },
  { from: 'care_sources', ...entry },
  {
    from: 'ssda903.sw_episodes',
    columns: ['sw_id'],
    to: 'social_workers',
    toColumns: ['sw_id'],
    code: 'social-worker.unknown',
    says: 'The row names a social worker who is not in the social workers file',
  },
  {
    from: 'placement_details',
    columns: ['child_id', 'decom'],
    to: 'ssda903.episodes',
    toColumns: ['child_id', 'decom'],
    code: 'placement.no-episode',
    says: 'The row names an episode that is not in the Episodes file',
  },
  {
    from: 'conference_reports',
    columns: ['conference_id'],
    to: 'conferences',
    toColumns: ['conference_id'],
    code: 'conference.unknown',
    says: 'The row names a conference that is not in the conferences file',
  },
]

/** Rows that belong to another row that is not there. Says nothing where there is no file to look in. */
export function* orphans(folder: FolderRows): Generator<Finding> {
  for (const { from, columns, to, toColumns, code, says } of references) {
    if (!folder.has(to) || !folder.has(from)) continue
    const known = new Set(folder.of(to).map((row) => named(row, toColumns)))
    const readable = folder.asFarAsRead(to)
    const last = columns.at(-1)
    const header = fileKind(from)?.columns.find(({ column }) => column === last)?.header
    for (const row of folder.of(from)) {
      const name = named(row, columns)
      if (name === undefined || known.has(name)) continue
      yield finding(
        code,
        at(row, header, textOf(row, last ?? '')),
        `${says}${readable} (${columns.length > 1 ? name : `‘${name}’`}).`,
      )
    }
  }
}

/** The values of the columns together, or undefined when one is not recorded. */
function named(row: ReadRow, columns: readonly string[]): string | undefined {
  let name: string | undefined
  for (const column of columns) {
    const value = textOf(row, column)
    if (value === undefined) return undefined
    name = name === undefined ? value : `${name}, ${value}`
  }
  return name
}
