import { type RawBuilder, sql, type Transaction } from 'kysely'
import type { Tables } from '#store/database/tables.generated.ts'
import type { ImportedSet, SetOf } from './replace-set.ts'

/** A row as it was read of a file. */
export interface ImportedRow {
  readonly values: Readonly<Record<string, string | number | null>>
  readonly rowKey: string
  readonly occurrence: number
  readonly file: string
  readonly line: number
}

const batchSize = 4_000

/** Inserts rows of a kind into its table, or into one like it. */
export async function insertRows(
  trx: Transaction<Tables>,
  of: SetOf,
  set: ImportedSet,
  into: RawBuilder<unknown>,
  rows: readonly ImportedRow[],
  onProgress: (rows: number) => void,
): Promise<void> {
  for (let from = 0; from < rows.length; from += batchSize) {
    const batch = rows.slice(from, from + batchSize)
    await insertBatch(trx, of, set, into, batch)
    onProgress(batch.length)
  }
}

/** One statement a batch: the rows travel as one JSON value, which both databases read quickly. */
async function insertBatch(
  trx: Transaction<Tables>,
  of: SetOf,
  set: ImportedSet,
  into: RawBuilder<unknown>,
  batch: readonly ImportedRow[],
): Promise<void> {
  const rows = JSON.stringify(
    batch.map(({ values, rowKey, occurrence, file, line }) => ({
      ...values,
      row_key: rowKey,
      occurrence,
      file,
      line,
    })),
  )
  const own = sql.join(set.columns.map((column) => sql.ref(column)))
  await sql`
    insert into ${into} (authority_id, collection_year, import_id, row_key, occurrence, file, line, ${own})
    select ${of.authorityId}, ${of.year}, ${of.importId}, row_key, occurrence, file, line, ${own}
    from json_populate_recordset(null::${sql.table(set.table)}, ${rows}::json)
  `.execute(trx)
}
