import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  accessibilityFaults,
  closeBrowser,
  horizontalOverflow,
  type Visitor,
  visitor,
} from '#test/support/browser.ts'
import { importReportingCouncil } from '#test/support/reporting-council.ts'
import { newPerson, signInAs, type TestPerson, type TestSite, testSite } from '#test/support/site.ts'

let site: TestSite
beforeAll(async () => {
  site = await testSite()
  await importReportingCouncil(site.db, site.authorityId)
})
afterAll(async () => {
  await closeBrowser()
  await site.close()
})

async function reader(person: TestPerson, screen = {}): Promise<Visitor> {
  const visit = await visitor(site.address, screen)
  await signInAs(visit, person)
  return visit
}

const questions = ({ page }: Visitor) =>
  page.getByRole('main').getByRole('heading', { level: 2 }).allInnerTexts()

async function chooseOnly({ page }: Visitor, names: readonly string[]): Promise<void> {
  await page.goto('/scorecard/choose')
  for (const box of await page.getByRole('checkbox').all()) await box.uncheck()
  for (const name of names) await page.getByRole('checkbox', { name }).check()
  await page.getByRole('button', { name: 'Save' }).click()
  await page.waitForLoadState()
}

describe('choosing the measures of a scorecard', () => {
  test.each([
    { width: 1280, javaScript: true },
    { width: 320, javaScript: false },
  ])(
    "changes one's own scorecard, and can be gone back on, at $width pixels (JavaScript: $javaScript)",
    async (screen) => {
      const [one, colleague] = [await newPerson(site, 'iro_manager'), await newPerson(site, 'iro_manager')]
      const visit = await reader(one, screen)
      await chooseOnly(visit, ['How many reviews were held?', 'How many formal disputes were raised?'])
      expect(await questions(visit)).toEqual([
        'How many reviews were held?',
        'How many formal disputes were raised?',
      ])
      expect(await visit.page.getByRole('main').innerText()).toContain('your choice of measures')
      const other = await reader(colleague)
      await other.page.goto('/scorecard')
      expect((await questions(other)).length).toBeGreaterThan(5)
      await other.context.close()
      await visit.page.goto('/scorecard/choose')
      expect(await horizontalOverflow(visit.page)).toBe(0)
      expect(screen.javaScript ? await accessibilityFaults(visit.page) : []).toEqual([])
      await visit.page.getByRole('button', { name: 'Go back to those for: IRO manager' }).click()
      await visit.page.waitForLoadState()
      expect((await questions(visit)).length).toBeGreaterThan(5)
      await visit.context.close()
    },
    120_000,
  )

  test('of none is refused with a reason, at 422', async () => {
    const visit = await reader(await newPerson(site, 'director'))
    await chooseOnly(visit, [])
    expect(await visit.page.getByRole('alert').innerText()).toContain('Choose at least one measure')
    expect(await accessibilityFaults(visit.page)).toEqual([])
    await visit.context.close()
  })
})
