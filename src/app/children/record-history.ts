import { recordTables } from '#domain/journey/record-tables.ts'

/** One row of a child's file as it was added, changed or ended. */
export interface HistoryRow {
  /** The moment in UTC. */
  readonly at: string
  readonly actor: string | null
  readonly table: string
  readonly operation: 'I' | 'U' | 'D'
  readonly before: Readonly<Record<string, unknown>> | null
  readonly after: Readonly<Record<string, unknown>> | null
}

/** What one import or person did to one kind of row, in words. */
export interface HistoryEntry {
  readonly at: string
  readonly actor: string | null
  readonly what: readonly string[]
}

/** Where a row stands says nothing of the child. */
const notTold = new Set([
  'import_id',
  'file',
  'line',
  'current',
  'collection_year',
  'authority_id',
  'row_key',
  'occurrence',
])

/** A child's history as entries, one a moment, in the order of the rows. */
export function historyEntries(rows: readonly HistoryRow[]): readonly HistoryEntry[] {
  const moments = new Map<string, HistoryRow[]>()
  for (const row of rows) {
    const key = `${row.at} ${row.actor ?? ''}`
    moments.set(key, [...(moments.get(key) ?? []), row])
  }
  return [...moments.values()].flatMap((group) => {
    const [first] = group
    const what = inWords(group)
    return first === undefined || what.length === 0 ? [] : [{ at: first.at, actor: first.actor, what }]
  })
}

function inWords(rows: readonly HistoryRow[]): readonly string[] {
  const changes = rows.filter(({ operation }) => operation === 'U').map(changeWords)
  return [
    ...countedWords(
      'added to',
      rows.filter(({ operation }) => operation === 'I'),
    ),
    ...changes.filter((words) => words !== undefined),
    ...countedWords(
      'ended in',
      rows.filter(({ operation }) => operation === 'D'),
    ),
  ]
}

function countedWords(did: string, rows: readonly HistoryRow[]): readonly string[] {
  const counts = new Map<string, number>()
  for (const { table } of rows) counts.set(table, (counts.get(table) ?? 0) + 1)
  return [...counts].map(
    ([table, number]) => `${number} ${number === 1 ? 'row' : 'rows'} ${did} ${nameOf(table)}`,
  )
}

/** Undefined: only where the row stands changed, as when a later year's row speaks in its place. */
function changeWords({ table, before, after }: HistoryRow): string | undefined {
  const changed = Object.keys(after ?? {}).filter(
    (column) => !notTold.has(column) && said(before?.[column]) !== said(after?.[column]),
  )
  if (changed.length === 0) return undefined
  const parts = changed.map(
    (column) => `${column} from ${said(before?.[column])} to ${said(after?.[column])}`,
  )
  return `A row of ${nameOf(table)} changed: ${parts.join('; ')}`
}

function said(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : 'not recorded'
}

const names = new Map<string, string>(Object.entries(recordTables))

function nameOf(table: string): string {
  return names.get(table) ?? table
}
