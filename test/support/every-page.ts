import type { FastifyInstance } from 'fastify'
import { mayI } from '#domain/access/may-i.ts'
import { allRoles, type Role } from '#domain/access/roles.ts'
import type { SignedInRoute } from '#web/route.ts'
import { visitor } from './browser.ts'
import { type Caller, caller } from './caller.ts'
import { addressOf, guarded, type Samples } from './every-route.ts'
import { samplesOf } from './samples.ts'
import { isFoundWhole, noteFoundWhole } from './seen-before.ts'
import { newPerson, type TestSite } from './site.ts'
import { faultsOfPage, type Walker } from './walk.ts'

/** What was found on a walk through every page of a council. */
interface Walked {
  /** How many pages there are. */
  readonly pages: number
  /** One line each, with the address. */
  readonly faults: readonly string[]
  /** Titles that more than one page has. */
  readonly titlesTwice: readonly string[]
}

type Answer = Awaited<ReturnType<typeof firstFound>>

/** The page that is looked at, as it was answered. */
let heard: Answer | undefined

const ofTheConnection = new Set(['connection', 'content-length', 'date', 'set-cookie'])

/** Gives both windows the answer that was heard, with its headers, so that a page is worked out once. */
export function answersOnce(server: FastifyInstance): void {
  server.addHook('onRequest', async ({ url, method }, reply) => {
    if (heard === undefined || method !== 'GET' || url !== heard.at) return
    const headers = Object.entries(heard.headers).filter(([name]) => !ofTheConnection.has(name))
    return reply.code(heard.status).headers(Object.fromEntries(headers)).send(heard.body)
  })
}

/** The pages of a council, taken from the site itself, as somebody whose role may see each: a new one is walked too. */
export async function everyPage(
  site: TestSite,
  council: { readonly authorityId: string; readonly name: string },
): Promise<Walked> {
  const faults: string[] = []
  const titles: string[] = []
  const walker: Walker = {
    scripted: await visitor(site.address, { width: 320 }),
    plain: await visitor(site.address, { width: 320, javaScript: false }),
  }
  const pages = guarded(site.routes, 'GET')
  for (const role of new Set(pages.map(roleFor))) {
    const person = await newPerson({ db: site.db, ...council }, role, {
      iroId: 'IRO1',
      swId: 'SW1',
      team: 'North',
    })
    const somebody = caller(site)
    await somebody.signIn(person)
    for (const { context } of [walker.scripted, walker.plain]) {
      await context.clearCookies()
      await context.addCookies(
        [...somebody.cookies].map(([cookie, value]) => ({ name: cookie, value, url: site.address })),
      )
    }
    const samples = await samplesOf(site.db, council.authorityId, person.userId)
    for (const route of pages.filter((one) => roleFor(one) === role)) {
      const page = await firstFound(somebody, route, samples)
      const { 'content-type': type = '', 'content-disposition': file } = page.headers
      if (!type.startsWith('text/html') || file !== undefined || page.status === 303) continue
      titles.push(/<title>([^<]*)/.exec(page.body)?.[1] ?? '')
      for (const fault of await see(walker, page, council.name)) faults.push(`${route.path}: ${fault}`)
    }
  }
  await walker.scripted.context.close()
  await walker.plain.context.close()
  const found = titles.filter((title) => !title.startsWith('Page not found'))
  return {
    pages: titles.length,
    faults,
    titlesTwice: found.filter((title, at) => found.indexOf(title) !== at),
  }
}

/** Whoever may see a page: the IRO manager where they may, else the first role that may. */
function roleFor({ allow }: SignedInRoute): Role {
  const ids = { iroId: 'IRO1', swId: 'SW1', team: 'North' }
  const role = ['iro_manager' as const, ...allRoles].find((one) => mayI({ role: one, ...ids }, allow).allowed)
  if (role === undefined) throw new RangeError(`Nobody may ${allow}`)
  return role
}

/** The page of a route at the first address where there is one, or else at the first address. */
async function firstFound(somebody: Caller, route: SignedInRoute, samples: readonly [Samples, ...Samples[]]) {
  const [first, ...others] = [...new Set(samples.map((one) => addressOf(route, one)))]
  if (first === undefined) throw new RangeError(`${route.path} has no address`)
  const answered = async (at: string) => ({ at, ...(await somebody.get(at)) })
  const nearest = await answered(first)
  if (nearest.status === 200) return nearest
  for (const at of others) {
    const further = await answered(at)
    if (further.status === 200) return further
  }
  return nearest
}

/**
 * Looks at a page, unless one that says the same in every letter was found whole in this run, in any council and by
 * any worker: it has nothing more to show.
 */
async function see(walker: Walker, page: Answer, council: string): Promise<readonly string[]> {
  const says = withoutReferences(page.body, page.at, council)
  if (isFoundWhole('pages', says)) return []
  heard = page
  const faults = await faultsOfPage(walker, page.at)
  heard = undefined
  if (faults.length === 0) noteFoundWhole('pages', says)
  return faults
}

/** A page without what differs from one answer to the next: its own address, references and who asks where. */
function withoutReferences(body: string, at: string, council: string): string {
  return body
    .replaceAll(`"${at}"`, '')
    .replaceAll(encodeURIComponent(at), '')
    .replaceAll(council, '')
    .replaceAll(/(nonce|name="_csrf" value|data-draft-key)="[^"]*"/g, '')
    .replaceAll(/[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}/g, '')
}
