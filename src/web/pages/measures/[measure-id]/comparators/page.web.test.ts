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
beforeAll(async () => {
  site = await testSite()
  await importReportingCouncil(site.db, site.authorityId)
})
afterAll(async () => {
  await closeBrowser()
  await site.close()
})

async function signedIn(role: 'analyst' | 'director', screen = {}): Promise<Visitor> {
  const visit = await visitor(site.address, screen)
  await signInAs(visit, await newPerson(site, role))
  return visit
}

const measure = '/measures/participation.rate'

async function enter({ page }: Visitor, figure: Readonly<Record<string, string>>): Promise<void> {
  for (const [label, text] of Object.entries(figure)) await page.getByLabel(label, { exact: true }).fill(text)
  await page.getByRole('button', { name: 'Save' }).click()
  await page.waitForLoadState()
}

describe('figures of other areas beside a measure', () => {
  test.each([
    { width: 1280, javaScript: true, area: 'England' },
    { width: 320, javaScript: false, area: 'Statistical neighbours' },
  ])(
    'are entered with their source, stand beside the years, and can be taken away ($area)',
    async ({ area, ...screen }) => {
      const visit = await signedIn('analyst', screen)
      await visit.page.goto(measure)
      await visit.page.getByRole('link', { name: 'Enter figures of other areas' }).click()
      await visit.page.waitForLoadState()
      await enter(visit, { Year: '2020', Area: area, Figure: '140' })
      const said = await visit.page.getByRole('alert').innerText()
      expect(said).toContain('like 2025-26')
      expect(said).toContain('at most 100')
      expect(said).toContain('where the figure was published')
      expect(await visit.page.getByLabel('Area', { exact: true }).inputValue()).toBe(area)
      expect(screen.javaScript ? await accessibilityFaults(visit.page) : []).toEqual([])
      await enter(visit, {
        Year: '2020-21',
        Figure: '84.5',
        'Where it was published': 'National statistics, November 2021',
      })
      expect(await visit.page.getByRole('table').innerText()).toContain('84.5%')
      expect(await horizontalOverflow(visit.page)).toBe(0)
      await visit.page.goto(measure)
      const main = visit.page.getByRole('main')
      const years = main.getByRole('table', { name: /By year/ })
      expect(await years.innerText()).toContain('84.5%')
      expect(await main.innerText()).toContain(`${area}: source: National statistics, November 2021`)
      expect(screen.javaScript ? await accessibilityFaults(visit.page) : []).toEqual([])
      await visit.page.goto(`${measure}/comparators`)
      await visit.page.getByRole('button', { name: `Remove ${area}, 2020-21` }).click()
      await visit.page.waitForLoadState()
      expect(await visit.page.getByRole('main').innerText()).toContain('None is held for this measure yet')
      await visit.context.close()
    },
    60_000,
  )

  test('none of them: the page says how to add some, and each change is in the audit trail', async () => {
    const visit = await signedIn('director')
    await visit.page.goto(measure)
    const words = await visit.page.getByRole('main').innerText()
    expect(words).toContain('No figures of other areas are held for this measure')
    expect(words).toContain('entered by the analyst or the IRO manager')
    expect((await visit.page.goto(`${measure}/comparators`))?.status()).toBe(403)
    await visit.context.close()
    const kept = await site.db.kysely
      .selectFrom('audit_event')
      .select(['subject', 'detail'])
      .where('authority_id', '=', site.authorityId)
      .where('action', '=', 'enter-comparators')
      .where('subject', '=', 'participation.rate of England, 2020-21')
      .orderBy('event_id')
      .execute()
    expect(kept.map(({ detail }) => JSON.stringify(detail))).toEqual([
      expect.stringContaining('84.5'),
      expect.stringContaining('removed'),
    ])
  })
})
