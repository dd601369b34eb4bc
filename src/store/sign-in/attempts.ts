import { sql } from 'kysely'
import type { Attempts } from '#app/sign-in/attempts.ts'
import { type Database, outsideAuthorities } from '../database/database.ts'
import { newId } from '../database/uuid.ts'

/** Attempts to sign in. Each is written in a transaction of its own, before it is counted. */
export function attemptsOf(db: Database): Attempts {
  return {
    begin: async ({ email, address }, minutes) => {
      const attemptId = newId()
      await outsideAuthorities(db, (trx) =>
        sql`
          insert into sign_in_attempt (attempt_id, email, address, succeeded)
          values (${attemptId}, ${email}, ${address}, false)
        `.execute(trx),
      )
      return outsideAuthorities(db, async (trx) => {
        await sql`delete from sign_in_attempt where at < now() - interval '1 day'`.execute(trx)
        const recent = sql`not succeeded and at > now() - make_interval(mins => ${minutes})`
        const counted = await sql<{ of_email: number; of_address: number }>`
          select
            (select count(*)::int from sign_in_attempt where email = ${email} and ${recent}
              and at > coalesce((select max(at) from sign_in_attempt where email = ${email} and succeeded),
                '-infinity')) as of_email,
            (select count(*)::int from sign_in_attempt where address = ${address} and ${recent}) as of_address
        `.execute(trx)
        const row = counted.rows[0]
        return { attemptId, ofEmail: row?.of_email ?? 0, ofAddress: row?.of_address ?? 0 }
      })
    },

    succeeded: (attemptId) =>
      outsideAuthorities(db, async (trx) => {
        const ended = await sql<{ email: string; address: string }>`
          delete from sign_in_attempt where attempt_id = ${attemptId} returning email, address
        `.execute(trx)
        const attempt = ended.rows[0]
        if (attempt === undefined) return
        await sql`
          insert into sign_in_attempt (attempt_id, email, address, succeeded)
          values (${newId()}, ${attempt.email}, ${attempt.address}, true)
        `.execute(trx)
      }),

    turnedAway: (attemptId) =>
      outsideAuthorities(db, async (trx) => {
        await sql`delete from sign_in_attempt where attempt_id = ${attemptId}`.execute(trx)
      }),
  }
}
