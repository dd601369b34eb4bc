import { sql, type Transaction } from 'kysely'
import type { WorkedOutChild } from '#domain/care/work-out-child.ts'
import { grouped } from '#domain/grouped.ts'
import type { Tables } from '#store/database/tables.generated.ts'
import { workedOutRows, workedOutTables } from './save-worked-out.ts'

type Row = Readonly<Record<string, unknown>>

/** The children of whom the rows kept are not those that follow from the facts, each with the tables at fault. */
export async function differingFromStored(
  trx: Transaction<Tables>,
  authorityId: string,
  children: readonly WorkedOutChild[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  const ids = children.map(({ childId }) => childId)
  const faults = new Map<string, string[]>()
  for (const table of workedOutTables) {
    const { rows } = await sql<{ child_id: string; row: Row }>`
      select child_id, to_jsonb(t) - 'authority_id' as row from ${sql.table(table)} t
      where authority_id = ${authorityId} and child_id = any(${ids}::text[])
    `.execute(trx)
    const stored = grouped(rows, (row) => row.child_id)
    for (const child of children) {
      const kept = (stored.get(child.childId) ?? []).map(({ row }) => asText(row))
      const follows = workedOutRows[table](child).map(asText)
      if (kept.toSorted().join('\n') === follows.toSorted().join('\n')) continue
      faults.set(child.childId, [...(faults.get(child.childId) ?? []), table])
    }
  }
  return faults
}

const asText = (row: Row) =>
  JSON.stringify(Object.entries(row).toSorted(([one], [other]) => (one < other ? -1 : 1)))
