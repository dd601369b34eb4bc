import { sql } from 'kysely'
import { type Database, inAuthority } from '#store/database/database.ts'

/**
 * Asks a council's own rows for the column `text` of a query, to look at what no use-case tells.
 * `rowsOf<string>`: the test knows that it is never null.
 */
export function rowsOf<Text extends string | null = string | null>(
  db: Database,
  authorityId: string,
): (query: string) => Promise<readonly Text[]> {
  return async (query) => {
    const found = await inAuthority(db, { authorityId, actor: 'test' }, (trx) =>
      sql<{ text: Text }>`${sql.raw(query)}`.execute(trx),
    )
    return found.rows.map(({ text }) => text)
  }
}
