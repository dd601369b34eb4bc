import { afterAll, beforeAll, expect, test } from 'vitest'
import { accessibilityFaults, closeBrowser, horizontalOverflow, visitor } from '#test/support/browser.ts'
import { importSmallCouncil } from '#test/support/small-council.ts'
import { newPerson, signInAs, type TestSite, testSite } from '#test/support/site.ts'

let site: TestSite
beforeAll(async () => {
  site = await testSite()
  await importSmallCouncil(site.db, site.authorityId)
}, 120_000)
afterAll(async () => {
  await closeBrowser()
  await site.close()
})

test('an IRO’s children are shared out after a look at every caseload before and after', async () => {
  const visit = await visitor(site.address, { width: 320 })
  const { page } = visit
  await signInAs(visit, await newPerson(site, 'iro_manager'))
  const press = async (name: string) => {
    await page.getByRole('button', { name }).click()
    await page.waitForLoadState()
  }
  await page.goto('/service/reallocate')
  await page.getByLabel('Whose children?').selectOption('IRO1')
  await press('Show')
  await press('See the caseloads before and after')
  expect(await page.getByRole('alert').textContent()).toContain('Choose an IRO for at least one child')
  await page.getByLabel('Leo, L100').selectOption('IRO2')
  await page.getByLabel('Why', { exact: true }).selectOption('absence')
  await press('See the caseloads before and after')
  const preview = await page.getByRole('table', { name: 'Caseloads before and after' }).textContent()
  expect(preview?.replaceAll(/\s+/g, ' ')).toMatch(/Priya Nair ?1 ?0 ?0.*Tom Osei ?1 ?2 ?2/)
  expect(await accessibilityFaults(page)).toEqual([])
  expect(await horizontalOverflow(page)).toBe(0)
  await press('Give them these IROs')
  expect(await page.getByRole('status').textContent()).toContain('1 child has another IRO')
  await page.goto('/children/L100/iro')
  expect(await page.getByText('Tom Osei, since').count()).toBe(1)
  expect(await page.getByText('It is not recorded that Leo was told').count()).toBe(1)
  expect(visit.complaints).toEqual([])
  await visit.context.close()
}, 120_000)
