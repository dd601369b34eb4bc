import { readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import type { NewMessage } from '#app/message/outbox.ts'
import { inAuthority } from '#store/database/database.ts'
import { queueMessages } from '#store/message/queue-messages.ts'
import { killRounds, placeToStrike } from '#test/support/kill.ts'
import { strikeSending } from './strike-sending.ts'

const aRound = 6

/** A change of a booking, as the mother is told of it by herself and the social worker among other things. */
const change = (booking: string, day: string, audience: 'parent' | 'social_worker'): NewMessage => ({
  template: 'review-moved',
  audience,
  channel: 'email',
  toName: audience === 'parent' ? 'Ana Silva' : 'Chidi Eze',
  toAddress: `${audience}@example.org`,
  childId: 'C1',
  fields: {
    to: 'Ana',
    called: booking,
    reference: booking,
    before: '8 December',
    when: day,
    where: 'at school',
    service: '01632 960 001',
  },
  linkTo: undefined,
  onceFor: `${booking} ${day}`,
  booking: {
    of: booking,
    known: { when: '8 December', where: 'at school' },
    answered: null,
    goes: audience === 'parent' ? 'in the hour of the day' : 'within the message of the day',
  },
})

test(
  'killing `send --day` with -9 tells every booking that changed exactly once, as it stood in the end',
  async () => {
    const place = await placeToStrike()
    const bookings: string[] = []
    const folder = await strikeSending(place, ['--day'], (db, authorityId) =>
      inAuthority(db, { authorityId, actor: 'test' }, async (trx) => {
        for (let made = 0; made < aRound; made += 1) {
          const booking = `booking-${String(bookings.length).padStart(3, '0')}`
          bookings.push(booking)
          const audience = made % 2 === 0 ? 'parent' : 'social_worker'
          for (const day of ['9 December', '10 December'])
            await queueMessages(trx, { authorityId, actor: 'test' }, [change(booking, day, audience)])
        }
      }),
    )

    const db = await place.open()
    const left = await sql<{ state: string }>`
      select state from message where state not in ('sent', 'gathered')
    `.execute(db.kysely)
    await db.close()
    expect(left.rows).toEqual([])
    const mails = readdirSync(folder)
      .filter((file) => file.endsWith('.eml'))
      .map((file) => readFileSync(join(folder, file), 'utf8').replaceAll('=\r\n', ''))
    for (const booking of bookings) {
      const telling = mails.filter((mail) => mail.includes(booking))
      expect({ booking, times: telling.length }).toEqual({ booking, times: 1 })
      const said = telling[0]?.split(booking)[1] ?? ''
      expect(said).toContain('10 December')
    }
    expect(mails.join('')).not.toContain('now on 9 December')
    rmSync(folder, { recursive: true })
    await place.remove()
  },
  120_000 + killRounds * 30_000,
)
