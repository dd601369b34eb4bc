import { afterAll, beforeAll, expect, test } from 'vitest'
import { accessibilityFaults, closeBrowser, horizontalOverflow, visitor } from '#test/support/browser.ts'
import { caller } from '#test/support/caller.ts'
import { newPerson, signInAs, type TestSite, testSite } from '#test/support/site.ts'
import { importSmallCouncil } from '#test/support/small-council.ts'
import { runNightly } from '#jobs/nightly.ts'
import { nightlyNeedsOf } from '../../../../wiring-jobs.ts'
import { todayInEngland } from '../../../../today.ts'

let site: TestSite
beforeAll(async () => {
  site = await testSite()
  await importSmallCouncil(site.db, site.authorityId)
}, 240_000)
afterAll(async () => {
  await closeBrowser()
  await site.close()
})

test('before it ever ran the page says so, and what to do', async () => {
  const manager = caller(site)
  await manager.signIn(await newPerson(site, 'iro_manager'))
  expect((await manager.get('/admin')).body).toContain('/admin/nightly')
  expect((await manager.get('/admin/nightly')).body).toContain('has never run here')
  const worker = caller(site)
  await worker.signIn(await newPerson(site, 'social_worker', { swId: 'SW1' }))
  expect((await worker.get('/admin/nightly')).status).toBe(403)
})

test('what was done is there in the morning, and what failed is named; without JavaScript too', async () => {
  const needs = nightlyNeedsOf(site.db, () => {})
  const [first, ...others] = needs.steps
  if (first === undefined) throw new RangeError('There is no step')
  const breaks = { ...first, run: () => Promise.reject(new Error('the disk is full')) }
  await runNightly({ ...needs, steps: [breaks, ...others] }, todayInEngland())
  for (const width of [1280, 320]) {
    const visit = await visitor(site.address, { width })
    await signInAs(visit, await newPerson(site, 'administrator'))
    await visit.page.goto('/admin/nightly')
    const failed = visit.page.getByRole('row', { name: /Next reviews/ })
    expect(await failed.textContent()).toContain('Failed')
    expect(await visit.page.getByRole('main').textContent()).not.toContain('the disk is full')
    expect(await accessibilityFaults(visit.page)).toEqual([])
    expect(await horizontalOverflow(visit.page)).toBe(0)
    expect(visit.complaints).toEqual([])
    await visit.context.close()
  }
  await runNightly(needs, todayInEngland())
  const manager = caller(site)
  await manager.signIn(await newPerson(site, 'iro_manager'))
  const { body } = await manager.get('/admin/nightly')
  expect(body).toContain('Everything was done on')
  expect(body).toContain('were made, to be booked')
}, 240_000)
