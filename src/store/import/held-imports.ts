import { sql, type Transaction } from 'kysely'
import type { HeldImports, HeldInBrief, HeldOf, HeldState } from '#app/import/import-desk.ts'
import type { FileOutcome } from '#app/import/import-store.ts'
import type { Finding } from '#exchange/finding.ts'
import { type Database, inAuthority } from '#store/database/database.ts'
import type { Tables } from '#store/database/tables.generated.ts'

/** How long files are held, loaded or not. */
const heldFor = sql`interval '2 hours'`
/** Work that gave no sign for so long was cut short with its process; its transaction left nothing behind. */
const cutShortAfter = sql`interval '2 minutes'`
/** The site looks for files past their time every ten minutes. */
const sweptWithin = sql`interval '15 minutes'`

const actor = 'import on screen'

/** Files that people hold, each their own, in one table of each council. */
export function heldImportsOf(database: Database): HeldImports {
  const as = <T>(authorityId: string, work: (trx: Transaction<Tables>) => Promise<T>) =>
    inAuthority(database, { authorityId, actor }, work)
  return {
    hold: (of, { year, files }) =>
      as(of.authorityId, async (trx) => {
        await sql`
          insert into held_import (authority_id, import_id, user_id, collection_year, expires_at)
          values (${of.authorityId}, ${of.importId}, ${of.userId}, ${year}, now() + ${heldFor})
        `.execute(trx)
        for (const [index, { name, content }] of files.entries()) {
          await sql`
            insert into held_import_file (authority_id, import_id, file_no, file, content)
            values (${of.authorityId}, ${of.importId}, ${index + 1}, ${name}, ${Buffer.from(content)})
          `.execute(trx)
        }
      }),
    held: (of) => as(of.authorityId, (trx) => readHeld(trx, of)),
    files: (of) =>
      as(of.authorityId, async (trx) => {
        const { rows } = await sql<{ name: string; content: Buffer }>`
          select f.file as name, f.content from held_import_file f
          join held_import h on h.authority_id = f.authority_id and h.import_id = f.import_id
          where ${own(of)} order by f.file_no
        `.execute(trx)
        return rows
      }),
    keepCheck: (of, found) => as(of.authorityId, (trx) => keepCheck(trx, of, found)),
    beginUndoing: (of, year) =>
      as(of.authorityId, async (trx) => {
        await alone(trx, of.authorityId)
        await sql`delete from held_import h where ${own(of)}`.execute(trx)
        const begun = await sql`
          insert into held_import (authority_id, import_id, user_id, collection_year, state, stage, expires_at)
          select ${of.authorityId}, ${of.importId}, ${of.userId}, ${year}, 'loading', 'undoing', now() + ${heldFor}
          where not ${somebodyLoads(of.authorityId)}
          on conflict do nothing
        `.execute(trx)
        return begun.numAffectedRows === 1n
      }),
    beginLoading: (of) =>
      as(of.authorityId, async (trx) => {
        await alone(trx, of.authorityId)
        const begun = await sql`
          update held_import h set state = 'loading', stage = null, done = 0, of_all = 0,
            moved_at = clock_timestamp(), expires_at = greatest(expires_at, now() + ${heldFor})
          where ${own(of)} and h.state = 'checked' and not ${somebodyLoads(of.authorityId)}
        `.execute(trx)
        return begun.numAffectedRows === 1n
      }),
    progress: (of, at) =>
      as(of.authorityId, async (trx) => {
        await sql`
          update held_import h set stage = ${at.stage}, done = ${at.done}, of_all = ${at.of}, moved_at = clock_timestamp()
          where ${own(of)}
        `.execute(trx)
      }),
    beat: (of) =>
      as(of.authorityId, async (trx) => {
        await sql`update held_import h set moved_at = clock_timestamp() where ${own(of)}`.execute(trx)
      }),
    beginAgain: (of) =>
      as(of.authorityId, async (trx) => {
        const begun = await sql`
          update held_import h set state = 'checking', stage = null, done = 0, of_all = 0, moved_at = clock_timestamp()
          where ${own(of)} and h.expires_at > now() and ${stateNow} = 'failed' and h.stage is distinct from 'undoing'
        `.execute(trx)
        if (begun.numAffectedRows === 0n) return false
        await sql`
          delete from held_import_finding where authority_id = ${of.authorityId} and import_id = ${of.importId}
        `.execute(trx)
        return true
      }),
    mine: ({ authorityId, userId }) =>
      as(authorityId, async (trx) => {
        const { rows } = await sql<HeldInBrief>`
          select h.import_id as "importId", h.collection_year as year, ${stateNow} as state, h.stage, h.done,
            h.of_all as of, (select count(*)::int from held_import_file f
              where f.authority_id = h.authority_id and f.import_id = h.import_id) as files
          from held_import h
          where h.authority_id = ${authorityId} and h.user_id = ${userId} and h.expires_at > now()
            and h.stage is distinct from 'undoing'
          order by h.import_id desc
        `.execute(trx)
        return rows.map(({ stage, ...row }) => ({ ...row, stage: stage ?? undefined }))
      }),
    fail: (of) =>
      as(of.authorityId, async (trx) => {
        await sql`update held_import h set state = 'failed' where ${own(of)}`.execute(trx)
      }),
    remove: (of) =>
      as(of.authorityId, async (trx) => {
        await sql`delete from held_import h where ${own(of)}`.execute(trx)
      }),
    abandoned: (authorityId) =>
      as(authorityId, async (trx) => {
        const { rows } = await sql<{ pastTheirTime: number; cutShort: number }>`
          select count(*) filter (where expires_at <= now() - ${sweptWithin})::int as "pastTheirTime",
            count(*) filter (where expires_at > now() and state in ('checking', 'loading')
              and moved_at <= now() - ${cutShortAfter})::int as "cutShort"
          from held_import where authority_id = ${authorityId}
        `.execute(trx)
        return rows[0] ?? { pastTheirTime: 0, cutShort: 0 }
      }),
    removeExpired: (authorityId) =>
      as(authorityId, async (trx) => {
        await sql`delete from held_import where authority_id = ${authorityId} and expires_at <= now()`.execute(
          trx,
        )
      }),
  }
}

