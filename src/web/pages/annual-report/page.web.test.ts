import { afterAll, beforeAll, describe, expect, test } from 'vitest'
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

async function reader(role: 'board_member' | 'iro_manager', screen = {}): Promise<Visitor> {
  const visit = await visitor(site.address, screen)
  await signInAs(visit, await newPerson(site, role))
  return visit
}

describe('the annual report on a page', () => {
  test.each([
    { javaScript: true, width: 1280 },
    { javaScript: false, width: 320 },
  ])(
    'is read by a board member as it is published (JavaScript: $javaScript, $width pixels)',
    async (screen) => {
      const visit = await reader('board_member', screen)
      await visit.page.goto('/annual-report')
      expect(await visit.page.getByRole('heading', { level: 1 }).textContent()).toContain('annual report')
      expect(await visit.page.getByText('For publication').count()).toBe(1)
      expect(await horizontalOverflow(visit.page)).toBe(0)
      expect(visit.complaints).toEqual([])
      await visit.context.close()
    },
  )

  test('has no fault that axe can find', async () => {
    const visit = await reader('iro_manager')
    await visit.page.goto('/annual-report/internal')
    expect(await accessibilityFaults(visit.page)).toEqual([])
    await visit.context.close()
  })

  test('opens a figure to how it was counted', async () => {
    const visit = await reader('board_member')
    await visit.page.goto('/annual-report')
    await visit.page.getByRole('link', { name: '80', exact: true }).first().click()
    await visit.page.waitForURL('**/annual-report#how-reviews-held')
    const definition = visit.page.locator('#how-reviews-held')
    expect(await definition.textContent()).toContain('How many reviews were held?')
    await visit.context.close()
  })

  test('compares with the year before, and says what was not imported', async () => {
    const visit = await reader('board_member')
    await visit.page.goto('/annual-report')
    const words = await visit.page.getByRole('main').innerText()
    expect(words).toContain('In 2020-21 the service held 80 reviews, up from 72 in 2019-20.')
    expect(words).toContain('No quality checks (quality_checks.csv) were imported for 2020-21')
    await visit.context.close()
  })

  test('publishes no small number that the internal edition shows', async () => {
    const visit = await reader('iro_manager')
    const rows = async (path: string) => {
      await visit.page.goto(path)
      return visit.page.locator('#disputes-by-category').innerText()
    }
    expect(await rows('/annual-report/internal')).toMatch(/Placement\s+0\s+1/)
    await visit.page.goto('/annual-report')
    const published = await visit.page.getByRole('region', { name: /formal disputes by category/i }).count()
    expect(published === 0 ? 'left out' : await rows('/annual-report')).not.toMatch(/Placement\s+0\s+1/)
    await visit.context.close()
  })

  test('says so when nothing has been imported', async () => {
    const visit = await visitor(empty.address)
    await signInAs(visit, await newPerson(empty, 'board_member'))
    await visit.page.goto('/annual-report')
    expect(await visit.page.getByRole('main').innerText()).toContain(
      'Nothing has been imported for this council yet',
    )
    await visit.context.close()
  })

  test('is another year’s when another is chosen', async () => {
    const visit = await reader('board_member')
    await visit.page.goto('/annual-report')
    await visit.page.getByLabel('Year', { exact: true }).selectOption('2019-20')
    await visit.page.getByRole('button', { name: 'Show' }).click()
    await visit.page.waitForLoadState()
    await visit.page.waitForURL(/year=2019-20/, { timeout: 60_000 })
    expect(await visit.page.locator('.report-cover').innerText()).toContain('1 April 2019 to 31 March 2020')
    await visit.context.close()
  })

  test('is not there for a year of which nothing was imported', async () => {
    const visit = await reader('board_member')
    const response = await visit.page.goto('/annual-report?year=1999-00')
    expect(response?.status()).toBe(404)
    await visit.context.close()
  })

  test('with its small numbers is refused to a board member, who is not led there', async () => {
    const visit = await reader('board_member')
    await visit.page.goto('/annual-report')
    expect(await visit.page.getByRole('link', { name: /internal edition/ }).count()).toBe(0)
    const response = await visit.page.goto('/annual-report/internal')
    expect(response?.status()).toBe(403)
    await visit.context.close()
  })

  test('with its small numbers is one link away for the IRO manager, and the reading is recorded', async () => {
    const visit = await reader('iro_manager')
    await visit.page.goto('/annual-report')
    await visit.page.getByRole('link', { name: /internal edition/ }).click()
    await visit.page.waitForLoadState()
    expect(await visit.page.getByText('Internal: holds small numbers, not for publication').count()).toBe(1)
    const recorded = await site.db.kysely
      .selectFrom('audit_event')
      .select(['action', 'subject'])
      .where('authority_id', '=', site.authorityId)
      .where('action', '=', 'see-annual-report-internal')
      .where('outcome', '=', 'done')
      .execute()
    expect(recorded.map(({ subject }) => subject)).toContain('the internal annual report of 2020-21')
    await visit.context.close()
  })

  test('can be taken away as one file', async () => {
    const visit = await reader('board_member')
    await visit.page.goto('/annual-report')
    const [download] = await Promise.all([
      visit.page.waitForEvent('download'),
      visit.page.getByRole('link', { name: 'Download this edition as one file' }).click(),
    ])
    expect(download.suggestedFilename()).toBe('iro-annual-report-2020-21-public.html')
    await visit.context.close()
  })
})
