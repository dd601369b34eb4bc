import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { inAuthority } from '#store/database/database.ts'
import { queueMessages } from '#store/message/queue-messages.ts'
import { newAuthority } from '#test/support/database.ts'
import { killRounds, momentsToStrike, placeToStrike, runCommand } from '#test/support/kill.ts'

const aRound = 15

test(
  'killing `send` with -9, with and without the embedded database’s own process, sends every message exactly once in the end',
  async () => {
    const place = await placeToStrike()
    const folder = mkdtempSync(join(tmpdir(), 'waymark-outbox-'))
    const environment = { ...place.environment, WAYMARK_OUTBOX: folder }
    const run = (further: { killAfterMs?: number; killDatabase?: boolean } = {}) =>
      runCommand({ args: ['send', '--lost-after', '0'], environment, ...further })
    const first = await place.open()
    const { authorityId } = await newAuthority(first)
    await first.close()
    let queued = 0
    const queue = async () => {
      const db = await place.open()
      await inAuthority(db, { authorityId, actor: 'test' }, (trx) =>
        queueMessages(
          trx,
          { authorityId, actor: 'test' },
          Array.from({ length: aRound }, () => ({
            template: 'review-invitation',
            audience: 'parent' as const,
            channel: 'email' as const,
            toName: 'Ana Silva',
            toAddress: 'ana@example.org',
            childId: 'C1',
            fields: {
              to: 'Ana',
              called: 'Leo',
              reference: 'R-1',
              when: '24 November 2026 at 4pm',
              where: 'at home',
              iro: 'Priya Nair',
              service: '01632 960 001',
            },
            linkTo: 'consultation-1',
            onceFor: `invitation ${queued++}`,
          })),
        ),
      )
      await db.close()
    }
    await queue()
    const usual = await run()
    expect(usual).toMatchObject({ exitCode: 0, stderr: '' })

    for (const [round, killAfterMs] of momentsToStrike(usual.ms).entries()) {
      await queue()
      await run({ killAfterMs, killDatabase: round % 2 === 0 })
    }
    expect(await run()).toMatchObject({ exitCode: 0, stderr: '' })

    const db = await place.open()
    const kept = await sql<{ id: string; state: string }>`
      select message_id::text as id, state from message order by message_id
    `.execute(db.kysely)
    // A link that no letter carries must not open: one for each message, and none beside them.
    const open = await sql<{ count: number }>`
      select count(*)::int as count from link where revoked_at is null
    `.execute(db.kysely)
    await db.close()
    expect(kept.rows).toHaveLength(queued)
    expect(kept.rows.filter(({ state }) => state !== 'sent')).toEqual([])
    expect(
      readdirSync(folder)
        .filter((file) => file.endsWith('.eml'))
        .toSorted(),
    ).toEqual(kept.rows.map(({ id }) => `${id}.eml`))
    expect(open.rows[0]?.count).toBe(queued)
    rmSync(folder, { recursive: true })
    await place.remove()
  },
  120_000 + killRounds * 30_000,
)
