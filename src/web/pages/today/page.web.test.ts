import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { accessibilityFaults, closeBrowser, horizontalOverflow, visitor } from '#test/support/browser.ts'
import { importOneWhoLeft } from '#test/support/one-who-left.ts'
import { newPerson, signInAs, type TestSite, testSite } from '#test/support/site.ts'
import { importSmallCouncil, smallCouncilOn } from '#test/support/small-council.ts'

let site: TestSite
let empty: TestSite
beforeAll(async () => {
  site = await testSite()
  empty = await testSite()
  await importSmallCouncil(site.db, site.authorityId)
})
afterAll(async () => {
  await closeBrowser()
  await site.close()
  await empty.close()
})

const on = `/today?on=${smallCouncilOn}`

describe('a day’s work', () => {
  test('shows an IRO the children whose IRO they are, and nobody else', async () => {
    const visit = await visitor(site.address)
    await signInAs(visit, await newPerson(site, 'iro', { iroId: 'IRO1' }))
    await visit.page.goto(on)
    const words = await visit.page.getByRole('main').innerText()
    expect(words).toContain('The children whose IRO you are')
    expect(words).toContain('Monday 23 November 2026')
    expect(words).toContain('Leo (L100)')
    expect(words).not.toContain('A200')
    expect(words).not.toContain('N300')
    await visit.context.close()
  })

  test('shows a social worker, and a team manager, their own', async () => {
    for (const [role, ids] of [
      ['social_worker', { swId: 'SW2' }],
      ['team_manager', { team: 'South' }],
    ] as const) {
      const visit = await visitor(site.address)
      await signInAs(visit, await newPerson(site, role, ids))
      await visit.page.goto(on)
      const words = await visit.page.getByRole('main').innerText()
      expect(words).toContain('A200')
      expect(words).not.toContain('L100')
      await visit.context.close()
    }
  })

  test('shows the manager everybody, the overdue first, each with its reason', async () => {
    const visit = await visitor(site.address)
    await signInAs(visit, await newPerson(site, 'iro_manager'))
    await visit.page.goto(on)
    const overdue = visit.page.getByRole('region', { name: 'Overdue' })
    const late = overdue.getByRole('listitem').filter({ hasText: 'Due Sat 26 Sep 2026' })
    expect(await late.innerText()).toContain('Leo (L100)')
    expect(await late.innerText()).toMatch(/\d+ working days late/)
    const soon = visit.page.getByRole('region', { name: 'Next 10 working days' })
    const ana = soon.getByRole('listitem').filter({ hasText: 'Due Sat 28 Nov 2026' })
    expect(await ana.innerText()).toContain('Last working day Fri 27 Nov 2026')
    await visit.context.close()
  })

  test('a line opens to how it was worked out, without JavaScript too', async () => {
    const visit = await visitor(site.address, { javaScript: false })
    await signInAs(visit, await newPerson(site, 'iro', { iroId: 'IRO2' }))
    await visit.page.goto(on)
    const line = visit.page.getByRole('listitem').filter({ hasText: 'Due Sat 28 Nov 2026' })
    await line.getByText('How we worked this out').click()
    expect(await line.innerText()).toContain('Fri 28 Aug 2026')
    await visit.context.close()
  })

  test('is filtered by what and by IRO, and the filter can be cleared', async () => {
    const visit = await visitor(site.address, { javaScript: false })
    await signInAs(visit, await newPerson(site, 'business_support'))
    await visit.page.goto(on)
    await visit.page.getByLabel('IRO', { exact: true }).selectOption({ value: 'IRO2' })
    await visit.page.getByRole('button', { name: 'Filter' }).click()
    await visit.page.waitForLoadState()
    const words = await visit.page.getByRole('main').innerText()
    expect(words).toContain('Ana (A200)')
    expect(words).not.toContain('Leo (L100)')
    expect(words).toContain('Monday 23 November 2026')
    await visit.page.goto(`${on}&rule=nothing`)
    expect(await visit.page.getByRole('main').innerText()).toContain('Nothing on the list matches')
    await visit.context.close()
  })

  test('says so when nothing is due', async () => {
    await importOneWhoLeft(empty.db, empty.authorityId)
    const visit = await visitor(empty.address)
    await signInAs(visit, await newPerson(empty, 'iro_manager'))
    await visit.page.goto('/today')
    expect(await visit.page.getByRole('main').innerText()).toContain('Nothing is overdue')
    expect(await accessibilityFaults(visit.page)).toEqual([])
    await visit.context.close()
  })

  test('opens a child, and the way back stands at the same day', async () => {
    const visit = await visitor(site.address)
    await signInAs(visit, await newPerson(site, 'iro', { iroId: 'IRO1' }))
    await visit.page.goto(on)
    await visit.page.getByRole('link', { name: 'Leo (L100)' }).first().click()
    await visit.page.waitForLoadState()
    expect(await visit.page.getByRole('heading', { level: 1 }).innerText()).toBe('Leo')
    await visit.page.getByRole('link', { name: 'Today' }).last().click()
    await visit.page.waitForLoadState()
    expect(await visit.page.getByRole('main').innerText()).toContain('Monday 23 November 2026')
    await visit.context.close()
  })

  test.each([1280, 320])('fits %i pixels, and axe finds no fault, opened and closed', async (width) => {
    const visit = await visitor(site.address, { width })
    await signInAs(visit, await newPerson(site, 'iro_manager'))
    await visit.page.goto(on)
    expect(await accessibilityFaults(visit.page)).toEqual([])
    for (const summary of await visit.page.locator('summary').all()) await summary.click()
    expect(await accessibilityFaults(visit.page)).toEqual([])
    expect(await horizontalOverflow(visit.page)).toBe(0)
    expect(visit.complaints).toEqual([])
    await visit.context.close()
  })
})
