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

async function manager(screen = {}, of: TestSite = site): Promise<Visitor> {
  const visit = await visitor(of.address, screen)
  await signInAs(visit, await newPerson(of, 'iro_manager'))
  return visit
}

const words = async ({ page }: Visitor) => (await page.getByRole('main').innerText()).replaceAll(/\s+/g, ' ')

describe('one measure', () => {
  test('has its question, its figure with its fraction, its variant, its period and where the records stand', async () => {
    const visit = await manager()
    await visit.page.goto('/measures/reviews.in_time')
    expect(await visit.page.getByRole('heading', { level: 1 }).innerText()).toBe(
      'How many reviews were in time?',
    )
    const read = await words(visit)
    expect(read).toMatch(/\d+\.\d% \d+ of \d+/)
    expect(read).toContain(
      'Counted of the reviews held in the period; 1 April 2020 to 31 March 2021; records to 31 March 2021',
    )
    for (const heading of [
      'What counts',
      'What was left out and why',
      'Other councils count it differently',
      'Where it comes from',
    ]) {
      expect(await visit.page.getByRole('heading', { name: heading }).count()).toBe(1)
    }
    const variants = visit.page.getByRole('table', { name: /counted in each way/ })
    expect(await variants.getByRole('link').count()).toBe(2)
    expect(read).toContain('Law.')
    await visit.context.close()
  })

  test.each([
    { width: 1280, javaScript: true },
    { width: 320, javaScript: false },
  ])(
    'is cut, counted and set beside another year at $width pixels (JavaScript: $javaScript)',
    async (screen) => {
      const visit = await manager(screen)
      await visit.page.goto('/measures/reviews.held')
      await visit.page.getByLabel('By', { exact: true }).selectOption({ label: 'Quarter' })
      await visit.page.getByRole('button', { name: 'Show', exact: true }).click()
      await visit.page.waitForLoadState()
      await visit.page.waitForURL(/by=quarter/)
      const table = visit.page.getByRole('table', { name: /held\? By quarter/ })
      const row = await table.getByRole('row', { name: /July to September/ }).innerText()
      expect(row.replaceAll(/\s+/g, ' ')).toMatch(/40 .*36 .*up 4/)
      expect(await words(visit)).toContain('Up 8 from 72 in 2019-20')
      expect(await horizontalOverflow(visit.page)).toBe(0)
      expect(visit.complaints).toEqual([])
      expect(screen.javaScript ? await accessibilityFaults(visit.page) : []).toEqual([])
      await visit.context.close()
    },
    60_000,
  )

  test('of which no file was imported is not known, and says which file', async () => {
    const visit = await manager()
    await visit.page.goto('/measures/quality.plan_shared')
    const read = await words(visit)
    expect(read).toContain('Not known')
    expect(read).toContain('No quality checks (quality_checks.csv) were imported for 2020-21')
    await visit.context.close()
  })

  test('names its officers, and can be taken away as a file', async () => {
    const visit = await manager()
    await visit.page.goto('/measures/reviews.held?by=iro')
    expect(await visit.page.getByRole('table').first().innerText()).toContain('Priya Nair')
    const file = await visit.context.request.get('/measures/reviews.held/csv?by=iro')
    expect(await file.text()).toContain('Priya Nair,80,,72,,up 8')
    await visit.context.close()
  })

  test('keeps dates typed wrongly, at 422', async () => {
    const visit = await manager()
    const response = await visit.page.goto('/measures/reviews.held?by=iro&from=2020-05-02&to=1+May+2020')
    expect(response?.status()).toBe(422)
    expect(await visit.page.getByLabel('Last day').inputValue()).toBe('1 May 2020')
    expect(await visit.page.getByRole('alert').innerText()).toContain('the same as or after the first day')
    expect(await accessibilityFaults(visit.page)).toEqual([])
    await visit.context.close()
  })

  test('that does not exist is not found', async () => {
    const visit = await manager()
    for (const path of [
      '/measures/reviews.hold',
      '/measures/reviews.hold/csv',
      '/measures/reviews.hold/rows',
    ]) {
      const response = await visit.page.goto(path)
      expect(response?.status()).toBe(404)
    }
    await visit.context.close()
  })

  test('of a council that imported nothing says so', async () => {
    const visit = await manager({}, empty)
    await visit.page.goto('/measures/reviews.in_time')
    expect(await words(visit)).toContain('Nothing has been imported')
    await visit.context.close()
  })
})
