import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Role } from '#domain/access/roles.ts'
import {
  accessibilityFaults,
  closeBrowser,
  horizontalOverflow,
  type Visitor,
  visitor,
} from '#test/support/browser.ts'
import { importReportingCouncil } from '#test/support/reporting-council.ts'
import { newPerson, signInAs, type TestSite, testSite } from '#test/support/site.ts'

let site: TestSite
let empty: TestSite
beforeAll(async () => {
  site = await testSite()
  empty = await testSite()
  await importReportingCouncil(site.db, site.authorityId)
})
afterAll(async () => {
  await closeBrowser()
  await site.close()
  await empty.close()
})

async function reader(role: Role, screen = {}, of: TestSite = site): Promise<Visitor> {
  const visit = await visitor(of.address, screen)
  await signInAs(visit, await newPerson(of, role, { iroId: 'IRO1', swId: 'SW1', team: 'North' }))
  return visit
}

describe('the measures', () => {
  test('stand by topic, this year beside last, with a word on the change', async () => {
    const visit = await reader('analyst')
    await visit.page.goto('/measures')
    const reviews = visit.page.getByRole('table', { name: 'Reviews' })
    const held = await reviews.getByRole('row', { name: /How many reviews were held/ }).innerText()
    expect(held.replaceAll(/\s+/g, ' ')).toContain('80 72 up 8')
    const quality = await visit.page.getByRole('table', { name: /Quality/ }).innerText()
    expect(quality).toContain('Not known')
    await visit.context.close()
  })

  test.each([
    { width: 1280, javaScript: true },
    { width: 320, javaScript: false },
  ])(
    'are chosen by a quarter at $width pixels (JavaScript: $javaScript)',
    async (screen) => {
      const visit = await reader('iro', screen)
      await visit.page.goto('/measures')
      await visit.page.getByLabel('Period').selectOption({ label: 'Quarter: July to September 2020' })
      await visit.page.getByRole('button', { name: 'Show', exact: true }).click()
      await visit.page.waitForLoadState()
      await visit.page.waitForURL(/period=2020-21-Q2/)
      const words = await visit.page.getByRole('main').innerText()
      expect(words).toContain('1 July 2020 to 30 September 2020, beside July to September 2019')
      expect(await horizontalOverflow(visit.page)).toBe(0)
      expect(visit.complaints).toEqual([])
      expect(screen.javaScript ? await accessibilityFaults(visit.page) : []).toEqual([])
      await visit.context.close()
    },
    60_000,
  )

  test('keep dates that were typed wrongly, and say what is wrong with them', async () => {
    const visit = await reader('iro_manager')
    const response = await visit.page.goto('/measures?from=31%2F2%2F2021&to=')
    expect(response?.status()).toBe(422)
    expect(await visit.page.getByLabel('First day').inputValue()).toBe('31/2/2021')
    const summary = await visit.page.getByRole('alert').innerText()
    expect(summary).toContain('The first day must be a real date, such as 27/3/2026')
    expect(summary).toContain('Enter the last day')
    expect(await accessibilityFaults(visit.page)).toEqual([])
    await visit.context.close()
  })

  test('can be taken away as a file', async () => {
    const visit = await reader('analyst')
    const file = await visit.context.request.get('/measures/csv?period=2020-21')
    expect(file.headers()['content-disposition']).toContain('measures-2020-04-01-to-2021-03-31.csv')
    expect(await file.text()).toContain('reviews.held,How many reviews were held?,80,,72,,up 8')
    await visit.context.close()
  })

  test('say so when nothing was imported', async () => {
    const visit = await reader('iro_manager', {}, empty)
    await visit.page.goto('/measures')
    expect(await visit.page.getByRole('main').innerText()).toContain('Nothing has been imported')
    expect(await accessibilityFaults(visit.page)).toEqual([])
    await visit.context.close()
  })

  test('are refused to a board member, who is pointed to the annual report', async () => {
    const visit = await reader('board_member')
    for (const path of ['/measures', '/measures/csv', '/measures/reviews.held', '/scorecard']) {
      const response = await visit.page.goto(path)
      expect(response?.status()).toBe(403)
      expect(await visit.page.getByRole('main').innerText()).toContain('annual report')
    }
    expect(await visit.page.getByRole('link', { name: 'Measures' }).count()).toBe(0)
    await visit.context.close()
  })
})
