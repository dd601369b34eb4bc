import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Page } from 'playwright-core'
import { notifyEntry } from '#app/entry/notify-entry.ts'
import { addDays, type CalendarDate, calendarDate } from '#domain/calendar/calendar-date.ts'
import { calendarsOf } from '#store/calendar/calendar-of.ts'
import { entryStoreOf } from '#store/entry/entry-store.ts'
import { reviewStoreOf } from '#store/review/review-store.ts'
import { accessibilityFaults, closeBrowser, horizontalOverflow, visitor } from '#test/support/browser.ts'
import { caller } from '#test/support/caller.ts'
import { owedReview } from '#test/support/owed-review.ts'
import { recorder } from '#test/support/recorder.ts'
import { newPerson, signInAs, type TestSite, testSite } from '#test/support/site.ts'
import { importSmallCouncil } from '#test/support/small-council.ts'
import { todayInEngland } from '../../../../../today.ts'

/** Leo and the boy of whom the files told last are brothers; each has a review that is to book. */
let site: TestSite
let leos = ''
let brothers = ''
const today = todayInEngland()

beforeAll(async () => {
  site = await testSite()
  await importSmallCouncil(site.db, site.authorityId)
  const by = recorder(site.authorityId)
  const on = { today: () => today }
  const entered = calendarDate('2026-11-16')
  const told = await notifyEntry(
    { store: entryStoreOf(site.db, 'test'), calendarOf: calendarsOf(site.db), ...on },
    by,
    {
      childId: 'N300',
      lookedAfterOn: entered,
      notifiedOn: entered,
      notifyingTeam: 'North',
      legalStatus: 'V2',
      bornOn: null,
      firstName: null,
      lastName: null,
      called: 'Kit',
      note: null,
      siblings: ['L100'],
    },
  )
  if (told.kind !== 'done') throw new RangeError(JSON.stringify(told))
  const reviews = { store: reviewStoreOf(site.db, 'test'), ...on }
  leos = (await owedReview(reviews, by, 'L100')).reviewId
  brothers = (await owedReview(reviews, by, 'N300')).reviewId
}, 300_000)
afterAll(async () => {
  await closeBrowser()
  await site.close()
})

async function day(page: Page, of: CalendarDate): Promise<void> {
  const [year = '', month = '', date = ''] = of.split('-')
  await page.getByLabel('Day', { exact: true }).fill(date)
  await page.getByLabel('Month').fill(month)
  await page.getByLabel('Year').fill(year)
}

async function press(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name, exact: true }).click()
  await page.waitForLoadState()
}

const errors = (page: Page) => page.getByRole('alert').textContent()

describe('brothers reviewed in one meeting', () => {
  test('are booked, moved with what each thinks of it, and begun, without JavaScript; what is wrong is said', async () => {
    const visit = await visitor(site.address, { javaScript: false, width: 375 })
    await signInAs(visit, await newPerson(site, 'iro_manager'))
    const { page } = visit
    await page.goto(`/reviews/${leos}/together`)
    await press(page, 'Book the meeting')
    expect(await errors(page)).toContain('Choose at least one brother or sister')
    await page.getByLabel('Kit').check()
    await day(page, addDays(today, -1))
    await page.getByLabel('What time').fill('16:00')
    await press(page, 'Book the meeting')
    expect(await errors(page)).toMatch(/Leo: /)
    expect(await page.getByLabel('Kit').isChecked()).toBe(true)
    await day(page, addDays(today, 3))
    await press(page, 'Book the meeting')
    expect(new URL(page.url()).searchParams.get('done')).toBe('together')

    await page.goto(`/reviews/${leos}/together`)
    await day(page, addDays(today, 4))
    await page.getByLabel('What happened').fill('A school trip')
    await page.getByLabel('What does Leo think of the new day?').fill('Fine by me')
    await press(page, 'Move the meeting')
    expect(await errors(page)).toContain('Kit: Enter what the child thinks of the new date')
    expect(await page.getByLabel('What does Leo think of the new day?').inputValue()).toBe('Fine by me')
    await page.getByLabel('What does Kit think of the new day?').fill('Too young to be asked')
    await press(page, 'Move the meeting')
    expect(new URL(page.url()).searchParams.get('done')).toBe('together-moved')

    await page.goto(`/reviews/${leos}/together`)
    await page.getByRole('link', { name: 'Start the reviews instead' }).click()
    await page.waitForLoadState()
    await day(page, addDays(today, 1))
    await press(page, 'Start the reviews')
    expect(await errors(page)).toMatch(/Leo: /)
    await day(page, today)
    await press(page, 'Start the reviews')
    expect(new URL(page.url()).searchParams.get('done')).toBe('together-started')
    await visit.context.close()
  }, 240_000)

  test('goes on in a further meeting, and with the pathway plan; without JavaScript', async () => {
    const visit = await visitor(site.address, { javaScript: false, width: 375 })
    await signInAs(visit, await newPerson(site, 'business_support'))
    const { page } = visit
    await page.goto(`/reviews/${leos}/further-meeting`)
    await press(page, 'Plan the meeting')
    expect(await errors(page)).toMatch(/Enter a day/)
    await day(page, today)
    await page.getByLabel('What time').fill('4 pm')
    await press(page, 'Plan the meeting')
    expect(await errors(page)).toMatch(/time|day/i)
    await day(page, addDays(today, 7))
    await page.getByLabel('What time').fill('16:00')
    await press(page, 'Plan the meeting')
    expect(new URL(page.url()).pathname).toBe(`/reviews/${leos}`)
    await page.goto(`/reviews/${leos}/combine`)
    await page.getByLabel('Pathway plan review').check()
    await press(page, 'Save')
    await page.goto(`/reviews/${leos}/combine`)
    expect(await page.getByLabel('Pathway plan review').isChecked()).toBe(true)
    await visit.context.close()
  }, 240_000)

  test.each([1280, 320])(
    'every form can be used by everybody, wrong ones too: %i pixels wide',
    async (width) => {
      const visit = await visitor(site.address, { width })
      await signInAs(visit, await newPerson(site, 'iro_manager'))
      const { page } = visit
      const forms = [
        [`/reviews/${leos}/together`, undefined],
        [`/reviews/${leos}/further-meeting`, 'Plan the meeting'],
        [`/reviews/${brothers}/combine`, 'Save'],
      ] as const
      for (const [path, button] of forms) {
        await page.goto(path)
        expect({ path, faults: await accessibilityFaults(page) }).toEqual({ path, faults: [] })
        if (button !== undefined) await press(page, button)
        const faults = await accessibilityFaults(page)
        expect({ path, faults, over: await horizontalOverflow(page) }).toEqual({ path, faults: [], over: 0 })
      }
      expect(visit.complaints).toEqual([])
      await visit.context.close()
    },
    240_000,
  )

  test('is not there for whoever holds neither child, nor may book', async () => {
    const other = caller(site)
    await other.signIn(await newPerson(site, 'iro', { iroId: 'IRO2' }))
    expect((await other.get(`/reviews/${leos}/together`)).status).toBe(404)
    const worker = caller(site)
    await worker.signIn(await newPerson(site, 'social_worker', { swId: 'SW1' }))
    expect((await worker.get(`/reviews/${leos}/together`)).status).toBe(403)
    expect((await worker.get(`/reviews/${leos}/combine`)).status).toBe(403)
  }, 60_000)
})
