import { afterAll, beforeAll, expect, test } from 'vitest'
import { accessibilityFaults, closeBrowser, horizontalOverflow, visitor } from '#test/support/browser.ts'
import { caller } from '#test/support/caller.ts'
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

test('business support brings a review forward, finds it on the desk and opens its booking, without scripts', async () => {
  const visit = await visitor(site.address, { javaScript: false })
  await signInAs(visit, await newPerson(site, 'business_support'))
  const { page } = visit
  await page.goto('/children/L100/bring-forward')
  await page.getByRole('button', { name: 'Bring it forward' }).click()
  await page.waitForLoadState()
  expect(await page.getByRole('alert').textContent()).toContain('Choose why')
  await page.getByLabel(/The child asks for it/).check()
  await page.getByLabel('What happened').fill('Wants to talk about school')
  await page.getByRole('button', { name: 'Bring it forward' }).click()
  await page.waitForLoadState()
  expect(await page.getByRole('status').textContent()).toContain('brought forward')
  await page.goto('/booking?within=all')
  const row = page.getByRole('row', { name: /Leo/ })
  expect(await row.textContent()).toContain('The child asks for it')
  expect(await row.textContent()).toContain('Local')
  await row.getByRole('link', { name: /^Book/ }).click()
  await page.waitForLoadState()
  expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('Book the review')
  expect(visit.complaints).toEqual([])
  await visit.context.close()
}, 120_000)

test('every part of the desk is accessible and fits a telephone', async () => {
  const visit = await visitor(site.address)
  await signInAs(visit, await newPerson(site, 'iro_manager'))
  for (const path of [
    '/booking',
    '/booking?show=late',
    '/booking?show=happened',
    '/booking?show=changes',
    '/booking?show=papers',
    '/booking?show=records',
    '/booking?show=week',
    '/date-changes',
  ]) {
    await visit.page.goto(path)
    expect([path, await accessibilityFaults(visit.page)]).toEqual([path, []])
    await visit.page.setViewportSize({ width: 320, height: 700 })
    expect([path, await horizontalOverflow(visit.page)]).toEqual([path, 0])
    await visit.page.setViewportSize({ width: 1280, height: 900 })
  }
  await visit.context.close()
}, 120_000)

test('a social worker and an auditor are refused, and the file holds what the desk lists', async () => {
  for (const role of ['social_worker', 'auditor'] as const) {
    const asker = caller(site)
    await asker.signIn(await newPerson(site, role, role === 'social_worker' ? { swId: 'SW2' } : {}))
    expect((await asker.get('/booking')).status).toBe(403)
  }
  const support = caller(site)
  await support.signIn(await newPerson(site, 'business_support'))
  const file = await support.get('/booking/to-book.csv?within=all')
  expect(file.status).toBe(200)
  expect(file.body).toContain('child_id,called,kind')
})
