import { readdirSync, rmSync } from 'node:fs'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import type { NewMessage } from '#app/message/outbox.ts'
import { inAuthority } from '#store/database/database.ts'
import { queueMessages } from '#store/message/queue-messages.ts'
import { killRounds, placeToStrike } from '#test/support/kill.ts'
import { strikeSending } from './strike-sending.ts'

const aRound = 15

const invitation = (no: number): NewMessage => ({
  template: 'review-invitation',
  audience: 'parent',
  channel: 'email',
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
  onceFor: `invitation ${no}`,
})

test(
  'killing `send` with -9, with and without the embedded database’s own process, sends every message exactly once in the end',
  async () => {
    const place = await placeToStrike()
    let queued = 0
    const folder = await strikeSending(place, [], (db, authorityId) =>
      inAuthority(db, { authorityId, actor: 'test' }, async (trx) => {
        await queueMessages(
          trx,
          { authorityId, actor: 'test' },
          Array.from({ length: aRound }, () => invitation(queued++)),
        )
      }),
    )

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
