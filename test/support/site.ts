import { hash } from '@node-rs/argon2'
import type { FastifyInstance } from 'fastify'
import type { Role } from '#domain/access/roles.ts'
import type { Database } from '#store/database/database.ts'
import { newId } from '#store/database/uuid.ts'
import type { Route } from '#web/route.ts'
import { sealWith } from '#web/seal.ts'
import { siteOn } from '../../src/site.ts'
import { newAuthority, testDatabase } from './database.ts'
import { listening } from './own-address.ts'
import type { Visitor } from './browser.ts'

/** The whole site, listening, on a real database, with a council of its own. */
export interface TestSite {
  readonly db: Database
  readonly authorityId: string
  readonly address: string
  readonly server: FastifyInstance
  /** Every page and form that the site has, as it was given them. */
  readonly routes: readonly Route[]
  /** Everything that the server logged. */
  readonly log: readonly string[]
  close(): Promise<void>
}

export interface SiteOptions {
  /** More routes than the site has: for what no page does yet. */
  readonly routes?: readonly Route[]
  readonly secureCookies?: boolean
  readonly authorityName?: string
  /** Another database than the worker's own. */
  readonly database?: Database
  /** What else the server is to do, said before it listens. */
  readonly prepare?: (server: FastifyInstance) => void
}

export async function testSite(options: SiteOptions = {}): Promise<TestSite> {
  const db = options.database ?? (await testDatabase())
  const { authorityId } = await newAuthority(db, options.authorityName ?? 'Exampleshire County Council')
  const log: string[] = []
  const { server, routes } = await siteOn(db, {
    config: {
      secureCookies: options.secureCookies ?? false,
      log: { level: 'info', stream: { write: (line) => log.push(line) } },
    },
    seal: sealWith(),
    onFailure: (error) => log.push(String(error)),
    routes: options.routes ?? [],
  })
  options.prepare?.(server)
  const address = await listening(server)
  const close = async () => {
    const closed = server.close()
    // A browser that stays holds lines open on which it has asked nothing yet: those are waited for a minute and more.
    server.server.closeAllConnections()
    await closed
  }
  return { db, authorityId, address, server, routes, log, close }
}

export const testPassword = 'a long and forgettable password'
let hashed: Promise<string> | undefined
let people = 0

export interface TestPerson {
  readonly userId: string
  readonly email: string
}

/** Somebody who may sign in with `testPassword`. */
export async function newPerson(
  site: Pick<TestSite, 'db' | 'authorityId'>,
  role: Role,
  ids: {
    readonly iroId?: string
    readonly swId?: string
    readonly team?: string
    readonly name?: string
  } = {},
): Promise<TestPerson> {
  hashed ??= hash(testPassword, { memoryCost: 1024, timeCost: 1 })
  people += 1
  const userId = newId()
  const email = `${role}-${process.pid}-${people}-${userId.slice(-6)}@council.example`
  await site.db.kysely
    .insertInto('app_user')
    .values({
      user_id: userId,
      authority_id: site.authorityId,
      email,
      name: ids.name ?? 'Sam Field',
      role,
      iro_id: ids.iroId ?? null,
      sw_id: ids.swId ?? null,
      team: ids.team ?? null,
      password_hash: await hashed,
    })
    .execute()
  return { userId, email }
}

/** Signs a visitor in, without drawing a page for it: they stand before the site and go where they like. */
export async function signInAs({ context }: Visitor, person: TestPerson): Promise<void> {
  const form = await (await context.request.get('/sign-in')).text()
  const token = /name="_csrf" value="([^"]+)"/.exec(form)?.[1] ?? ''
  const answer = await context.request.post('/sign-in', {
    form: { email: person.email, password: testPassword, _csrf: token },
    maxRedirects: 0,
  })
  if (answer.status() !== 303) throw new Error(`${person.email} was not signed in: ${answer.status()}`)
}
