import { afterAll, beforeAll, expect, test } from 'vitest'
import { accessibilityFaults, closeBrowser, horizontalOverflow, visitor } from '#test/support/browser.ts'
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

test.each(['', '?year=2026'])('the journey by itself prints on one page (%s)', async (query) => {
  const visit = await visitor(site.address)
  await signInAs(visit, await newPerson(site, 'iro_manager'))
  await visit.page.goto(`/children/L100/journey${query}`)
  const paper = await visit.page.pdf({ preferCSSPageSize: true, printBackground: true })
  expect(paper.toString('latin1').match(/\/Type\s*\/Page\b/g)).toHaveLength(1)
  await visit.context.close()
})

test('each mark of the picture leads to its record on the child page', async () => {
  const visit = await visitor(site.address, { width: 320 })
  await signInAs(visit, await newPerson(site, 'iro_manager'))
  await visit.page.goto('/children/L100/journey')
  expect(await horizontalOverflow(visit.page)).toBe(0)
  expect(await accessibilityFaults(visit.page)).toEqual([])
  const links = visit.page.locator('a.waymark-journey__link')
  const hrefs = await links.evaluateAll((all) => all.map((one) => one.getAttribute('href') ?? ''))
  expect(hrefs).toContain('/children/L100#review-2026-03-26')
  await visit.page.goto('/children/L100')
  for (const href of hrefs.filter((one) => !one.includes('planned'))) {
    expect([href, await visit.page.locator(`[id="${href.split('#')[1] ?? ''}"]`).count()]).toEqual([href, 1])
  }
  await visit.context.close()
})
