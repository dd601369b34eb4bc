import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { accessibilityFaults, closeBrowser, horizontalOverflow, visitor } from '#test/support/browser.ts'
import { caller } from '#test/support/caller.ts'
import { newPerson, signInAs, type TestSite, testSite } from '#test/support/site.ts'
import { importSmallCouncil, smallCouncilOn } from '#test/support/small-council.ts'

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
  for (let page = 1; page <= 55; page += 1) await someone.get('/due')
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

  test('is turned over page by page', async () => {
    const visit = await visitor(site.address, { javaScript: false })
    await signInAs(visit, await newPerson(site, 'iro_manager'))
    await visit.page.goto(`/audit?actor=${iroEmail}`)
    await visit.page.getByRole('link', { name: 'Next' }).click()
    await visit.page.waitForLoadState()
    expect(await visit.page.getByRole('row').filter({ hasText: 'signed in' }).count()).toBe(1)
    await visit.context.close()
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
