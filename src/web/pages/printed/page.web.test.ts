import { afterAll, beforeAll, expect, test } from 'vitest'
import { closeBrowser, visitor } from '#test/support/browser.ts'
import { newPerson, signInAs, type TestSite, testSite } from '#test/support/site.ts'
import { importSmallCouncil } from '#test/support/small-council.ts'

let site: TestSite
beforeAll(async () => {
  site = await testSite()
  await importSmallCouncil(site.db, site.authorityId)
})
afterAll(async () => {
  await closeBrowser()
  await site.close()
})

test("who prints a child's page is in the audit trail, with the child", async () => {
  const visit = await visitor(site.address)
  const manager = await newPerson(site, 'iro_manager')
  await signInAs(visit, manager)
  await visit.page.goto('/children/L100?year=2026')
  const told = visit.page.waitForResponse((response) => response.url().endsWith('/printed'))
  await visit.page.evaluate("window.dispatchEvent(new Event('beforeprint'))")
  expect((await told).status()).toBe(200)
  expect(visit.complaints).toEqual([])
  await visit.page.goto('/children/L100/looked')
  const row = visit.page.getByRole('row').filter({ hasText: 'Print a page' })
  expect(await row.innerText()).toContain('printed /children/L100?year=2026')
  await visit.context.close()
})
