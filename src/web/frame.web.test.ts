import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { accessibilityFaults, closeBrowser, horizontalOverflow, visitor } from '#test/support/browser.ts'
import { newPerson, signInAs, type TestSite, testSite } from '#test/support/site.ts'

let site: TestSite
beforeAll(async () => {
  site = await testSite()
})
afterAll(async () => {
  await closeBrowser()
  await site.close()
})

/** What is left of a desk's screen of 1280 by 1024 when it is enlarged four times. */
const enlarged = { width: 320, height: 256 }

describe('at 400% the page itself is seen first', () => {
  test.each([
    { scripts: 'with scripts', javaScript: true, menu: 'button' },
    { scripts: 'without scripts', javaScript: false, menu: 'link' },
  ] as const)('$scripts: the heading stands on the first screen, and the menu opens', async (one) => {
    const visit = await visitor(site.address, { javaScript: one.javaScript, width: enlarged.width })
    await signInAs(visit, await newPerson(site, 'iro_manager'))
    const { page } = visit
    await page.setViewportSize(enlarged)
    await page.goto('/service')
    const heading = await page.getByRole('heading', { level: 1 }).boundingBox()
    expect((heading?.y ?? Infinity) + (heading?.height ?? 0)).toBeLessThan(enlarged.height)
    const inside = [
      page.getByRole('link', { name: 'Children', exact: true }),
      page.getByRole('button', { name: 'Sign out' }),
      page.getByRole('link', { name: /^Notifications/ }),
    ]
    for (const place of inside) expect(await place.isVisible()).toBe(false)
    await page.getByRole(one.menu, { name: 'Menu' }).click()
    for (const place of inside) expect(await place.isVisible()).toBe(true)
    await page.getByRole('link', { name: 'Children', exact: true }).click()
    await page.waitForLoadState()
    expect(new URL(page.url()).pathname).toBe('/children')
    await visit.context.close()
  })

  test('somebody with one place only finds the way out behind the same menu', async () => {
    const visit = await visitor(site.address, { width: enlarged.width })
    await signInAs(visit, await newPerson(site, 'board_member'))
    const { page } = visit
    await page.goto('/me')
    await page.getByRole('button', { name: 'Menu' }).click()
    expect(await accessibilityFaults(page)).toEqual([])
    expect(await horizontalOverflow(page)).toBe(0)
    await page.getByRole('button', { name: 'Sign out' }).click()
    await page.waitForLoadState()
    expect(new URL(page.url()).pathname).toBe('/sign-in')
    await visit.context.close()
  })

  test('on a desk’s screen every place stands in the open', async () => {
    const visit = await visitor(site.address, { width: 1280, javaScript: false })
    await signInAs(visit, await newPerson(site, 'iro_manager'))
    await visit.page.goto('/')
    expect(await visit.page.getByRole('button', { name: 'Sign out' }).isVisible()).toBe(true)
    expect(await visit.page.getByRole('link', { name: 'Menu' }).isVisible()).toBe(false)
    await visit.context.close()
  })
})
