import { type Kysely, sql } from 'kysely'
import type { Tables } from './tables.generated.ts'

/** A table as the database's own catalogue describes it. */
export interface CatalogueTable {
  readonly name: string
  readonly columns: readonly { readonly name: string; readonly type: string; readonly identity: boolean }[]
  readonly primaryKey: readonly string[]
  /** Every other unique index, by its columns; an expression counts as a column of no name. */
  readonly uniques: readonly { readonly name: string; readonly columns: readonly string[] }[]
  readonly foreignKeys: readonly {
    readonly name: string
    readonly columns: readonly string[]
    readonly to: string
  }[]
  readonly rowSecurity: boolean
  readonly rowSecurityForced: boolean
  readonly policies: number
}

/**
 * Tables that belong to no authority: councils themselves, and what signing in or opening a link needs before
 * one is known.
 */
export const referenceTables: readonly string[] = [
  'authority',
  'app_user',
  'app_session',
  'sign_in_attempt',
  'link_address',
]

/** Every table of ours, those that others point to first. The migrator's own two are not ours. */
export async function readCatalogue(db: Kysely<Tables>): Promise<readonly CatalogueTable[]> {
  const { rows } = await sql<CatalogueTable>`
    select c.relname as name, c.relrowsecurity as "rowSecurity", c.relforcerowsecurity as "rowSecurityForced",
      (select count(*)::int from pg_policy p where p.polrelid = c.oid) as policies,
      (select json_agg(json_build_object('name', a.attname, 'type', format_type(a.atttypid, a.atttypmod),
                                         'identity', a.attidentity <> '') order by a.attnum)
       from pg_attribute a where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped) as columns,
      coalesce((select ${indexColumns} from pg_index i where i.indrelid = c.oid and i.indisprimary), '[]') as "primaryKey",
      coalesce((select json_agg(json_build_object('name', i.indexrelid::regclass::text, 'columns', ${indexColumns}))
                from pg_index i where i.indrelid = c.oid and i.indisunique and not i.indisprimary), '[]') as uniques,
      coalesce((select json_agg(json_build_object('name', f.conname, 'to', f.confrelid::regclass::text, 'columns',
                         (select json_agg(a.attname order by k.place) from unnest(f.conkey) with ordinality k(number, place)
                          join pg_attribute a on a.attrelid = f.conrelid and a.attnum = k.number)))
                from pg_constraint f where f.conrelid = c.oid and f.contype = 'f'), '[]') as "foreignKeys"
    from pg_class c
    where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and c.relname not like 'kysely\\_%'
    order by c.relname collate "C"
  `.execute(db)
  return pointedToFirst(rows)
}

const indexColumns = sql`(
  select json_agg(coalesce(a.attname, '') order by k.place)
  from unnest(i.indkey::int2[]) with ordinality k(number, place)
  left join pg_attribute a on a.attrelid = i.indrelid and a.attnum = k.number
)`

export function isTenantTable(table: CatalogueTable): boolean {
  return !referenceTables.includes(table.name)
}

/** What keeps a table from being safe to share between councils, each as a sentence; none when all is well. */
export function tenancyFaults(table: CatalogueTable): readonly string[] {
  if (!isTenantTable(table)) return []
  const faults: string[] = []
  if (table.primaryKey[0] !== 'authority_id')
    faults.push(`The primary key of ${table.name} does not lead with authority_id.`)
  for (const unique of table.uniques)
    if (unique.columns[0] !== 'authority_id')
      faults.push(`The unique index ${unique.name} does not lead with authority_id.`)
  for (const key of table.foreignKeys)
    if (key.columns[0] !== 'authority_id')
      faults.push(`The foreign key ${key.name} does not lead with authority_id.`)
  if (!table.rowSecurity || !table.rowSecurityForced)
    faults.push(`Row-level security is not enabled and forced on ${table.name}.`)
  if (table.policies === 0) faults.push(`${table.name} has no row-level security policy.`)
  return faults
}

function pointedToFirst(tables: readonly CatalogueTable[]): readonly CatalogueTable[] {
  const placed: CatalogueTable[] = []
  const waiting = new Set(tables)
  while (waiting.size > 0) {
    const names = new Set([...waiting].map((table) => table.name))
    const free = [...waiting].filter((table) =>
      table.foreignKeys.every((key) => key.to === table.name || !names.has(key.to)),
    )
    if (free.length === 0) throw new Error('Tables point to one another in a circle.')
    for (const table of free) {
      placed.push(table)
      waiting.delete(table)
    }
  }
  return placed
}
