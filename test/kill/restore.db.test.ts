import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { backUp } from '#store/database/backup.ts'
import { migrate } from '#store/database/migrate.ts'
import { restore } from '#store/database/restore.ts'
import { killRounds, momentsToStrike, placeToStrike, runCommand } from '#test/support/kill.ts'
import { councilWithRows } from '#test/support/sample-rows.ts'

test(
  'killing `restore` with -9, with and without the embedded database’s own process, leaves the database empty or whole, and it can be restored again',
  async () => {
    const source = await placeToStrike()
    const folder = mkdtempSync(join(tmpdir(), 'waymark-kill-'))
    const full = await source.open()
    const council = await councilWithRows(full, 1500)
    const file = join(folder, 'backup.waymark')
    const { rows } = await backUp(full, file)
    await full.close()
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
    rmSync(folder, { recursive: true })
  },
  120_000 + killRounds * 30_000,
)

// A new place each time: restore, perhaps struck; what is there afterwards; and, when it is empty, again.
async function restoreInto(file: string, strike: { killAfterMs?: number; killDatabase?: boolean } = {}) {
  const place = await placeToStrike({ migrated: false })
  const outcome = await runCommand({ args: ['restore', file], environment: place.environment, ...strike })
  const database = await place.open()
  await migrate(database)
  const found = await database.kysely.selectFrom('authority').select('slug').execute()
  const copy = `${file}-copy`
  const { rows } = await backUp(database, copy)
  rmSync(copy)
  const again = found.length > 0 ? undefined : await restore(database, file)
  await database.close()
  await place.remove()
  return { ...outcome, councils: found.map((council) => council.slug), rows, again: again?.rows }
}
