import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Role } from '#domain/access/roles.ts'
import { accessibilityFaults, closeBrowser, horizontalOverflow, visitor } from '#test/support/browser.ts'
import { type Caller, caller } from '#test/support/caller.ts'
import { newPerson, signInAs, type TestSite, testSite } from '#test/support/site.ts'
import { importSmallCouncil } from '#test/support/small-council.ts'
import { pageInOwnWords } from '../../../kit/own-words.ts'

let site: TestSite
beforeAll(async () => {
  site = await testSite()
  await importSmallCouncil(site.db, site.authorityId)
}, 120_000)
afterAll(async () => {
  await closeBrowser()
  await site.close()
})

/** The form as the page shows it, with some of its answers changed. */
async function send(who: Caller, answers: Readonly<Record<string, string>>) {
  const { body } = await who.get('/admin/terms')
  const value = (name: string) => new RegExp(`name="${name}"[^>]* value="([^"]*)"`).exec(body)?.[1] ?? ''
  const standard = {
    child: 'standard',
    iro: 'standard',
    dispute: 'standard',
    midway: 'standard',
    report: 'standard',
  }
  const day = { day: value('day'), month: value('month'), year: value('year'), seen: value('seen') }
  return who.post('/admin/terms', { ...standard, ...day, reason: 'As our staff say it', ...answers })
}

describe('a council’s own words', () => {
  test('are chosen on the page, kept with who decided it, and stand on other pages from that day', async () => {
    const visit = await visitor(site.address, { javaScript: false })
    await signInAs(visit, await newPerson(site, 'administrator'))
    const { page } = visit
    await page.goto('/admin/terms')
    await page.getByLabel('reviewing officer, reviewing officers').check()
    await page.getByLabel('Who decided it, and why').fill('Agreed with the service')
    await page.getByRole('button', { name: 'Save' }).click()
    await page.waitForLoadState()
    const words = await page.getByRole('main').innerText()
    expect(words).toContain('A reviewing officer can open a dispute at any time')
    expect(words).toContain('Agreed with the service')
    const manager = caller(site)
    await manager.signIn(await newPerson(site, 'iro_manager'))
    const service = (await manager.get('/service')).body
    expect(service).toContain('The reviewing officer service')
    expect(service).toContain('IRO Handbook')
    expect((await manager.get('/audit')).body).toContain('policy terms')
    expect((await manager.get('/notifications')).body).toContain('Local policy ‘Terms’ was changed')
    await visit.context.close()
  })

  test('of its own are kept as typed, and what is wrong with them is said beside them', async () => {
    const who = caller(site)
    await who.signIn(await newPerson(site, 'administrator'))
    const wrong = await send(who, {
      dispute: 'own',
      'dispute-one': '<b>',
      'dispute-many': 'matters',
      'dispute-article': 'a',
    })
    expect(wrong.status).toBe(422)
    expect(wrong.body).toContain('use letters')
    expect(wrong.body).toContain('value="&lt;b&gt;"')
    expect(wrong.body).toContain('value="matters"')
    const own = {
      dispute: 'own',
      'dispute-one': 'matter raised',
      'dispute-many': 'matters raised',
      'dispute-article': 'a',
    }
    expect((await send(who, own)).status).toBe(303)
    expect((await who.get('/admin/terms')).body).toContain('value="matter raised"')
  })

  test('are not set over what somebody else set meanwhile', async () => {
    const who = caller(site)
    await who.signIn(await newPerson(site, 'iro_manager'))
    const late = await send(who, { seen: 'an older state', iro: 'iro-cpa', reason: 'Mine' })
    expect(late.status).toBe(422)
    expect(late.body).toContain('Somebody else changed the terms')
    expect(late.body).toContain('value="Mine"')
  })

  test('leave no word of the product’s own on any page that any role can reach, but in titles and quotations', async () => {
    const administrator = caller(site)
    await administrator.signIn(await newPerson(site, 'administrator'))
    const chosen = {
      child: 'cared-for-child',
      iro: 'reviewing-officer',
      dispute: 'escalation',
      midway: 'midpoint-review',
      report: 'pre-meeting-report',
    }
    expect((await send(administrator, chosen)).status).toBe(303)
    const ids: Partial<Record<Role, object>> = { iro: { iroId: 'IRO1' }, team_manager: { team: 'North' } }
    const faults: string[] = []
    const seen = new Set<string>()
    for (const role of [
      'iro_manager',
      'iro',
      'analyst',
      'administrator',
      'board_member',
      'team_manager',
    ] as const) {
      const who = caller(site)
      await who.signIn(await newPerson(site, role, ids[role] ?? {}))
      for (const [path, body] of await everyPage(who, seen)) {
        seen.add(path)
        for (const words of ownWordsIn(body)) faults.push(`${path}: ${words}`)
      }
    }
    expect([...new Set(faults)]).toEqual([])
    expect(seen.size).toBeGreaterThan(40)
  }, 240_000)

  test.each([1280, 320])('are chosen at %i pixels, and axe finds no fault', async (width) => {
    const visit = await visitor(site.address, { width })
    await signInAs(visit, await newPerson(site, 'administrator'))
    const { page } = visit
    await page.goto('/admin/terms')
    expect(await accessibilityFaults(page)).toEqual([])
    await page.getByRole('button', { name: 'Save' }).click()
    await page.waitForLoadState()
    expect(await page.getByRole('alert').innerText()).toContain('Enter who decided it')
    expect(await accessibilityFaults(page)).toEqual([])
    expect(await horizontalOverflow(page)).toBe(0)
    await page.goto('/notifications')
    expect(await accessibilityFaults(page)).toEqual([])
    expect(await horizontalOverflow(page)).toBe(0)
    await visit.context.close()
  })
})

