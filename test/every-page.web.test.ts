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
import {
  accessibilityFaults,
  closeBrowser,
  horizontalOverflow,
  type Visitor,
  visitor,
} from './support/browser.ts'
import { newAuthority, type Scratch, scratchDatabase } from './support/database.ts'
import { addressOf, guarded, type Samples } from './support/every-route.ts'
import { newPerson, signInAs } from './support/site.ts'

/** Every page of the site, taken from the site itself, as somebody whose role may see it: a new one is walked too. */
const fakes = fileURLToPath(new URL('../../shared/data/ssda903-fake', import.meta.url))

let scratch: Scratch
let close: () => Promise<void>
let address: string
let routes: readonly Route[]

beforeAll(async () => {
  scratch = await scratchDatabase()
  const { database } = scratch
  const { server, routes: all } = await siteOn(database, {
    config: { secureCookies: false, log: { level: 'silent' } },
    seal: sealWith(),
    onFailure: () => {},
  })
  routes = all
  address = await server.listen({ port: 0, host: '127.0.0.1' })
  close = () => server.close()
}, 600_000)
afterAll(async () => {
  await closeBrowser()
  await close()
  await scratch.remove()
})

async function empty({ database }: Scratch): Promise<string> {
  return (await newAuthority(database, 'Emptyshire Council')).authorityId
}

async function demonstration({ database }: Scratch): Promise<string> {
  const options = { children: 30, seed: 1, years: 2, lastDay: calendarDate('2026-03-31') }
  const { authority } = await fillDemo(waymarkOn(database, 'test'), options)
  return (await authorityOf(database, authority.slug))?.authorityId ?? ''
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

/** The first of something that the council has, by the name of the part of an address. */
async function samplesOf(authorityId: string, userId: string): Promise<Samples> {
  const of = scratch.database.kysely
  const child = await of
    .selectFrom('care_period')
    .select('child_id')
    .where('authority_id', '=', authorityId)
    .orderBy('started_on', 'desc')
    .executeTakeFirst()
  const run = await of
    .selectFrom('import_run')
    .select('import_id')
    .where('authority_id', '=', authorityId)
    .executeTakeFirst()
  return {
    userId,
    measureId: 'reviews.in_time',
    topic: 'children',
    ...(child && { childId: child.child_id }),
    ...(run && { importId: run.import_id }),
  }
}

/** Whoever may see a page: the IRO manager where they may, else the first role that may. */
function roleFor({ allow }: SignedInRoute): Role {
  const ids = { iroId: 'IRO1', swId: 'SW1', team: 'North' }
  const role = ['iro_manager' as const, ...allRoles].find((one) => mayI({ role: one, ...ids }, allow).allowed)
  if (role === undefined) throw new RangeError(`Nobody may ${allow}`)
  return role
}

interface Walked {
  readonly path: string
  readonly title: string
  readonly faults: readonly string[]
}

/**
 * One page at 320 pixels, which is a telephone and is also a desk's screen of 1280 at 400% zoom; on paper; and
 * without JavaScript.
 */
async function walk(
  { page, complaints }: Visitor,
  plain: Visitor,
  path: string,
  at: string,
): Promise<Walked> {
  const before = complaints.length
  const answer = await page.goto(at)
  const faults: string[] = []
  if (![200, 404].includes(answer?.status() ?? 0)) faults.push(`status ${answer?.status()}`)
  const headings = await page.locator('h1').count()
  if (headings !== 1) faults.push(`${headings} headings of the first level`)
  for (const landmark of ['banner', 'main', 'contentinfo'] as const) {
    if ((await page.getByRole(landmark).count()) !== 1) faults.push(`no single ${landmark}`)
  }
  if ((await page.getByRole('link', { name: 'Help with this page' }).count()) !== 1) faults.push('no help')
  const over = await horizontalOverflow(page)
  if (over > 0) faults.push(`${over} pixels too wide`)
  faults.push(...(await accessibilityFaults(page)))
  await page.emulateMedia({ media: 'print' })
  for (const screenOnly of ['nav', 'button', '.govuk-skip-link', '.waymark-signed-in', 'footer']) {
    const shown = await page.locator(`${screenOnly}:visible`).count()
    if (shown > 0) faults.push(`on paper: ${screenOnly}`)
  }
  await page.emulateMedia({ media: 'screen' })
  faults.push(...complaints.slice(before))
  faults.push(...(await faultsWithoutJavaScript(plain, at)))
  return { path, title: await page.title(), faults }
}

/** Without JavaScript every place can be reached and every form be sent, and nothing spills over the edge. */
async function faultsWithoutJavaScript({ page }: Visitor, at: string): Promise<readonly string[]> {
  await page.goto(at)
  const faults: string[] = []
  if ((await page.locator('nav a:visible').count()) === 0) faults.push('without JavaScript: no navigation')
  for (const form of await page.locator('main form').all()) {
    const folded = (await form.locator('xpath=ancestor::details[not(@open)]').count()) > 0
    if (!folded && (await form.locator('button:visible').count()) === 0)
      faults.push('without JavaScript: a form that cannot be sent')
  }
  const over = await horizontalOverflow(page)
  if (over > 0) faults.push(`without JavaScript: ${over} pixels too wide`)
  return faults
}

describe.each(councils)('every page of a council %s', (_name, fill) => {
  let authorityId: string
  beforeAll(async () => {
    authorityId = await fill(scratch)
  }, 600_000)

  test('is whole on a telephone, on paper, at 400% zoom and without JavaScript, for every reader, and quarrels with no policy', async () => {
    const of = { db: scratch.database, authorityId }
    const walked: Walked[] = []
    const pages = guarded(routes, 'GET')
    for (const role of new Set(pages.map(roleFor))) {
      const visit = await visitor(address, { width: 320 })
      const person = await newPerson(of, role, { iroId: 'IRO1', swId: 'SW1', team: 'North' })
      await signInAs(visit, person)
      const plain = await visitor(address, { width: 320, javaScript: false })
      await plain.context.addCookies(await visit.context.cookies())
      const samples = await samplesOf(authorityId, person.userId)
      for (const route of pages.filter((one) => roleFor(one) === role)) {
        const at = addressOf(route, samples)
        const asked = await visit.context.request.get(at, { maxRedirects: 0 })
        const { 'content-type': type = '', 'content-disposition': file } = asked.headers()
        if (type.startsWith('text/html') && file === undefined && asked.status() !== 303)
          walked.push(await walk(visit, plain, route.path, at))
      }
      await plain.context.close()
      await visit.context.close()
    }
    expect(walked.flatMap(({ path, faults }) => faults.map((fault) => `${path}: ${fault}`))).toEqual([])
    expect(walked.length).toBeGreaterThan(20)
    const found = walked.filter(({ title }) => !title.startsWith('Page not found'))
    const titles = found.map(({ title }) => title)
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
    expect(new URL(page.url()).hash).toBe('#main-content')
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
