import { join } from 'node:path'
import { expect, test } from 'vitest'
import { backUp } from '#store/database/backup.ts'
import { openDatabase } from '#store/database/database.ts'
import { migrate } from '#store/database/migrate.ts'
import { restore } from '#store/database/restore.ts'
import { embeddedScratch, removeScratchDirectory, scratchDirectory } from '#test/support/database.ts'
import {
  type CommandEnvironment,
  killRounds,
  momentsToStrike,
  runCommand,
  untilFree,
} from '#test/support/kill.ts'
import { councilWithRows } from '#test/support/sample-rows.ts'

test(
  'killing `restore` with -9, with and without the database’s own process, leaves the database empty or whole, and it can be restored again',
  async () => {
    const source = await embeddedScratch()
    const council = await councilWithRows(source.database, 4000)
    const file = join(source.environment.WAYMARK_DATA, 'backup.waymark')
    const { rows } = await backUp(source.database, file)
    const usual = await restoreInto(file)
    expect(usual).toMatchObject({ exitCode: 0, stderr: '', councils: [council.slug] })

    for (const [round, killAfterMs] of momentsToStrike(usual.ms).entries()) {
      const struck = await restoreInto(file, { killAfterMs, killDatabase: round % 2 === 0 })
      const { councils, again } = struck
      const acknowledged = struck.stdout !== ''
      // Whole with every row, or empty and the second attempt succeeds; never whole in words only.
      expect([
        { councils: [council.slug], rows, acknowledged, again: undefined },
        { councils: [], rows: 0, acknowledged: false, again: rows },
      ]).toContainEqual({ councils, rows: struck.rows, acknowledged, again })
    }
    await source.remove()
  },
  120_000 + killRounds * 30_000,
)

// A new directory each time: restore, perhaps struck; what is there afterwards; and, when it is empty, again.
async function restoreInto(file: string, strike: { killAfterMs?: number; killDatabase?: boolean } = {}) {
  const dataDirectory = await scratchDirectory({ migrated: false })
  const environment: CommandEnvironment = { DATABASE_URL: '', WAYMARK_DATA: dataDirectory }
  const outcome = await runCommand({ args: ['restore', file], environment, ...strike })
  await untilFree(dataDirectory)
  const database = await openDatabase({ dataDirectory })
  await migrate(database)
  const found = await database.kysely.selectFrom('authority').select('slug').execute()
  const { rows } = await backUp(database, join(dataDirectory, 'copy.waymark'))
  const again = found.length > 0 ? undefined : await restore(database, file)
  await database.close()
  await removeScratchDirectory(dataDirectory)
  return { ...outcome, councils: found.map((council) => council.slug), rows, again: again?.rows }
}