/** Of one page, how many addresses are looked at: of the hundred measures, the children, the reviews. */
const ofOnePage = 5

/**
 * Every page that links lead to, each address once without regard to its query and a few of each page; the first page for
 * everybody.
 */
async function everyPage(who: Caller, known: ReadonlySet<string>): Promise<ReadonlyMap<string, string>> {
  const pages = new Map<string, string>()
  const asked = new Map<string, number>()
  const ahead = ['/']
  for (const path of ahead) {
    const bare = path.split('?')[0] ?? path
    if (pages.has(bare) || (bare !== '/' && known.has(bare))) continue
    const page = pageAt(bare)
    const before = asked.get(page) ?? 0
    if (before >= ofOnePage) continue
    asked.set(page, before + 1)
    const { status, body, headers } = await who.get(path)
    expect({ path, broken: status >= 500 ? site.log.at(-2) : '' }).toEqual({ path, broken: '' })
    if (status !== 200 || !(headers['content-type'] ?? '').startsWith('text/html')) continue
    pages.set(bare, body)
    ahead.push(
      ...[...body.matchAll(/ href="(\/[^"#]*)/g)].map(([, href = '']) => href.replaceAll('&amp;', '&')),
    )
  }
  return pages
}

/** The page that stands at an address: the same one for each child, review or measure. */
function pageAt(address: string): string {
  const fits = (path: string) => new RegExp(`^${path.replaceAll(/:[^/]+/g, '[^/]+')}$`).test(address)
  return site.routes.find(({ path }) => fits(path))?.path ?? address
}

/** The product’s own words where a reader meets them, with what stands round them. */
function ownWordsIn(body: string): readonly string[] {
  const texts: string[] = []
  pageInOwnWords(body, (text) => {
    texts.push(text)
    return text
  })
  // What a policy was set to is on record as it was set.
  const titles =
    /(?:is|was): \{.*\}|IRO Handbook|looked-after children, 20\d\d|[Cc]hildren looked after return/g
  const own =
    /.{0,30}(?<![\w@.-])(?:IROs?|[Dd]isputes?|[Cc]hild(?:ren)? (?:in care|looked after)|looked[- ]after child(?:ren)?|midway (?:check|review)s?|social work reports?)(?![\w@]).{0,30}/g
  return texts.flatMap((text) =>
    [...text.replaceAll(titles, '').matchAll(own)].map(([found]) => found.trim()),
  )
}
