import { sql, type Transaction } from 'kysely'
import type { FindingCount, ImportedFile, ImportRecord, ReportSources } from '#app/report/report-sources.ts'
import { type Database, inAuthority } from '#store/database/database.ts'
import type { Tables } from '#store/database/tables.generated.ts'
import { ofFiles, stands } from '#store/import/standing.ts'

interface FileRow {
  readonly import_id: string
  readonly imported_on: string
  readonly file: string
  readonly kind: string | null
  readonly sha256: string
  readonly rows_read: number
  readonly rejected: number
}

interface FindingRow {
  readonly import_id: string
  readonly code: string
  readonly severity: 'error' | 'warning'
  readonly count: number
}

/** What is on record about the imports of an authority, for the appendix of its reports. */
export function reportSourcesOf(database: Database, actor: string): ReportSources {
  return {
    yearsHeld: (authorityId) =>
      inAuthority(database, { authorityId, actor }, async (trx) => {
        const { rows } = await sql<{ collection_year: string }>`
          select distinct collection_year from import_run r
          where authority_id = ${authorityId} and ${stands('r')}
          order by collection_year desc
        `.execute(trx)
        return rows.map((row) => row.collection_year)
      }),

    newestImport: (authorityId) =>
      inAuthority(database, { authorityId, actor }, async (trx) => {
        const { rows } = await sql<{ import_id: string }>`
          select import_id from import_run r
          where authority_id = ${authorityId} and ${ofFiles('r')}
          order by finished_at desc, import_id desc
          limit 1
        `.execute(trx)
        const id = rows[0]?.import_id
        return id === undefined ? undefined : `${id} ${await settledHere(trx, authorityId)}`
      }),

    kindsHeld: (authorityId, year) =>
      inAuthority(database, { authorityId, actor }, async (trx) => {
        const { rows } = await sql<{ kind: string }>`
          select distinct f.kind
          from import_run r
          join import_file f on f.authority_id = r.authority_id and f.import_id = r.import_id
          where r.authority_id = ${authorityId} and r.collection_year = ${year}
            and ${stands('r')} and f.kind is not null
        `.execute(trx)
        return new Set(rows.map(({ kind }) => kind))
      }),

    importsOf: (authorityId, year) =>
      inAuthority(database, { authorityId, actor }, async (trx) => {
        // A later import of a kind replaces the earlier one: only the newest of each still speaks.
        const files = await sql<FileRow>`
          select import_id, imported_on::text, file, kind, sha256, rows_read, rejected
          from (
            select f.*, (r.finished_at at time zone 'Europe/London')::date as imported_on, r.started_at,
              first_value(r.import_id) over (partition by coalesce(f.kind, f.file) order by r.started_at desc) as newest
            from import_run r
            join import_file f on f.authority_id = r.authority_id and f.import_id = r.import_id
            where r.authority_id = ${authorityId} and r.collection_year = ${year} and ${stands('r')}
          ) of_year
          where import_id = newest
          order by started_at, import_id, file_no
        `.execute(trx)
        const ids = [...new Set(files.rows.map((row) => row.import_id))]
        const findings = await sql<FindingRow>`
          select import_id, code, severity, count(*)::int as count
          from import_finding
          where authority_id = ${authorityId} and import_id = any(${ids}::uuid[])
          group by import_id, code, severity
          order by severity, count(*) desc, code
        `.execute(trx)
        return ids.map((importId) => importRecord(importId, files.rows, findings.rows))
      }),
  }
}

function importRecord(
  importId: string,
  files: readonly FileRow[],
  findings: readonly FindingRow[],
): ImportRecord {
  const own = files.filter((row) => row.import_id === importId)
  return {
    importId,
    importedOn: own[0]?.imported_on ?? '',
    files: own.map(
      ({ file, kind, sha256, rows_read: read, rejected }): ImportedFile => ({
        file,
        ...(kind === null ? {} : { kind }),
        sha256,
        read,
        rejected,
      }),
    ),
    findings: findings
      .filter((row) => row.import_id === importId)
      .map(({ code, severity, count }): FindingCount => ({ code, severity, count })),
  }
}

/** A mark of what the council settled for itself: figures of another policy or calendar are other figures. */
async function settledHere(trx: Transaction<Tables>, authorityId: string): Promise<string> {
  const { rows } = await sql<{ mark: string }>`
    select md5(concat(
      (select string_agg(policy || in_force_from || value, ' ' order by policy, in_force_from)
       from local_policy where authority_id = ${authorityId} and policy <> 'terms'),
      (select string_agg(holiday_on::text, ' ' order by holiday_on)
       from added_holiday where authority_id = ${authorityId}))) as mark
  `.execute(trx)
  return rows[0]?.mark ?? ''
}
