import { sql, type Transaction } from 'kysely'
import type {
  FindingCount,
  FindingsAsked,
  ImportReads,
  ImportSummary,
  KeptFinding,
} from '#app/import/import-desk.ts'
import type { FileOutcome } from '#app/import/import-store.ts'
import { type Database, inAuthority } from '#store/database/database.ts'
import type { Tables } from '#store/database/tables.generated.ts'
import { openTo } from '../restricted/open-to.ts'
import { ofFiles } from './standing.ts'

const actor = 'import on screen'

/** What was imported and what was found, of one council at a time. */
export function importReadsOf(database: Database): ImportReads {
  const as = <T>(authorityId: string, work: (trx: Transaction<Tables>) => Promise<T>) =>
    inAuthority(database, { authorityId, actor }, work)
  return {
    imports: ({ authorityId, limit, offset }) =>
      as(authorityId, async (trx) => {
        const counted = await sql<{ total: number }>`
          select count(*)::int as total from import_run
          where authority_id = ${authorityId} and finished_at is not null and origin = 'files'
        `.execute(trx)
        const page = sql`order by finished_at desc, import_id desc limit ${limit} offset ${offset}`
        return {
          total: counted.rows[0]?.total ?? 0,
          imports: await summaries(trx, authorityId, sql`true`, page),
        }
      }),
    imported: ({ authorityId, importId }) =>
      as(authorityId, async (trx) => {
        const [summary] = await summaries(trx, authorityId, sql`import_id = ${importId}`, sql``)
        if (summary === undefined) return undefined
        const { rows } = await sql<FileOutcome>`
          select file, kind, sha256, rows_read as read, loaded, unchanged, rejected, amended, ended, tolerated
          from import_file where authority_id = ${authorityId} and import_id = ${importId} order by file_no
        `.execute(trx)
        return { summary, files: rows }
      }),
    findings: (ask) =>
      as(ask.authorityId, async (trx) => {
        const where = sql`
          authority_id = ${ask.authorityId} and import_id = ${ask.importId} and ${open(ask)}
          and (${ask.code ?? null}::text is null or code = ${ask.code ?? null})
          and (${ask.file ?? null}::text is null or file = ${ask.file ?? null})
        `
        const table = findingsTable(ask.held)
        const counted = await sql<{ total: number }>`
          select count(*)::int as total from ${table} where ${where}
        `.execute(trx)
        const mayName = ask.scope.kind === 'authority'
        const { rows } = await sql<KeptFinding>`
          select code, severity, file, line, column_name as "column",
            case when ${mayName} then value end as value, case when ${mayName} then child_id end as "childId",
            case when ${mayName} then message end as message
          from ${table} where ${where} order by finding_no limit ${ask.limit} offset ${ask.offset}
        `.execute(trx)
        return { total: counted.rows[0]?.total ?? 0, findings: rows }
      }),
    findingCodes: (ask) =>
      as(ask.authorityId, async (trx) => {
        const { authorityId, importId, held } = ask
        const { rows } = await sql<FindingCount>`
          select code, severity, count(*)::int as count from ${findingsTable(held)}
          where authority_id = ${authorityId} and import_id = ${importId} and ${open(ask)}
          group by code, severity order by severity, count(*) desc, code
        `.execute(trx)
        return rows
      }),
  }
}

/**
 * A finding about a restricted record is not listed to those it is closed to, nor counted for them. Files that
 * are held are in the hands of the one person who chose them; and where no child is named, all are counted.
 */
function open({ authorityId, scope, held }: Pick<FindingsAsked, 'authorityId' | 'scope' | 'held'>): Sql {
  if (held || scope.kind !== 'authority') return sql`true`
  return sql`${openTo(scope, authorityId, sql`child_id`)} and ${openTo(scope, authorityId, sql`value`)}`
}

const findingsTable = (held: boolean) => sql.table(held ? 'held_import_finding' : 'import_finding')

type Sql = ReturnType<typeof sql>

async function summaries(
  trx: Transaction<Tables>,
  authorityId: string,
  which: Sql,
  page: Sql,
): Promise<readonly ImportSummary[]> {
  const { rows } = await sql<ImportSummary>`
    select r.import_id as "importId", r.collection_year as year, r.actor, r.folder,
      to_char(r.finished_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "finishedAt",
      case when r.undone_at is not null then json_build_object('by', r.undone_by,
        'at', to_char(r.undone_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')) end as undone,
      coalesce(r.import_id = (
        select import_id from import_run n where n.authority_id = ${authorityId} and ${ofFiles('n')}
        order by n.finished_at desc, n.import_id desc limit 1
      ), false) as newest,
      f.files, f.read, f.loaded - f.amended as added, f.amended, f.ended, f.unchanged, f.rejected,
      coalesce(n.errors, 0)::int as errors, coalesce(n.warnings, 0)::int as warnings, coalesce(n.codes, '[]') as codes
    from (
      select * from import_run where authority_id = ${authorityId} and finished_at is not null and origin = 'files' and ${which} ${page}
    ) r
    cross join lateral (
      select count(*)::int as files, coalesce(sum(rows_read), 0)::int as read, coalesce(sum(loaded), 0)::int as loaded,
        coalesce(sum(amended), 0)::int as amended, coalesce(sum(ended), 0)::int as ended,
        coalesce(sum(unchanged), 0)::int as unchanged, coalesce(sum(rejected), 0)::int as rejected
      from import_file where authority_id = r.authority_id and import_id = r.import_id
    ) f
    cross join lateral (
      select sum(count) filter (where severity = 'error') as errors,
        sum(count) filter (where severity = 'warning') as warnings,
        json_agg(json_build_object('code', code, 'severity', severity, 'count', count) order by severity, count desc, code) as codes
      from (
        select code, severity, count(*)::int as count from import_finding
        where authority_id = r.authority_id and import_id = r.import_id group by code, severity
      ) c
    ) n
    order by r.finished_at desc, r.import_id desc
  `.execute(trx)
  return rows
}
