import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { addDays, addMonths, type CalendarDate } from '#domain/calendar/calendar-date.ts'
import { collectionYearOf } from '#domain/measure/period.ts'
import { accessibilityFaults, closeBrowser, horizontalOverflow, visitor } from '#test/support/browser.ts'
import { caller } from '#test/support/caller.ts'
import { handIn } from '#test/support/hand-in.ts'
import { newPerson, signInAs, type TestSite, testSite } from '#test/support/site.ts'
import { todayInEngland } from '../../../../../today.ts'

let site: TestSite
const today = todayInEngland()
const slashed = (day: CalendarDate) => day.split('-').toReversed().join('/')

/** Dev, with the same foster carers for good for two years; and Eve, in a home that is not long-term. */
beforeAll(async () => {
  site = await testSite()
  const since = slashed(addMonths(today, -24))
  const held = [-24 * 30, -21 * 30, -15 * 30, -9 * 30, -100].map((days) => slashed(addDays(today, days + 30)))
  const files = {
    'header.csv':
      'CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB\nDEV,F,04/03/2014,WBRI,A123456789012,,\nEVE,F,04/03/2014,WBRI,A123456789013,,\n',
    'episodes.csv': `CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE,HOME_POST,PL_POST,URN\nDEV,${since},S,C2,N1,U4,PR1,,,,,,\nEVE,${since},S,C2,N1,K2,PR1,,,,,,\n`,
    'reviews.csv': `CHILD,DOB,REVIEW,REVIEW_CODE\n${held.map((on) => `DEV,04/03/2014,${on},PN1`).join('\n')}\n`,
    'history_complete.csv': 'history_complete_from\n2015-01-01\n',
  }
  await handIn(site, collectionYearOf(today), files, { acceptPartial: true })
}, 180_000)
afterAll(async () => {
  await closeBrowser()
  await site.close()
})

describe('light reviews of a settled child', () => {
  test.each([
    [1280, true],
    [375, false],
  ])(
    'are agreed to with what the child says, shown with their clock, and ended, %i pixels wide, scripts: %s',
    async (width, javaScript) => {
      const visit = await visitor(site.address, { width, javaScript })
      await signInAs(visit, await newPerson(site, 'iro_manager'))
      const { page } = visit
      const press = async (name: string) => {
        await page.getByRole('button', { name }).click()
        await page.waitForLoadState()
      }
      await page.goto('/children/DEV')
      await page.getByRole('link', { name: 'Light reviews between yearly meetings' }).click()
      await page.waitForLoadState()
      expect(await page.getByText('Nobody has recorded that the service and the IRO agree').count()).toBe(1)
      await press('Record that it is agreed')
      // Everything that is missing at once, in the order of the form.
      expect(await page.getByRole('alert').getByRole('link').allInnerTexts()).toEqual([
        'Enter who authorised it for the service',
        'Enter a day, like 24 11 2026',
        'Enter what the child says, or why they were not asked',
      ])
      await page.getByLabel('Who authorised it for the service?').fill('Head of service')
      const [year = '', month = '', date = ''] = addDays(today, -3).split('-')
      await page.getByLabel('Day', { exact: true }).fill(date)
      await page.getByLabel('Month').fill(month)
      await page.getByLabel('Year').fill(year)
      await press('Record that it is agreed')
      expect(await page.getByRole('alert').textContent()).toContain('Enter what the child says')
      expect(await page.getByLabel('Who authorised it').inputValue()).toBe('Head of service')
      expect(javaScript ? await accessibilityFaults(page) : []).toEqual([])
      await page.getByLabel('What does the child think of it?').fill('Once a year is plenty')
      await press('Record that it is agreed')
      const words = await page.getByRole('main').innerText()
      expect(words).toContain('Head of service')
      expect(words).toContain('Once a year is plenty')
      expect(words).toMatch(/Yes\. The meeting after it is due by/)
      expect(await horizontalOverflow(page)).toBe(0)
      expect(javaScript ? await accessibilityFaults(page) : []).toEqual([])
      await page.getByLabel('Why they end').fill('She wants a meeting after all')
      await press('End light reviews')
      expect(await page.getByRole('status').textContent()).toContain('every review is a meeting from now on')
      expect(visit.complaints).toEqual([])
      await visit.context.close()
    },
    120_000,
  )

  test('are not offered to a child whose home is not long-term, and are nobody’s but the IRO’s', async () => {
    const manager = caller(site)
    await manager.signIn(await newPerson(site, 'iro_manager'))
    const eve = await manager.get('/children/EVE/light-reviews')
    expect(eve.body).toContain('The child is not recorded in a long-term foster placement')
    expect(eve.body).not.toContain('Record that it is agreed')
    expect((await manager.get('/children/NOBODY/light-reviews')).status).toBe(404)
    const worker = caller(site)
    await worker.signIn(await newPerson(site, 'social_worker', { swId: 'SW1' }))
    expect((await worker.get('/children/DEV/light-reviews')).status).toBe(403)
  })
})
