import { sql, type Transaction } from 'kysely'
import type { Tables } from '#store/database/tables.generated.ts'
import { importName, inHistoryAs } from './one-at-a-time.ts'

export interface ImportRun {
  readonly importId: string
  readonly authorityId: string
  readonly year: string
  readonly folder: string
  readonly actor: string
  readonly acceptPartial: boolean
}

export interface ImportFileRecord {
  readonly file: string
  readonly kind: string | null
  readonly sha256: string
  readonly read: number
  readonly loaded: number
  readonly unchanged: number
  readonly rejected: number
  readonly amended: number
  readonly ended: number
}

export interface FindingRecord {
  readonly code: string
  readonly severity: 'error' | 'warning'
  readonly file?: string | undefined
  readonly line?: number | undefined
  readonly column?: string | undefined
  readonly value?: string | undefined
  readonly childId?: string | undefined
  readonly message: string
}

export interface RejectRecord {
  readonly file: string
  readonly line: number
  readonly cells: readonly string[]
  readonly reasons: readonly string[]
}

/** How far the history of an authority has come: undoing looks between two such marks. */
const newestHistory = ({ authorityId }: ImportRun) => sql<number>`
  coalesce((select max(history_id) from history where authority_id = ${authorityId}), 0)
`

export async function beginImport(trx: Transaction<Tables>, run: ImportRun): Promise<void> {
  await inHistoryAs(trx, importName(run.importId))
  await sql`
    insert into import_run (authority_id, import_id, collection_year, folder, actor, accept_partial, history_from)
    values (${run.authorityId}, ${run.importId}, ${run.year}, ${run.folder}, ${run.actor}, ${run.acceptPartial},
      ${newestHistory(run)})
  `.execute(trx)
}

/** Writes down what an import read, found and refused, and that it is finished. */
export async function finishImport(
  trx: Transaction<Tables>,
  run: ImportRun,
  record: {
    readonly files: readonly ImportFileRecord[]
    readonly findings: readonly FindingRecord[]
    readonly rejects: readonly RejectRecord[]
  },
): Promise<void> {
  const of = sql`${run.authorityId}::uuid, ${run.importId}::uuid`
  await sql`
    insert into import_file (authority_id, import_id, file_no, file, kind, sha256, rows_read, loaded, unchanged, rejected, amended, ended, tolerated)
    select ${of}, file_no, file, kind, sha256, rows_read, loaded, unchanged, rejected, amended, ended, tolerated
    from json_populate_recordset(null::import_file, ${JSON.stringify(
      record.files.map((file, index) => ({ ...file, file_no: index + 1, rows_read: file.read })),
    )}::json)
  `.execute(trx)
  for (const [start, findings] of inBatches(record.findings)) {
    await sql`
      insert into import_finding (authority_id, import_id, finding_no, code, severity, file, line, column_name, value, child_id, message)
      select ${of}, finding_no, code, severity, file, line, column_name, value, child_id, message
      from json_populate_recordset(null::import_finding, ${JSON.stringify(
        findings.map(({ childId, column, ...finding }, index) => ({
          ...finding,
          finding_no: start + index + 1,
          child_id: childId,
          column_name: column,
        })),
      )}::json)
    `.execute(trx)
  }
  for (const [start, rejects] of inBatches(record.rejects)) {
    await sql`
      insert into import_reject (authority_id, import_id, reject_no, file, line, cells, reasons)
      select ${of}, reject_no, file, line, cells, reasons
      from json_populate_recordset(null::import_reject, ${JSON.stringify(
        rejects.map((reject, index) => ({ ...reject, reject_no: start + index + 1 })),
      )}::json)
    `.execute(trx)
  }
  await sql`
    update import_run set finished_at = clock_timestamp(), history_to = ${newestHistory(run)}
    where authority_id = ${run.authorityId} and import_id = ${run.importId}
  `.execute(trx)
}

function* inBatches<T>(all: readonly T[]): Generator<readonly [number, readonly T[]]> {
  for (let start = 0; start < all.length; start += 5_000) yield [start, all.slice(start, start + 5_000)]
}
