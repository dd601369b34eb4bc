import type { Serve } from '#cli/serve.ts'
import { isPassword } from '#app/sign-in/is-password.ts'
import { auditTrailOf } from '#store/audit/audit-trail.ts'
import { migrationState } from '#store/database/migrate.ts'
import { accountsOf } from '#store/sign-in/accounts.ts'
import { attemptsOf } from '#store/sign-in/attempts.ts'
import { sessionsOf } from '#store/sign-in/sessions.ts'
import { siteMap } from '#web/pages/index.ts'
import { sealWith } from '#web/seal.ts'
import { createServer } from '#web/server.ts'
import { readConfig } from './config.ts'
import { careReadsOf, openReady } from './wiring.ts'

/** Starts the site on the database that the environment names. */
export const serve: Serve = async ({ port, host }) => {
  const config = readConfig()
  const database = await openReady()
  const audit = auditTrailOf(database)
  const signIn = {
    accounts: accountsOf(database),
    attempts: attemptsOf(database),
    sessions: sessionsOf(database),
    audit,
    isPassword,
  }
  const seal = sealWith()
  const server = await createServer({
    config: { secureCookies: config.secureCookies, log: { level: 'info' } },
    seal,
    signIn,
    audit,
    ready: async () => {
      const { pending } = await migrationState(database)
      return pending.length === 0 ? { ok: true } : { ok: false, why: 'migrations are missing' }
    },
    routes: siteMap({ seal, signIn, audit, care: careReadsOf(database, 'web') }),
  })
  const address = await server.listen({ port, host })
  return {
    address,
    greeting: [],
    close: async () => {
      await server.close()
      await database.close()
    },
  }
}
