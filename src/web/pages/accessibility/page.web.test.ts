import { afterAll, beforeAll, expect, test } from 'vitest'
import { accessibilityFaults, closeBrowser, horizontalOverflow, visitor } from '#test/support/browser.ts'
import { type TestSite, testSite } from '#test/support/site.ts'

let site: TestSite
beforeAll(async () => {
  site = await testSite()
})
afterAll(async () => {
  await closeBrowser()
  await site.close()
})

test.each([1280, 320])('the accessibility statement is for anybody, at %i pixels', async (width) => {
  const visit = await visitor(site.address, { width })
  await visit.page.goto('/sign-in')
  await visit.page.getByRole('link', { name: 'Accessibility statement' }).click()
  await visit.page.waitForLoadState()
  expect(await visit.page.getByRole('heading', { level: 1 }).innerText()).toBe('Accessibility statement')
  expect(await accessibilityFaults(visit.page, { measuring: true })).toEqual([])
  expect(await horizontalOverflow(visit.page)).toBe(0)
  await visit.context.close()
})

test('a keyboard alone gets past the header to the page', async () => {
  const visit = await visitor(site.address)
  await visit.page.goto('/accessibility')
  await visit.page.keyboard.press('Tab')
  expect(await visit.page.locator(':focus').innerText()).toBe('Skip to main content')
  await visit.page.keyboard.press('Enter')
  await visit.page.waitForURL('**/accessibility#main-content')
  await visit.page.locator('#main-content:focus').waitFor()
  await visit.context.close()
})
