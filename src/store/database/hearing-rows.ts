import type { KyselyPlugin } from 'kysely'
import type { Database } from './database.ts'

/** The same database, of which somebody is told every row that it answers with, before whoever asked sees it. */
export function hearingRows(db: Database, hear: (rows: readonly unknown[]) => void): Database {
  const plugin: KyselyPlugin = {
    transformQuery: ({ node }) => node,
    transformResult: async ({ result }) => {
      hear(result.rows)
      return result
    },
  }
  return { ...db, kysely: db.kysely.withPlugin(plugin) }
}
