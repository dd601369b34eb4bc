import { sql } from 'kysely'
import type { FindingCount, ImportedFile, ImportRecord, ReportSources } from '#app/report/report-sources.ts'
import { type Database, inAuthority } from '#store/database/database.ts'
import { ofYearToCount, stands } from '#store/import/standing.ts'
import { comparatorFigures } from '#store/measure/comparator-figures.ts'

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
          where authority_id = ${authorityId} and ${ofYearToCount('r')}
          order by collection_year desc
        `.execute(trx)
        return rows.map((row) => row.collection_year)
      }),

    lastChange: (authorityId) =>
      inAuthority(database, { authorityId, actor }, async (trx) => {
        const { rows } = await sql<{ import_id: string | null; history_id: string | null }>`
          select
            (select import_id from import_run r where authority_id = ${authorityId} and ${stands('r')}
             order by finished_at desc, import_id desc limit 1) as import_id,
            (select max(history_id)::text from history where authority_id = ${authorityId}) as history_id
        `.execute(trx)
        const [last] = rows
        return last === undefined || (last.import_id === null && last.history_id === null)
          ? undefined
          : `${last.import_id ?? ''} ${last.history_id ?? ''}`
      }),

    kindsHeld: (authorityId, year) =>
      inAuthority(database, { authorityId, actor }, async (trx) => {
        const { rows } = await sql<{ kind: string }>`
          select distinct f.kind
          from import_run r
          join import_file f on f.authority_id = r.authority_id and f.import_id = r.import_id
          where r.authority_id = ${authorityId} and r.collection_year = ${year}
            and ${stands('r')} and f.kind is not null
          union
          -- What is recorded here tells of a year as a file of it does.
          select replace(table_name, 'ssda903_', 'ssda903.') from recorded_row
          where authority_id = ${authorityId} and collection_year = ${year} and said <> 'null'::jsonb
        `.execute(trx)
        return new Set(rows.map(({ kind }) => kind))
      }),

    otherAreas: (authorityId, year) =>
      inAuthority(database, { authorityId, actor }, (trx) =>
        comparatorFigures(trx, authorityId, { until: year }),
      ),

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
