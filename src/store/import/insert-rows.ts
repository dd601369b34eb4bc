import { type RawBuilder, sql, type Transaction } from 'kysely'
import { oneAhead } from '#store/database/one-ahead.ts'
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
  await oneAhead(
    batches(rows),
    (batch) => insertOf(of, set, into, batch),
    async (statement, batch) => {
      await statement.execute(trx)
      onProgress(batch.length)
    },
  )
}

function* batches(rows: readonly ImportedRow[]): Generator<readonly ImportedRow[]> {
  for (let from = 0; from < rows.length; from += batchSize) yield rows.slice(from, from + batchSize)
}

/** One statement a batch: the rows travel as one JSON value, which both databases read quickly. */
function insertOf(
  of: SetOf,
  set: ImportedSet,
  into: RawBuilder<unknown>,
  batch: readonly ImportedRow[],
): RawBuilder<unknown> {
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
  return sql`
    insert into ${into} (authority_id, collection_year, import_id, row_key, occurrence, file, line, ${own})
    select ${of.authorityId}, ${of.year}, ${of.importId}, row_key, occurrence, file, line, ${own}
    from json_populate_recordset(null::${sql.table(set.table)}, ${rows}::json)
  `
}
