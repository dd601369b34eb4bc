import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { backUp } from '#store/database/backup.ts'
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
    const council = await councilWithRows(source.database, 8000)
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
        { councils: [], rows: 0, acknowledged: false, again: 0 },
      ]).toContainEqual({ councils, rows: struck.rows, acknowledged, again: again?.exitCode })
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
  expect(await runCommand({ args: ['migrate'], environment })).toMatchObject({ exitCode: 0 })
  const list = await runCommand({ args: ['authority', 'list', '--json'], environment })
  const councils = (JSON.parse(list.stdout) as { readonly slug: string }[]).map((council) => council.slug)
  const copy = join(dataDirectory, 'copy.waymark')
  const copied = await runCommand({ args: ['backup', copy, '--json'], environment })
  rmSync(copy)
  const again = councils.length > 0 ? undefined : await runCommand({ args: ['restore', file], environment })
  await removeScratchDirectory(dataDirectory)
  return { ...outcome, councils, again, rows: (JSON.parse(copied.stdout) as { readonly rows: number }).rows }
}
