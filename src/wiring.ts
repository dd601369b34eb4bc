import { userInfo } from 'node:os'
import { importFiles } from '#app/import/import-files.ts'
import { englandAndWales } from '#domain/calendar/england-and-wales.ts'
import { couldNot } from '#cli/exit.ts'
import type { WaymarkForCommands } from '#cli/waymark.ts'
import { authorityOf } from '#store/authority/authorities.ts'
import { type Database, openDatabase } from '#store/database/database.ts'
import { migrate, migrationState } from '#store/database/migrate.ts'
import { newId } from '#store/database/uuid.ts'
import { importStoreOf } from '#store/import/import-store.ts'
import { readConfig } from './config.ts'

/** Opens the database that the environment names. An empty one is set up; an older one is left as it is. */
export async function openReady(): Promise<Database> {
  const database = await openDatabase(readConfig())
  const { applied, pending } = await migrationState(database)
  if (applied.length === 0 || (database.kind === 'embedded' && pending.length > 0)) await migrate(database)
  else if (pending.length > 0) {
    await database.close()
    throw couldNot(
      `The database lacks ${pending.length} of this version's migrations. Take a backup, then run: waymark migrate`,
    )
  }
  return database
}

/** Everything that commands use, on the database that the environment names. */
export async function openWaymark(): Promise<WaymarkForCommands> {
  const database = await openReady()
  const actor = `command line (${userInfo().username})`
  return {
    async importFiles(folder, { slug, create, madeUp, ...options }) {
      const known = await authorityOf(database, slug)
      if (known === undefined && create === undefined) {
        throw couldNot(
          `There is no authority ${slug}. Add --create "Council name" to make it, or see: waymark authority list`,
        )
      }
      const authorityId = known?.authorityId ?? newId()
      const newAuthority =
        known === undefined && create !== undefined
          ? { slug, name: create, madeUp: madeUp === true }
          : undefined
      return importFiles({ store: importStoreOf(database), calendar: englandAndWales }, folder, {
        ...options,
        authorityId,
        actor,
        ...(newAuthority && { newAuthority }),
      })
    },
    async [Symbol.asyncDispose]() {
      await database.close()
    },
  }
}
