import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { bookReview } from '#app/review/book-review.ts'
import { startReview } from '#app/review/hold-review.ts'
import { recordReviewFacts } from '#app/review/record-facts.ts'
import { calendarDate } from '#domain/calendar/calendar-date.ts'
import { reviewStoreOf } from '#store/review/review-store.ts'
import { accessibilityFaults, closeBrowser, horizontalOverflow, visitor } from '#test/support/browser.ts'
import { handIn } from '#test/support/hand-in.ts'
import { owedReview } from '#test/support/owed-review.ts'
import { recorder } from '#test/support/recorder.ts'
import { newPerson, signInAs, type TestSite, testSite } from '#test/support/site.ts'
import { importSmallCouncil } from '#test/support/small-council.ts'

let site: TestSite
const heldOn = calendarDate('2026-11-20')

/** Leo took part by speaking, as was recorded here on the day; the file of the case system says that he was absent. */
beforeAll(async () => {
  site = await testSite()
  const { db, authorityId } = site
  await importSmallCouncil(db, authorityId)
  const by = recorder(authorityId)
  const reviews = { store: reviewStoreOf(db, 'test'), today: () => heldOn }
  const seen = { reviewId: (await owedReview(reviews, by, 'L100')).reviewId }
  const place = { startsAt: null, mode: null, venue: null, place: null } as const
  await bookReview(reviews, by, seen, { ...place, on: heldOn })
  await startReview(reviews, by, seen, heldOn)
  await recordReviewFacts(reviews, by, seen, {
    action: 'hold-reviews',
    did: 'facts',
    facts: { reviewCode: 'PN1' },
  })
  const text =
    'CHILD,DOB,REVIEW,REVIEW_CODE\nL100,04/03/2017,29/12/2025,PN1\nL100,04/03/2017,26/03/2026,PN1\nA200,11/06/2011,28/08/2026,PN1\nL100,04/03/2017,20/11/2026,PN7\n'
  await handIn(site, '2026-27', { 'reviews.csv': text })
}, 240_000)
afterAll(async () => {
  await closeBrowser()
  await site.close()
})

async function signedIn(role: Parameters<typeof newPerson>[1], of: Parameters<typeof visitor>[1] = {}) {
  const visit = await visitor(site.address, of)
  await signInAs(visit, await newPerson(site, role, role === 'iro' ? { iroId: 'IRO1' } : {}))
  const follow = async (name: string | RegExp) => {
    await visit.page.getByRole('link', { name }).first().click()
    await visit.page.waitForLoadState()
  }
  return { ...visit, follow }
}

describe('a file says otherwise than was recorded here', () => {
  test('the child’s IRO sees both side by side, with who recorded it and which line says otherwise, and decides nothing', async () => {
    const visit = await signedIn('iro', { width: 320 })
    const { page, follow } = visit
    await page.goto('/children/L100')
    await follow(/See both/)
    const words = await page.getByRole('main').innerText()
    expect(words).toContain('PN1')
    expect(words).toContain('PN7')
    expect(words).toContain('Priya Nair')
    expect(words).toContain('reviews.csv, line 5')
    expect(words).toContain('Business support, the IRO manager or the analyst decides')
    expect(await page.getByRole('button', { name: /Keep what|Take what/ }).count()).toBe(0)
    expect(await horizontalOverflow(page)).toBe(0)
    expect(visit.complaints).toEqual([])
    await visit.context.close()
  }, 60_000)

  test('business support decides with the reason, without which nothing is decided; without scripts', async () => {
    const visit = await signedIn('business_support', { javaScript: false })
    const { page, follow } = visit
    await page.goto('/children/L100')
    await follow(/See both and decide/)
    await page.getByRole('button', { name: 'Take what the file says' }).click()
    await page.waitForLoadState()
    expect(await page.getByRole('alert').count()).toBe(1)
    await page.getByLabel('Why').fill('He was at school: the code here was a slip')
    await page.getByRole('button', { name: 'Take what the file says' }).click()
    await page.waitForLoadState()
    expect(await page.getByRole('status').innerText()).toContain('Your decision was kept')
    expect(await page.getByText('No file says otherwise than was recorded here.').count()).toBe(1)
    await page.goto('/children/L100')
    const reviews = page.getByRole('region', { name: 'Reviews', exact: true })
    expect(await reviews.innerText()).toContain('PN7')
    expect(await page.getByRole('link', { name: /See both/ }).count()).toBe(0)
    expect(visit.complaints).toEqual([])
    await visit.context.close()
  }, 60_000)

  test('what is left can be read by everybody, whether there is anything to decide or not', async () => {
    const visit = await signedIn('iro_manager')
    await visit.page.goto('/children/L100/conflicts')
    expect(await accessibilityFaults(visit.page)).toEqual([])
    await visit.context.close()
  }, 60_000)
})
