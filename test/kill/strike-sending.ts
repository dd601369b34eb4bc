import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect } from 'vitest'
import type { Database } from '#store/database/database.ts'
import { newAuthority } from '#test/support/database.ts'
import { momentsToStrike, runCommand, type StruckPlace } from '#test/support/kill.ts'

/**
 * Queues messages and kills `send` with -9 at moments spread over its work, with and without the embedded database's own
 * process, again and again; then lets it end, and answers with the folder that the messages are in.
 */
export async function strikeSending(
  place: StruckPlace,
  further: readonly string[],
  queue: (db: Database, authorityId: string) => Promise<void>,
): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'waymark-outbox-'))
  const environment = { ...place.environment, WAYMARK_OUTBOX: folder }
  const send = (strike: { killAfterMs?: number; killDatabase?: boolean } = {}) =>
    runCommand({ args: ['send', ...further, '--lost-after', '0'], environment, ...strike })
  const inTheDatabase = async <T>(work: (db: Database) => Promise<T>): Promise<T> => {
    const db = await place.open()
    const answer = await work(db)
    await db.close()
    return answer
  }
  const { authorityId } = await inTheDatabase(newAuthority)
  await inTheDatabase((db) => queue(db, authorityId))
  const usual = await send()
  expect(usual).toMatchObject({ exitCode: 0, stderr: '' })
  for (const [round, killAfterMs] of momentsToStrike(usual.ms).entries()) {
    await inTheDatabase((db) => queue(db, authorityId))
    await send({ killAfterMs, killDatabase: round % 2 === 0 })
  }
  expect(await send()).toMatchObject({ exitCode: 0, stderr: '' })
  return folder
}
