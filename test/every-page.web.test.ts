import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { fillDemo } from '#app/demo/fill-demo.ts'
import { importFiles } from '#app/import/import-files.ts'
import { calendarDate } from '#domain/calendar/calendar-date.ts'
import { parseCollectionYear } from '#domain/calendar/collection-year.ts'
import { englandAndWales } from '#domain/calendar/england-and-wales.ts'
import { mayI } from '#domain/access/may-i.ts'
import { allRoles, type Role } from '#domain/access/roles.ts'
import { readFolder } from '#exchange/read-folder.ts'
import { authorityOf } from '#store/authority/authorities.ts'
import type { Database } from '#store/database/database.ts'
import { importStoreOf } from '#store/import/import-store.ts'
import { sealWith } from '#web/seal.ts'
import type { Route, SignedInRoute } from '#web/route.ts'
import { siteOn } from '../src/site.ts'
import { waymarkOn } from '../src/wiring-commands.ts'
import { fillLiveOn } from '../src/wiring-demo.ts'
import { closeBrowser, visitor } from './support/browser.ts'
import { type Caller, caller } from './support/caller.ts'
import { newAuthority, type Scratch, scratchDatabase } from './support/database.ts'
import { addressOf, guarded, type Samples } from './support/every-route.ts'
import { samplesOf } from './support/samples.ts'
import { newPerson, signInAs, type TestSite } from './support/site.ts'
import { faultsOfPage, type Walker } from './support/walk.ts'

/** Every page of the site, taken from the site itself, as somebody whose role may see it: a new one is walked too. */
const fakes = fileURLToPath(new URL('../../shared/data/ssda903-fake', import.meta.url))

let scratch: Scratch
let server: TestSite['server']
let address: string
let routes: readonly Route[]

beforeAll(async () => {
  scratch = await scratchDatabase()
  const site = await siteOn(scratch.database, {
    config: { secureCookies: false, log: { level: 'silent' } },
    seal: sealWith(),
    onFailure: () => {},
  })
  server = site.server
  routes = site.routes
  address = await server.listen({ port: 0, host: '127.0.0.1' })
}, 600_000)
afterAll(async () => {
  await closeBrowser()
  await server.close()
  await scratch.remove()
})

async function empty({ database }: Scratch): Promise<string> {
  return (await newAuthority(database, 'Emptyshire Council')).authorityId
}

async function demonstration({ database }: Scratch): Promise<string> {
  const lastDay = calendarDate('2026-03-31')
  const options = { children: 30, seed: 1, years: 2, lastDay }
  const { authority } = await fillDemo(waymarkOn(database, 'test'), options)
  const authorityId = (await authorityOf(database, authority.slug))?.authorityId ?? ''
  await fillLiveOn(database, authorityId, lastDay)
  return authorityId
}

async function contradictions({ database }: Scratch): Promise<string> {
  const { authorityId } = await newAuthority(database, 'Contradictshire Council')
  await importFakes(database, authorityId)
  return authorityId
}

const councils: readonly (readonly [name: string, fill: (scratch: Scratch) => Promise<string>])[] = [
  ['of nobody', empty],
  ['of the demonstration', demonstration],
  ...(existsSync(fakes) ? [['full of contradictions', contradictions] as const] : []),
]

async function nameOf(authorityId: string): Promise<string> {
  const { name } = await scratch.database.kysely
    .selectFrom('authority')
    .select('name')
    .where('authority_id', '=', authorityId)
    .executeTakeFirstOrThrow()
  return name
}

async function importFakes(db: Database, authorityId: string): Promise<void> {
  const year = parseCollectionYear('2019-20')
  if (year === undefined) throw new RangeError('2019-20 is a collection year')
  const named = readdirSync(fakes)
    .filter((name) => name.endsWith('.csv'))
    .map((name) => ({ name, content: readFileSync(`${fakes}/${name}`) }))
  await importFiles({ store: importStoreOf(db), calendar: englandAndWales }, readFolder(named, { year }), {
    authorityId,
    folder: 'ssda903-fake',
    actor: 'test',
    year: year.name,
    check: false,
    acceptPartial: true,
  })
}

/** Whoever may see a page: the IRO manager where they may, else the first role that may. */
function roleFor({ allow }: SignedInRoute): Role {
  const ids = { iroId: 'IRO1', swId: 'SW1', team: 'North' }
  const role = ['iro_manager' as const, ...allRoles].find((one) => mayI({ role: one, ...ids }, allow).allowed)
  if (role === undefined) throw new RangeError(`Nobody may ${allow}`)
  return role
}

