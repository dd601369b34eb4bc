import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { addDays } from '#domain/calendar/calendar-date.ts'
import { accessibilityFaults, closeBrowser, horizontalOverflow, visitor } from '#test/support/browser.ts'
import { caller } from '#test/support/caller.ts'
import { newPerson, signInAs, type TestSite, testSite } from '#test/support/site.ts'
import { importSmallCouncil, smallCouncilOn } from '#test/support/small-council.ts'
import { todayInEngland } from '../../../today.ts'

let site: TestSite
let elsewhere: TestSite
let iroEmail = ''
beforeAll(async () => {
  site = await testSite()
  elsewhere = await testSite()
  await importSmallCouncil(site.db, site.authorityId)
  const iro = await newPerson(site, 'iro', { iroId: 'IRO1' })
  iroEmail = iro.email
  const someone = caller(site)
  await someone.signIn(iro)
  await someone.get(`/children/L100?on=${smallCouncilOn}`)
  await someone.get(`/children/A200?on=${smallCouncilOn}`)
  for (let page = 1; page <= 55; page += 1) await someone.get('/today')
})
afterAll(async () => {
  await closeBrowser()
  await site.close()
  await elsewhere.close()
})

describe('who did and saw what', () => {
  test('names the person, the child and what was refused, the newest first', async () => {
    const visit = await visitor(site.address, { javaScript: false })
    await signInAs(visit, await newPerson(site, 'auditor'))
    await visit.page.goto(`/audit?actor=${iroEmail}&child=A200`)
    const row = visit.page.getByRole('row').filter({ hasText: 'Child A200' })
    expect(await row.innerText()).toContain('Refused')
    expect(await row.innerText()).toContain(iroEmail)
    await visit.page.getByRole('link', { name: 'Clear' }).click()
    await visit.page.waitForLoadState()
    expect(await visit.page.getByRole('row').nth(1).innerText()).toContain('See who did and saw what')
    await visit.context.close()
  })

  test('is turned over to older events and back, and no event is on two pages', async () => {
    const visit = await visitor(site.address, { javaScript: false })
    await signInAs(visit, await newPerson(site, 'iro_manager'))
    await visit.page.goto(`/audit?actor=${iroEmail}`)
    expect(await visit.page.getByRole('heading', { level: 2 }).first().innerText()).toBe('58 events')
    const rows = visit.page.getByRole('row')
    expect(await rows.count()).toBe(51)
    await visit.page.getByRole('link', { name: 'Older' }).click()
    await visit.page.waitForLoadState()
    expect(await rows.count()).toBe(9)
    expect(await rows.filter({ hasText: 'signed in' }).count()).toBe(1)
    expect(await visit.page.getByRole('link', { name: 'Older' }).count()).toBe(0)
    await visit.page.getByRole('link', { name: 'Newer' }).click()
    await visit.page.waitForLoadState()
    expect(await rows.count()).toBe(51)
    expect(await rows.filter({ hasText: 'signed in' }).count()).toBe(0)
    await visit.context.close()
  })

  test('is narrowed by what was done and by days, and taken away as a file', async () => {
    const auditor = caller(site)
    await auditor.signIn(await newPerson(site, 'auditor'))
    const file = async (query: string) => {
      const { body } = await auditor.get(`/audit/file.csv?actor=${iroEmail}&${query}`)
      return body.trim().split('\r\n').slice(1)
    }
    expect(await file('action=see-child')).toHaveLength(2)
    expect(await file('action=see-child&outcome=refused')).toHaveLength(1)
    expect((await file('action=sign-in'))[0]).toMatch(/signed in,,done,[\da-f]{12},/)
    // A run may go on past midnight.
    const today = todayInEngland()
    expect(await file(`from=${addDays(today, -1)}&to=${today}`)).toHaveLength(58)
    expect(await file(`from=${addDays(today, 1)}`)).toEqual([])
    expect(await file('to=2020-01-01')).toEqual([])
    expect(await file('from=soon')).toHaveLength(58)
  })

  test('says from which session each thing was asked: two sessions of one person are told apart', async () => {
    const person = await newPerson(site, 'iro', { iroId: 'IRO1' })
    for (const _ of [1, 2]) {
      const somewhere = caller(site)
      await somewhere.signIn(person)
      await somewhere.get('/today')
    }
    const auditor = caller(site)
    await auditor.signIn(await newPerson(site, 'auditor'))
    const { body } = await auditor.get(`/audit?actor=${person.email}`)
    const sessions = [...body.matchAll(/Session ([\da-f]{12})/g)].map(([, mark]) => mark)
    expect(sessions).toHaveLength(4)
    expect(new Set(sessions).size).toBe(2)
  })

  test('names no child to an administrator', async () => {
    const visit = await visitor(site.address)
    await signInAs(visit, await newPerson(site, 'administrator'))
    await visit.page.goto(`/audit?actor=${iroEmail}&child=L100&page=2`)
    const words = await visit.page.getByRole('main').innerText()
    expect(words).toContain('no child is named here')
    expect(words).toContain(iroEmail)
    expect(words).not.toMatch(/L100|A200/)
    await visit.context.close()
  })

  test('is one authority’s own', async () => {
    const visit = await visitor(elsewhere.address)
    await signInAs(visit, await newPerson(elsewhere, 'director'))
    await visit.page.goto(`/audit?actor=${iroEmail}`)
    expect(await visit.page.getByRole('main').innerText()).toContain('Nothing matches')
    expect(await accessibilityFaults(visit.page)).toEqual([])
    await visit.context.close()
  })

  test.each([1280, 320])('fits %i pixels, and axe finds no fault', async (width) => {
    const visit = await visitor(site.address, { width })
    await signInAs(visit, await newPerson(site, 'auditor'))
    await visit.page.goto('/audit')
    expect(await accessibilityFaults(visit.page)).toEqual([])
    expect(await horizontalOverflow(visit.page)).toBe(0)
    expect(visit.complaints).toEqual([])
    await visit.context.close()
  })
})
