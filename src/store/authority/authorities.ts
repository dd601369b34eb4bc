import { sql, type Transaction } from 'kysely'
import { type Database, outsideAuthorities } from '#store/database/database.ts'
import type { Tables } from '#store/database/tables.generated.ts'

export interface Authority {
  readonly authorityId: string
  readonly slug: string
  readonly name: string
  /** Made-up people only: the demonstration. */
  readonly madeUp: boolean
}

/** Every authority of this installation, by name. */
export async function authorities(database: Database): Promise<readonly Authority[]> {
  const found = await outsideAuthorities(database, (trx) =>
    sql<{ authority_id: string; slug: string; name: string; made_up: boolean }>`
      select authority_id, slug, name, made_up from authority order by name, slug
    `.execute(trx),
  )
  return found.rows.map((row) => ({
    authorityId: row.authority_id,
    slug: row.slug,
    name: row.name,
    madeUp: row.made_up,
  }))
}

/** The authority of a slug, or undefined. */
export async function authorityOf(database: Database, slug: string): Promise<Authority | undefined> {
  return (await authorities(database)).find((authority) => authority.slug === slug)
}

/** Writes an authority's row in a transaction of the caller's. */
export async function insertAuthority(trx: Transaction<Tables>, authority: Authority): Promise<void> {
  const { authorityId, slug, name, madeUp } = authority
  await sql`
    insert into authority (authority_id, slug, name, made_up) values (${authorityId}, ${slug}, ${name}, ${madeUp})
  `.execute(trx)
}
