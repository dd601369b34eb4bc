import { type RawBuilder, sql, type Transaction } from 'kysely'
import type { UndoneRows } from '#app/import/undo-import.ts'
import type { Tables } from '#store/database/tables.generated.ts'
import { letRecordedSpeak } from '../recording/recorded-rows.ts'
import { importName } from './one-at-a-time.ts'

/**
 * Puts the rows of a table back as they were before an import. What each was is the first that the history has
 * of it under the import's name; a row of the import of which nothing was before is one that it added.
 */
export function putBackOf(
  trx: Transaction<Tables>,
  authorityId: string,
): (importId: string, table: string) => Promise<Omit<UndoneRows, 'kind'>> {
  let isRead = false
  return async (importId, name) => {
    if (!isRead) await readImages(trx, authorityId, importId)
    isRead = true
    const columns = await columnsOf(trx, name)
    const table = sql.table(name)
    const child = columns.includes('child_id')
    const inAuthority = sql`t.authority_id = ${authorityId}`
    const sameRow = sql`t.collection_year = i.collection_year and t.row_key = i.row_key and t.occurrence = i.occurrence`
    const images = sql`before_import i where i.table_name = ${name}`
    const children = new Set<string>()
    const moved = async (statement: RawBuilder<Moved>) => {
      const { rows } = await statement.execute(trx)
      for (const { now, then } of rows) for (const id of [now, then]) if (id !== null) children.add(id)
      return rows
    }
    const removed = await moved(sql<Moved>`
      delete from ${table} t where ${inAuthority} and t.import_id = ${importId}
        and not exists (select from ${images} and ${sameRow})
      returning ${child ? sql`t.child_id` : sql`null`} as now, null as then, true as amended
    `)
    const own = sql.join(columns.map((column) => sql.ref(column)))
    const old = sql.join(columns.map((column) => sql.ref(`old.${column}`)))
    // Of a row that the import only made speak or fall silent for another year's the import is still the old one.
    const amended = await moved(sql<Moved>`
      with found as (
        select i.*, ${child ? sql`t.child_id` : sql`null::text`} as now, t.import_id = ${importId} as amended
        from ${table} t join before_import i on i.table_name = ${name} and ${sameRow} and ${inAuthority}
      ), put as (
        update ${table} t set (${own}) = (select ${own} from jsonb_populate_record(null::${table}, i.before))
        from found i where ${inAuthority} and ${sameRow}
      )
      select now, before->>'child_id' as then, amended from found
    `)
    const returned = await moved(sql<Moved>`
      with missing as (
        select i.before from ${images} and not exists (select from ${table} t where ${inAuthority} and ${sameRow})
      ), put as (
        insert into ${table} (${own}) select ${old} from missing, jsonb_populate_record(null::${table}, before) old
      )
      select null as now, before->>'child_id' as then, true as amended from missing
    `)
    await letLatestSpeak(trx, authorityId, name)
    await letRecordedSpeak(trx, authorityId, name)
    return {
      removed: removed.length,
      restored: amended.filter((row) => row.amended).length,
      returned: returned.length,
      children,
      changed: removed.length + amended.length + returned.length > 0,
    }
  }
}

/** Whom a row named and names again, and whether the import had changed what it says. */
interface Moved {
  readonly now: string | null
  readonly then: string | null
  readonly amended: boolean
}

/** The first that the history has of each row under the import's name, beside the rows themselves. */
async function readImages(trx: Transaction<Tables>, authorityId: string, importId: string): Promise<void> {
  await sql`
    create temp table before_import on commit drop as
    select distinct on (h.table_name, h.row_key) h.table_name, h.row_key->>'collection_year' as collection_year,
      h.row_key->>'row_key' as row_key, (h.row_key->>'occurrence')::int as occurrence, h.before
    from history h
    join import_run r on r.authority_id = h.authority_id and r.import_id = ${importId}
    where h.authority_id = ${authorityId} and h.history_id > r.history_from and h.history_id <= r.history_to
      and h.request_id = ${importName(importId)} and h.operation in ('U', 'D')
      and h.before->>'import_id' <> ${importId} and h.row_key->>'occurrence' <> '0'
    order by h.table_name, h.row_key, h.history_id
  `.execute(trx)
  await sql`create index on before_import (table_name, row_key)`.execute(trx)
  await sql`analyze before_import`.execute(trx)
}

/**
 * Of the rows put back the latest year's speaks, whatever was recorded here and taken back again since the import.
 */
async function letLatestSpeak(trx: Transaction<Tables>, authorityId: string, name: string): Promise<void> {
  const table = sql.table(name)
  await sql`
    update ${table} t set current = (t.collection_year = latest.collection_year)
    from (
      select row_key, max(collection_year) as collection_year from ${table}
      where authority_id = ${authorityId} and occurrence > 0
        and row_key in (select row_key from before_import where table_name = ${name})
      group by row_key
    ) latest
    where t.authority_id = ${authorityId} and t.occurrence > 0 and t.row_key = latest.row_key
      and t.current <> (t.collection_year = latest.collection_year)
  `.execute(trx)
}

async function columnsOf(trx: Transaction<Tables>, table: string): Promise<readonly string[]> {
  const { rows } = await sql<{ name: string }>`
    select attname as name from pg_attribute
    where attrelid = ${table}::regclass and attnum > 0 and not attisdropped order by attnum
  `.execute(trx)
  return rows.map(({ name }) => name)
}