interface Seen {
  readonly path: string
  readonly title: string
  readonly faults: readonly string[]
}

/** Pages that were looked at, in any council: one that says the same in every letter has nothing more to show. */
const lookedAt = new Set<string>()

/** A page without what differs from one answer to the next: its own address, references and who asks where. */
function withoutReferences(body: string, at: string, council: string): string {
  return body
    .replaceAll(`"${at}"`, '')
    .replaceAll(encodeURIComponent(at), '')
    .replaceAll(council, '')
    .replaceAll(/(nonce|name="_csrf" value|data-draft-key)="[^"]*"/g, '')
    .replaceAll(/[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}/g, '')
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

describe.each(councils)('every page of a council %s', (_council, fill) => {
  let authorityId: string
  let name: string
  let walker: Walker
  beforeAll(async () => {
    authorityId = await fill(scratch)
    name = await nameOf(authorityId)
    walker = {
      scripted: await visitor(address, { width: 320 }),
      plain: await visitor(address, { width: 320, javaScript: false }),
    }
  }, 600_000)
  afterAll(async () => {
    await walker.scripted.context.close()
    await walker.plain.context.close()
  })

  async function see(page: Awaited<ReturnType<typeof firstFound>>): Promise<readonly string[]> {
    const says = withoutReferences(page.body, page.at, name)
    if (lookedAt.has(says)) return []
    lookedAt.add(says)
    return faultsOfPage(walker, page.at)
  }

  test('is whole on a telephone, on paper, at 400% zoom and without JavaScript, for every reader, and quarrels with no policy', async () => {
    const of = { db: scratch.database, authorityId }
    const walked: Seen[] = []
    const pages = guarded(routes, 'GET')
    for (const role of new Set(pages.map(roleFor))) {
      const person = await newPerson(of, role, { iroId: 'IRO1', swId: 'SW1', team: 'North' })
      const somebody = caller({ server })
      await somebody.signIn(person)
      for (const { context } of [walker.scripted, walker.plain]) {
        await context.clearCookies()
        await context.addCookies(
          [...somebody.cookies].map(([cookie, value]) => ({ name: cookie, value, url: address })),
        )
      }
      const samples = await samplesOf(scratch.database, authorityId, person.userId)
      for (const route of pages.filter((one) => roleFor(one) === role)) {
        const page = await firstFound(somebody, route, samples)
        const { 'content-type': type = '', 'content-disposition': file } = page.headers
        if (!type.startsWith('text/html') || file !== undefined || page.status === 303) continue
        const title = /<title>([^<]*)/.exec(page.body)?.[1] ?? ''
        walked.push({ path: route.path, title, faults: await see(page) })
      }
    }
    expect(walked.flatMap(({ path, faults }) => faults.map((fault) => `${path}: ${fault}`))).toEqual([])
    expect(walked.length).toBeGreaterThan(20)
    const titles = walked.map(({ title }) => title).filter((title) => !title.startsWith('Page not found'))
    expect(titles.filter((title, index) => titles.indexOf(title) !== index)).toEqual([])
  }, 600_000)
})

describe('with the keyboard alone', () => {
  test('the first step leads past the navigation, and every further one can be seen', async () => {
    const visit = await visitor(address)
    const of = { db: scratch.database, authorityId: await empty(scratch) }
    await signInAs(visit, await newPerson(of, 'iro_manager'))
    const { page } = visit
    await page.goto('/children')
    await page.keyboard.press('Tab')
    expect(await page.evaluate('document.activeElement.textContent.trim()')).toBe('Skip to main content')
    await page.keyboard.press('Enter')
    await page.waitForURL('**#main-content')
    await page.keyboard.press('Tab')
    const inMain = 'document.activeElement.closest("main") !== null'
    expect(await page.evaluate(inMain)).toBe(true)
    const unseen: string[] = []
    for (let step = 0; step < 25; step += 1) {
      const seen: unknown = await page.evaluate(`(() => {
        const at = document.activeElement
        if (at === document.body) return ''
        const box = at.getBoundingClientRect()
        const style = getComputedStyle(at)
        const label = at.matches('input[type=radio], input[type=checkbox]') ? getComputedStyle(at.nextElementSibling, '::before') : style
        const marked = style.outlineStyle !== 'none' || label.boxShadow !== 'none'
        return box.width > 0 && marked ? '' : at.outerHTML.slice(0, 120)
      })()`)
      if (seen !== '') unseen.push(String(seen))
      await page.keyboard.press('Tab')
    }
    expect(unseen).toEqual([])
    await visit.context.close()
  })
})