/** One at a time: two imports of one council would wait for each other's rows. */
async function alone(trx: Transaction<Tables>, authorityId: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`import ${authorityId}`}, 0))`.execute(trx)
}

const somebodyLoads = (authorityId: string) => sql`exists (
  select from held_import o where o.authority_id = ${authorityId} and o.state = 'loading'
    and o.moved_at > now() - ${cutShortAfter})`

/** Its state; work whose process is gone has failed. */
const stateNow = sql`(case when h.state in ('checking', 'loading') and h.moved_at <= now() - ${cutShortAfter}
  then 'failed' else h.state end)`

const own = (of: HeldOf) =>
  sql`h.authority_id = ${of.authorityId} and h.import_id = ${of.importId} and h.user_id = ${of.userId}`

interface HeldRow {
  readonly year: string
  readonly state: HeldState
  readonly stage: string | null
  readonly done: number
  readonly of_all: number
  readonly expires_at: string
}

async function readHeld(trx: Transaction<Tables>, of: HeldOf) {
  const { rows } = await sql<HeldRow>`
    select collection_year as year, stage, done, of_all,
      ${stateNow} as state,
      to_char(expires_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as expires_at
    from held_import h where ${own(of)} and h.expires_at > now()
  `.execute(trx)
  const [row] = rows
  if (row === undefined) return undefined
  const files = await sql<FileOutcome>`
    select file, kind, '' as sha256, rows_read as read, loaded, unchanged, rejected, amended, ended, skipped, tolerated
    from held_import_file where authority_id = ${of.authorityId} and import_id = ${of.importId} order by file_no
  `.execute(trx)
  return {
    importId: of.importId,
    year: row.year,
    state: row.state,
    stage: row.stage ?? undefined,
    done: row.done,
    of: row.of_all,
    expiresAt: row.expires_at,
    files: files.rows,
  }
}

async function keepCheck(
  trx: Transaction<Tables>,
  of: HeldOf,
  found: { readonly files: readonly FileOutcome[]; readonly findings: readonly Finding[] },
): Promise<void> {
  const outcomes = JSON.stringify(found.files.map((file) => ({ ...file, rows_read: file.read })))
  await sql`
    update held_import_file f set kind = o.kind, skipped = o.skipped, tolerated = o.tolerated, rows_read = o.rows_read, loaded = o.loaded,
      unchanged = o.unchanged, rejected = o.rejected, amended = o.amended, ended = o.ended
    from json_populate_recordset(null::held_import_file, ${outcomes}::json) o
    where f.authority_id = ${of.authorityId} and f.import_id = ${of.importId} and f.file = o.file
  `.execute(trx)
  for (let start = 0; start < found.findings.length; start += 5_000) {
    const some = found.findings.slice(start, start + 5_000).map(({ childId, column, ...finding }, index) => ({
      ...finding,
      finding_no: start + index + 1,
      child_id: childId,
      column_name: column,
    }))
    await sql`
      insert into held_import_finding (authority_id, import_id, finding_no, code, severity, file, line, column_name, value, child_id, message)
      select ${of.authorityId}::uuid, ${of.importId}::uuid, finding_no, code, severity, file, line, column_name, value, child_id, message
      from json_populate_recordset(null::held_import_finding, ${JSON.stringify(some)}::json)
    `.execute(trx)
  }
  await sql`update held_import h set state = 'checked' where ${own(of)}`.execute(trx)
}
