import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { addDays } from '#domain/calendar/calendar-date.ts'
import { accessibilityFaults, closeBrowser, horizontalOverflow, visitor } from '#test/support/browser.ts'
import { caller } from '#test/support/caller.ts'
import { newPerson, signInAs, type TestSite, testSite } from '#test/support/site.ts'
import { importSmallCouncil } from '#test/support/small-council.ts'
import { todayInEngland } from '../../../../today.ts'

let site: TestSite
beforeAll(async () => {
  site = await testSite()
  await importSmallCouncil(site.db, site.authorityId)
}, 120_000)
afterAll(async () => {
  await closeBrowser()
  await site.close()
})

describe('a local target', () => {
  test('is previewed, saved with who decided it, and stands beside the date set by law', async () => {
    const manager = await newPerson(site, 'iro_manager')
    const visit = await visitor(site.address, { javaScript: false })
    await signInAs(visit, manager)
    const { page } = visit
    await page.goto('/admin/policy')
    expect(await page.getByRole('main').innerText()).toContain('In force today: No local target')
    await page.getByLabel('also aim for 28 days').check()
    await page.getByLabel('Who decided it, and why').fill('Agreed by the management team')
    await page.getByRole('button', { name: 'See what it would change' }).click()
    await page.waitForLoadState()
    expect(await page.getByRole('region', { name: 'What it would change' }).innerText()).toMatch(
      /\d+ open clocks? of/,
    )
    await page.getByRole('button', { name: 'Save' }).click()
    await page.waitForLoadState()
    const words = await page.getByRole('main').innerText()
    expect(words).toMatch(/In force today: .*: 28 days/)
    expect(words).toContain('Agreed by the management team')
    const someone = caller(site)
    await someone.signIn(manager)
    const child = (await someone.get(`/children/N300?on=${todayInEngland()}`)).body
    expect(child).toContain('(local target)')
    expect((await someone.get('/audit')).body).toContain('policy clock.local_targets')
    await visit.context.close()
  })

  test('is not saved over what somebody else set meanwhile, nor for a day that has passed', async () => {
    const [one, other] = [caller(site), caller(site)]
    await one.signIn(await newPerson(site, 'administrator'))
    await other.signIn(await newPerson(site, 'iro_manager'))
    const seen = /name="seen" value="([^"]+)"/.exec((await one.get('/admin/policy')).body)?.[1] ?? ''
    await other.get('/admin/policy')
    const [year = '', month = '', day = ''] = addDays(todayInEngland(), 30).split('-')
    const fields = { seen, day, month, year, 'target-C04': 'yes', reason: 'First', intent: 'save' }
    const previewed = `C04 ${day} ${month} ${year}`
    expect((await other.post('/admin/policy', { ...fields, previewed: '' })).body).toContain(
      'Nothing has been saved yet',
    )
    expect((await other.post('/admin/policy', { ...fields, previewed })).status).toBe(303)
    const late = await one.post('/admin/policy', { ...fields, reason: 'Second', previewed })
    expect(late.status).toBe(422)
    expect(late.body).toContain('Somebody else changed the targets')
    expect(late.body).toContain('First')
    expect(late.body).toContain('value="Second"')
    const past = await one.post('/admin/policy', { ...fields, year: '2020', intent: 'preview' })
    expect(past.body).toContain('Enter today or a later day')
  })

  test('is set by nobody else', async () => {
    const iro = caller(site)
    await iro.signIn(await newPerson(site, 'iro', { iroId: 'IRO1' }))
    expect((await iro.get('/admin/policy')).status).toBe(403)
    expect((await iro.post('/admin/policy', { intent: 'save' })).status).toBe(403)
  })

  test.each([1280, 320])('fits %i pixels, and axe finds no fault, previewed and wrong', async (width) => {
    const visit = await visitor(site.address, { width })
    await signInAs(visit, await newPerson(site, 'administrator'))
    const { page } = visit
    await page.goto('/admin/policy')
    expect(await accessibilityFaults(page)).toEqual([])
    await page.getByRole('button', { name: 'See what it would change' }).click()
    await page.waitForLoadState()
    expect(await page.getByRole('alert').innerText()).toContain('Enter who decided it')
    expect(await accessibilityFaults(page)).toEqual([])
    await page.getByLabel('Who decided it, and why').fill('A reason')
    await page.getByRole('button', { name: 'See what it would change' }).click()
    await page.waitForLoadState()
    expect(await accessibilityFaults(page)).toEqual([])
    expect(await horizontalOverflow(page)).toBe(0)
    expect(visit.complaints).toEqual([])
    await visit.context.close()
  })
})
