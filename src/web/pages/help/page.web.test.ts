import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { allRoles } from '#domain/access/roles.ts'
import { accessibilityFaults, closeBrowser, horizontalOverflow, visitor } from '#test/support/browser.ts'
import { caller } from '#test/support/caller.ts'
import { guarded } from '#test/support/every-route.ts'
import { newPerson, signInAs, type TestSite, testSite } from '#test/support/site.ts'
import { helpTopics, helpWith } from './topics.ts'

let site: TestSite
beforeAll(async () => {
  site = await testSite()
}, 120_000)
afterAll(async () => {
  await closeBrowser()
  await site.close()
})

describe('help', () => {
  test.each([
    ['/', 'first-page'],
    ['/today', 'today'],
    ['/children/L100', 'children'],
    ['/admin/people/add', 'people'],
    ['/admin/policy', 'local-targets'],
    ['/admin', 'administration'],
    ['/admin/nightly', 'nights-work'],
    ['/reviews/r1', 'reviews'],
    ['/reviews/r1/people', 'preparing-a-review'],
    ['/reviews/r1/papers/p1', 'preparing-a-review'],
    ['/reviews/r1/readiness', 'preparing-a-review'],
    ['/reviews/r1/meeting', 'meeting'],
    ['/reviews/r1/record/beside', 'record'],
    ['/reviews/r1/decisions', 'decisions'],
    ['/reviews/r1/together', 'brothers-and-sisters'],
    ['/children/L100/people/add', 'people-around'],
    ['/children/L100/iro/card', 'iro-of-a-child'],
    ['/children/L100/conflicts', 'conflicts'],
    ['/children/L100/bring-forward', 'bring-forward'],
    ['/service/reallocate', 'share-out'],
    ['/dues', undefined],
  ])('with the page %s is %s', (path, name) => {
    expect(helpWith(path)?.name).toBe(name)
  })

  test('is there for every page that somebody signs in for', () => {
    const pages = guarded(site.routes, 'GET').map(({ path }) => path)
    // The one is help itself, and the other only leads on to Today.
    const without = pages.filter((path) => !/^\/(help|due)/.test(path) && helpWith(path) === undefined)
    expect(without).toEqual([])
    expect(pages.length).toBeGreaterThan(20)
  })

  test.each(allRoles)('leads %s only to pages that there are and that they may open', async (role) => {
    const someone = caller(site)
    await someone.signIn(await newPerson(site, role, { iroId: 'IRO1', swId: 'SW1', team: 'North' }))
    const index = (await someone.get('/help')).body
    const main = index.slice(index.indexOf('<main'))
    const listed = helpTopics.filter(({ name }) => main.includes(`/help/${name}"`))
    const ofOne = listed.filter(({ path }) => path.includes(':'))
    for (const topic of ofOne)
      expect((await someone.get(`/help/${topic.name}`)).body).not.toContain('Open the page')
    for (const topic of listed.filter((one) => !ofOne.includes(one))) {
      expect(`${topic.path} ${(await someone.get(topic.path)).status}`).toBe(`${topic.path} 200`)
    }
  })

  test('is one step from each page, without JavaScript too', async () => {
    const visit = await visitor(site.address, { javaScript: false })
    await signInAs(visit, await newPerson(site, 'iro_manager'))
    await visit.page.goto('/today')
    await visit.page.getByRole('link', { name: 'Help with this page' }).click()
    await visit.page.waitForLoadState()
    expect(await visit.page.getByRole('heading', { level: 1 }).innerText()).toBe('Today')
    await visit.page.getByRole('link', { name: 'Open the page' }).click()
    await visit.page.waitForLoadState()
    expect(new URL(visit.page.url()).pathname).toBe('/today')
    expect((await visit.page.goto('/help/nothing'))?.status()).toBe(404)
    await visit.context.close()
  })

  test.each([1280, 320])('fits %i pixels, and axe finds no fault', async (width) => {
    const visit = await visitor(site.address, { width })
    await signInAs(visit, await newPerson(site, 'administrator'))
    for (const path of ['/help', '/help/people', '/help/today']) {
      await visit.page.goto(path)
      expect(await accessibilityFaults(visit.page, { measuring: true })).toEqual([])
      expect(await horizontalOverflow(visit.page)).toBe(0)
    }
    await visit.context.close()
  })
})
