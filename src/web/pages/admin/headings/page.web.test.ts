import { afterAll, beforeAll, expect, test } from 'vitest'
import { accessibilityFaults, closeBrowser, horizontalOverflow, visitor } from '#test/support/browser.ts'
import { caller } from '#test/support/caller.ts'
import { newPerson, signInAs, type TestSite, testSite } from '#test/support/site.ts'

let site: TestSite
beforeAll(async () => {
  site = await testSite()
}, 120_000)
afterAll(async () => {
  await closeBrowser()
  await site.close()
})

test('the headings of reviews are set from a day on, and what was set before stays to be read', async () => {
  const visit = await visitor(site.address, { width: 320 })
  await signInAs(visit, await newPerson(site, 'iro_manager'))
  const { page } = visit
  await page.goto('/admin/headings')
  expect(await page.getByLabel('Headings', { exact: true }).inputValue()).toContain(
    'What we are worried about',
  )
  await page.getByLabel('Headings', { exact: true }).fill('Strengths\nRisks and needs\nRisks and needs')
  await page.getByLabel('Who decided it, and why').fill('Agreed by the service')
  await page.getByRole('button', { name: 'Save' }).click()
  await page.waitForLoadState()
  expect(await page.getByRole('alert').textContent()).toContain('Enter each heading once only')
  await page.getByLabel('Headings', { exact: true }).fill('Strengths\nRisks and needs\nThe goal')
  await page.getByRole('button', { name: 'Save' }).click()
  await page.waitForLoadState()
  expect(await page.getByRole('table').innerText()).toContain('Strengths; Risks and needs; The goal')
  expect(await accessibilityFaults(page)).toEqual([])
  expect(await horizontalOverflow(page)).toBe(0)
  await visit.context.close()
  const iro = caller(site)
  await iro.signIn(await newPerson(site, 'iro', { iroId: 'IRO1' }))
  expect((await iro.get('/admin/headings')).status).toBe(403)
})
