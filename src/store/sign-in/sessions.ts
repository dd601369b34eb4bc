import { sql } from 'kysely'
import type { Sessions } from '#app/sign-in/sessions.ts'
import { type Database, outsideAuthorities } from '../database/database.ts'
import { type AccountRow, accountColumns, accountOf } from './accounts.ts'
import { type StandingRow, standingOf, standingQuery } from './standing.ts'
import { inUse } from './in-use.ts'

type SessionRow = AccountRow &
  StandingRow & { readonly csrf_secret: string; readonly current: boolean; readonly stale: boolean }

/** Sessions by the database's own clock, so that every process agrees on when one has ended. */
export function sessionsOf(db: Database): Sessions {
  return {
    start: (session) =>
      outsideAuthorities(db, async (trx) => {
        await sql`delete from app_session where expires_at < now() - interval '1 day'`.execute(trx)
        await sql`
          insert into app_session (token_hash, user_id, csrf_secret, expires_at)
          values (${session.fingerprint}, ${session.userId}, ${session.csrf},
            now() + make_interval(hours => ${session.lasts.hours}))
        `.execute(trx)
      }),

    use: (fingerprint, lasts) =>
      outsideAuthorities(db, async (trx) => {
        // Who it is names the authority of the transaction, before anything of that authority is read.
        const found = await sql<SessionRow>`
          with session as materialized (
            select ${accountColumns}, s.csrf_secret,
              s.expires_at > now() and s.seen_at > now() - make_interval(mins => ${lasts.idleMinutes}) as current,
              s.seen_at < now() - interval '1 minute' as stale
            from app_session s join app_user u using (user_id) join authority a using (authority_id)
            where s.token_hash = ${fingerprint} and ${inUse('u')}
              and s.expires_at > now() - interval '1 day'
          ),
          named as materialized (
            select session.*, set_config('waymark.authority', authority_id::text, true)::uuid as council from session
          )
          select named.*, standing.* from named
          left join lateral (${standingQuery(sql`named.council`, sql`named.user_id`)}) standing on true
        `.execute(trx)
        const row = found.rows[0]
        const account = row === undefined ? undefined : accountOf(row)
        if (row === undefined || account === undefined) return undefined
        // Noted once a minute: a page with its pictures would otherwise write the same row again and again.
        if (row.current && row.stale) {
          await sql`update app_session set seen_at = now() where token_hash = ${fingerprint}`.execute(trx)
        }
        if (!row.current) return { state: 'expired', account, csrf: row.csrf_secret }
        const { terms, codeLabels, ...standing } = standingOf(row)
        const stands = { ...account, ...standing, authority: { ...account.authority, terms, codeLabels } }
        return { state: 'current', account: stands, csrf: row.csrf_secret }
      }),

    end: (fingerprint) =>
      outsideAuthorities(db, async (trx) => {
        await sql`delete from app_session where token_hash = ${fingerprint}`.execute(trx)
      }),
  }
}
