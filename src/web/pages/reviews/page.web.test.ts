import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { addDays } from '#domain/calendar/calendar-date.ts'
import { accessibilityFaults, closeBrowser, horizontalOverflow, visitor } from '#test/support/browser.ts'
import { caller } from '#test/support/caller.ts'
import { importSmallCouncil } from '#test/support/small-council.ts'
import { newPerson, signInAs, type TestSite, testSite } from '#test/support/site.ts'
import { todayInEngland } from '../../../today.ts'

let site: TestSite

beforeAll(async () => {
  site = await testSite()
  await importSmallCouncil(site.db, site.authorityId)
}, 120_000)
afterAll(async () => {
  await closeBrowser()
  await site.close()
})

const day = (days: number) => {
  const [year = '', month = '', date = ''] = addDays(todayInEngland(), days).split('-')
  return { 'on-day': String(Number(date)), 'on-month': String(Number(month)), 'on-year': year }
}

async function signedIn(role: Parameters<typeof newPerson>[1], ids: Parameters<typeof newPerson>[2] = {}) {
  const asker = caller(site)
  await asker.signIn(await newPerson(site, role, ids))
  return asker
}

/** Makes a review of Leo's and gives its address. */
async function newReview(asker: Awaited<ReturnType<typeof signedIn>>, kind = 'additional'): Promise<string> {
  await asker.get('/reviews/new?child=L100')
  const made = await asker.post('/reviews/new', { child: 'L100', kind, reason: 'Leo asked for it' })
  expect(made.status).toBe(303)
  return (made.headers['location'] ?? '').replace(/\?.*/, '')
}

describe('a review', () => {
  test('is made, booked, moved, held and adjourned by its IRO, and completed only when its meeting is written down', async () => {
    const visit = await visitor(site.address, { javaScript: false })
    await signInAs(visit, await newPerson(site, 'iro', { iroId: 'IRO1', name: 'Priya Nair' }))
    const { page } = visit
    const press = async (name: string) => {
      await page.getByRole('button', { name }).click()
      await page.waitForLoadState()
    }
    const follow = async (name: string | RegExp) => {
      await page.getByRole('link', { name }).first().click()
      await page.waitForLoadState()
    }
    const fillDay = async (days: number) => {
      const [year = '', month = '', date = ''] = addDays(todayInEngland(), days).split('-')
      await page.getByLabel('Day', { exact: true }).fill(date)
      await page.getByLabel('Month').fill(month)
      await page.getByLabel('Year').fill(year)
    }
    await page.goto('/children/L100')
    await follow('Make a review')
    await page.getByLabel('Review', { exact: true }).check()
    await press('Make the review')
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('Review of Leo')
    expect(await page.getByText('To book').count()).toBeGreaterThan(0)
    expect(await page.getByText('How we worked this out').count()).toBe(1)
    await follow('Book the date')
    await fillDay(5)
    await page.getByLabel('What time').fill('16:00')
    await page.getByLabel('Some in person, some by video').check()
    await page.getByLabel('At home').check()
    await press('Book the review')
    expect(await page.getByRole('status').textContent()).toContain('The review is booked.')
    expect(await page.getByText('It is booked after').count()).toBe(1)
    await follow('The date')
    await fillDay(3)
    await page.getByLabel('The child asked').check()
    await page.getByLabel('What happened').fill('Football on Saturday')
    await press('Move the review')
    expect(await page.getByRole('alert').textContent()).toContain('Enter what the child thinks')
    expect(await page.getByLabel('What happened').inputValue()).toBe('Football on Saturday')
    await page.getByLabel('What does the child think').fill('Sunday is fine')
    await press('Move the review')
    expect(await page.getByText('“Sunday is fine”').count()).toBe(1)
    await follow('Hold the review')
    await press('Start the review')
    expect(await page.getByText('Under way').count()).toBeGreaterThan(0)
    const next = page.getByRole('listitem').filter({ hasText: /^\s*The next review/ })
    expect(await next.innerText()).toMatch(/To book|Not made yet/)
    await follow('Hold the review')
    await page.getByLabel('What is lacking').fill('The social worker’s report')
    await press('Adjourn the review')
    expect(await page.getByText('Nothing that was proposed may be done').count()).toBe(1)
    await follow('Complete it')
    await press('Complete the review')
    expect(await page.getByRole('alert').first().textContent()).toContain('What the child said')
    await page.goto('/children/L100')
    expect(await page.getByRole('table', { name: /Reviews worked on here/ }).textContent()).toContain(
      'Adjourned',
    )
    expect(visit.complaints).toEqual([])
    await visit.context.close()
  }, 120_000)

  test('of two who change it at once, the second is told and keeps what they typed', async () => {
    const one = await signedIn('iro_manager')
    const other = await signedIn('business_support')
    const review = await newReview(one)
    for (const asker of [one, other]) await asker.get(`${review}/book`)
    const version = '1'
    expect((await one.post(`${review}/book`, { version, ...day(4), startsAt: '10:00' })).status).toBe(303)
    const second = await other.post(`${review}/book`, {
      version,
      ...day(6),
      startsAt: '11:15',
      place: 'Room 4',
    })
    expect(second.status).toBe(422)
    expect(second.body).toContain('Somebody else changed this review')
    expect(second.body).toContain('value="11:15"')
    expect(second.body).toContain('value="Room 4"')
  })

  test('is not there for an IRO who does not hold the child, and a social worker may look and not book', async () => {
    const manager = await signedIn('iro_manager')
    const review = await newReview(manager)
    const stranger = await signedIn('iro', { iroId: 'IRO2' })
    expect((await stranger.get(review)).status).toBe(404)
    expect((await stranger.get(`${review}/book`)).status).toBe(404)
    const worker = await signedIn('social_worker', { swId: 'SW1' })
    const seen = await worker.get(review)
    expect(seen.status).toBe(200)
    expect(seen.body).not.toContain(`${review}/book`)
    expect((await worker.get(`${review}/book`)).status).toBe(403)
    expect((await manager.get('/reviews/not-an-id')).status).toBe(404)
  })

  test.each([1280, 320])(
    'can be used by everybody, %i pixels wide: its list and its forms',
    async (width) => {
      const manager = await signedIn('iro_manager')
      const review = await newReview(manager)
      const visit = await visitor(site.address, { width })
      await signInAs(visit, await newPerson(site, 'iro_manager'))
      for (const path of [review, `${review}/book`, '/reviews/new?child=L100']) {
        await visit.page.goto(path)
        expect(await accessibilityFaults(visit.page)).toEqual([])
        expect(await horizontalOverflow(visit.page)).toBe(0)
      }
      expect(visit.complaints).toEqual([])
      await visit.context.close()
    },
    60_000,
  )
})
