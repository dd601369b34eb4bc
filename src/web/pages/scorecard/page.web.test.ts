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
  await signInAs(visit, await newPerson(of, role))
  return visit
}

describe('the scorecard', () => {
  test.each([
    { width: 1280, javaScript: true },
    { width: 320, javaScript: false },
  ])(
    'tells twelve months and what changed at $width pixels (JavaScript: $javaScript)',
    async (screen) => {
      const visit = await reader('iro_manager', screen)
      await visit.page.goto('/scorecard')
      expect(await visit.page.getByRole('main').innerText()).toContain('1 April 2020 to 31 March 2021')
      const held = visit.page.getByRole('region', { name: 'How many reviews were held?' })
      const words = await held.innerText()
      expect(words).toContain('Over the year up 8 on the 12 months before (72).')
      expect(words).toContain('March 2021: 0, down 40 on February 2021.')
      expect(await held.getByRole('listitem').count()).toBe(12)
      expect(await horizontalOverflow(visit.page)).toBe(0)
      expect(visit.complaints).toEqual([])
      expect(screen.javaScript ? await accessibilityFaults(visit.page) : []).toEqual([])
      await visit.context.close()
    },
    60_000,
  )

  test('of each role has its own measures, and leads to them', async () => {
    const visit = await reader('director')
    await visit.page.goto('/scorecard')
    expect(await visit.page.getByRole('link', { name: 'How many reviews were held?' }).count()).toBe(0)
    await visit.page.getByRole('link', { name: 'How many children are in care?' }).click()
    await visit.page.waitForLoadState()
    await visit.page.waitForURL(/cohort\.in_care/)
    expect(await visit.page.getByRole('heading', { level: 1 }).innerText()).toBe(
      'How many children are in care?',
    )
    await visit.context.close()
  })

  test('can be taken away as a file', async () => {
    const visit = await reader('analyst')
    const file = await (await visit.context.request.get('/scorecard/csv')).text()
    expect(file).toContain('Question,Twelve months,Fraction,Change,Local target,April 2020')
    expect(file).toContain('How many reviews were held?,80,')
    await visit.context.close()
  })

  test('of a council that imported nothing says so', async () => {
    const visit = await reader('iro_manager', {}, empty)
    await visit.page.goto('/scorecard')
    expect(await visit.page.getByRole('main').innerText()).toContain('Nothing has been imported')
    expect((await visit.context.request.get('/scorecard/csv')).status()).toBe(404)
    await visit.context.close()
  })
})
