import { type Kysely, sql } from 'kysely'
import type { Tables } from './tables.generated.ts'

interface Column {
  readonly table_name: string
  readonly column_name: string
  readonly udt_name: string
  readonly nullable: boolean
  readonly has_default: boolean
  readonly identity: string | null
}

/** TypeScript for each PostgreSQL type that our tables use: what comes out, and what may go in if that differs. */
const typescript: Record<string, { out: string; into?: string }> = {
  text: { out: 'string' },
  uuid: { out: 'string' },
  char: { out: 'string' },
  date: { out: 'CalendarDate' },
  int2: { out: 'number' },
  int4: { out: 'number' },
  int8: { out: 'number' },
  numeric: { out: 'number' },
  float8: { out: 'number' },
  bool: { out: 'boolean' },
  timestamptz: { out: 'Date', into: 'Date | string' },
  jsonb: { out: 'unknown', into: 'string' },
  bytea: { out: 'Buffer' },
  _text: { out: 'string[]' },
  _date: { out: 'CalendarDate[]' },
}

/** The source of tables.generated.ts for a migrated database. */
export async function describeTables(db: Kysely<Tables>): Promise<string> {
  const { rows } = await sql<Column>`
    select c.table_name, c.column_name, c.udt_name, c.is_nullable = 'YES' as nullable,
           c.column_default is not null as has_default, c.identity_generation as identity
    from information_schema.columns c
    join information_schema.tables t using (table_schema, table_name)
    where c.table_schema = 'public' and t.table_type = 'BASE TABLE' and c.table_name not like 'kysely_%'
    order by c.table_name collate "C", c.ordinal_position
  `.execute(db)
  const tables = new Map<string, Column[]>()
  for (const column of rows) tables.set(column.table_name, [...(tables.get(column.table_name) ?? []), column])
  const body = [...tables].map(
    ([table, columns]) => `export interface ${typeName(table)} {\n${columns.map(property).join('\n')}\n}\n`,
  )
  const list = [...tables.keys()].map((table) => `  ${table}: ${typeName(table)}`)
  const used = ['ColumnType', 'Generated', 'GeneratedAlways'].filter((name) =>
    body.some((text) => text.includes(`${name}<`)),
  )
  return [
    '// GENERATED from the migrated database: run `WAYMARK_WRITE_TABLES=1 npx vitest run src/store/database/tables.db.test.ts`.',
    `import type { ${used.join(', ')} } from 'kysely'`,
    `import type { CalendarDate } from '#domain/calendar/calendar-date.ts'`,
    '',
    ...body,
    `export interface Tables {\n${list.join('\n')}\n}\n`,
  ].join('\n')
}

function typeName(table: string): string {
  return table.replace(/(^|_)([a-z0-9])/g, (_, __, letter: string) => letter.toUpperCase())
}

function property(column: Column): string {
  const known = typescript[column.udt_name]
  if (known === undefined)
    throw new Error(
      `${column.table_name}.${column.column_name} is of type ${column.udt_name}: say in describe-tables.ts what that is`,
    )
  const orNull = column.nullable && known.out !== 'unknown' ? ' | null' : ''
  const out = `${known.out}${orNull}`
  return `  ${column.column_name}: ${columnType(column, out, known.into === undefined ? undefined : `${known.into}${column.nullable ? ' | null' : ''}`)}`
}

function columnType(column: Column, out: string, into: string | undefined): string {
  if (column.identity === 'ALWAYS') return `GeneratedAlways<${out}>`
  const optional = column.has_default || column.identity !== null
  if (into !== undefined) return `ColumnType<${out}, ${into}${optional ? ' | undefined' : ''}, ${into}>`
  return optional ? `Generated<${out}>` : out
}
