import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { accessibilityFaults, closeBrowser, horizontalOverflow, visitor } from '#test/support/browser.ts'
import { caller } from '#test/support/caller.ts'
import { newPerson, signInAs, type TestSite, testSite } from '#test/support/site.ts'
import { importSmallCouncil, smallCouncilOn } from '#test/support/small-council.ts'

let site: TestSite
beforeAll(async () => {
  site = await testSite()
  await importSmallCouncil(site.db, site.authorityId)
}, 120_000)
afterAll(async () => {
  await closeBrowser()
  await site.close()
})

const year2031 = [
  '2031-01-01 New Year’s Day',
  '2031-04-11 Good Friday',
  '2031-04-14 Easter Monday',
  '2031-05-05 Early May bank holiday',
  '2031-05-26 Spring bank holiday',
  '2031-08-25 Summer bank holiday',
  '2031-12-25 Christmas Day',
  '2031-12-26 Boxing Day',
].join('\n')

describe('bank holidays', () => {
  test('one that is announced late is previewed, moves the open dates, and is explained on the child’s page', async () => {
    const visit = await visitor(site.address, { javaScript: false })
    await signInAs(visit, await newPerson(site, 'administrator'))
    const { page } = visit
    await page.goto('/admin/holidays')
    await page.getByLabel('Day', { exact: true }).fill('1')
    await page.getByLabel('Month', { exact: true }).fill('12')
    await page.getByLabel('Year', { exact: true }).fill('2026')
    await page.getByLabel('What it is called').fill('A day of mourning')
    await page.getByLabel('Where it was announced').fill('GOV.UK, 23 November 2026')
    await page.getByRole('button', { name: 'See what it would change' }).click()
    await page.waitForLoadState()
    // Looked after since Monday 16 November: 20 working days end on Monday 14 December, and now a day later.
    const preview = await page.getByRole('region', { name: 'What it would change' }).innerText()
    expect(preview).toContain('from 14 December 2026 to 15 December 2026')
    await page.getByRole('button', { name: 'Save' }).click()
    await page.waitForLoadState()
    expect(await page.getByRole('main').innerText()).toContain('every date was worked out anew')
    await visit.context.close()

    const manager = caller(site)
    await manager.signIn(await newPerson(site, 'iro_manager'))
    const child = (await manager.get(`/children/N300?on=${smallCouncilOn}`)).body
    expect(child).toContain('15 December 2026')
    expect(child).toContain('A day of mourning')
    expect((await manager.get('/audit')).body).toContain('the bank holidays')
    await manager.get('/admin/holidays')
    expect((await manager.post('/admin/holidays/2026-12-01/remove', {})).status).toBe(303)
    expect((await manager.get(`/children/N300?on=${smallCouncilOn}`)).body).not.toContain('15 December 2026')
  })

  test('the next year is added whole, and what is wrong is said beside what was typed', async () => {
    const who = caller(site)
    await who.signIn(await newPerson(site, 'iro_manager'))
    await who.get('/admin/holidays')
    const typed = { title: '', source: 'GOV.UK', intent: 'preview' }
    const short = await who.post('/admin/holidays', { ...typed, year: '2031-01-01 New Year’s Day' })
    expect(short.status).toBe(422)
    expect(short.body).toContain('A year has at least 8 bank holidays')
    expect(short.body).toContain('2031-01-01 New Year’s Day')
    const late = await who.post('/admin/holidays', { ...typed, year: year2031.replaceAll('2031', '2033') })
    expect(late.body).toContain('The next year to add is 2031')
    const outside = {
      'day-day': '1',
      'day-month': '2',
      'day-year': '2031',
      title: 'X',
      source: 'Y',
      year: '',
    }
    expect((await who.post('/admin/holidays', outside)).body).toContain('add the whole year instead')
    const twice = { ...outside, 'day-month': '1', 'day-year': '2027' }
    expect((await who.post('/admin/holidays', twice)).body).toContain('is no working day already')
    const whole = await who.post('/admin/holidays', { ...typed, year: year2031 })
    const mark = /name="previewed" value="([^"]+)"/.exec(whole.body)?.[1]?.replaceAll('&quot;', '"') ?? ''
    const saved = await who.post('/admin/holidays', {
      ...typed,
      year: year2031,
      intent: 'save',
      previewed: mark,
    })
    expect(saved.status).toBe(303)
    expect((await who.get('/admin/holidays')).body).toContain('They are loaded until 31 December 2031')
  })

  test('are changed by nobody else', async () => {
    const analyst = caller(site)
    await analyst.signIn(await newPerson(site, 'analyst'))
    expect((await analyst.get('/admin/holidays')).status).toBe(403)
  })

  test.each([1280, 320])('fits %i pixels, and axe finds no fault', async (width) => {
    const visit = await visitor(site.address, { width })
    await signInAs(visit, await newPerson(site, 'administrator'))
    const { page } = visit
    await page.goto('/admin/holidays')
    await page.getByText('2026: 8 days').click()
    expect(await accessibilityFaults(page)).toEqual([])
    expect(await horizontalOverflow(page)).toBe(0)
    await page.getByRole('button', { name: 'See what it would change' }).click()
    await page.waitForLoadState()
    expect(await accessibilityFaults(page)).toEqual([])
    expect(visit.complaints).toEqual([])
    await visit.context.close()
  })
})
