import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { draftReviewDecision } from '#app/decisions/take-down-decision.ts'
import { startReview } from '#app/review/hold-review.ts'
import { addDays } from '#domain/calendar/calendar-date.ts'
import { decisionStoreOf } from '#store/decisions/decision-store.ts'
import { reviewStoreOf } from '#store/review/review-store.ts'
import { accessibilityFaults, closeBrowser, horizontalOverflow, visitor } from '#test/support/browser.ts'
import { caller } from '#test/support/caller.ts'
import { owedReview } from '#test/support/owed-review.ts'
import { recorder } from '#test/support/recorder.ts'
import { newPerson, signInAs, type TestSite, testSite } from '#test/support/site.ts'
import { importSmallCouncil } from '#test/support/small-council.ts'
import { meetingsOn, writeDownAndComplete } from '#test/support/written-meeting.ts'
import { todayInEngland } from '../../../../../today.ts'

let site: TestSite
const today = todayInEngland()

beforeAll(async () => {
  site = await testSite()
  await importSmallCouncil(site.db, site.authorityId)
  const by = recorder(site.authorityId)
  const reviews = { store: reviewStoreOf(site.db, 'test'), today: () => today }
  const needs = { decisions: decisionStoreOf(site.db, 'test'), reviews, today: reviews.today }
  const held = addDays(today, -5)
  const started = await startReview(reviews, by, await owedReview(reviews, by, 'L100'), held)
  if (started.kind !== 'done') throw new Error(JSON.stringify(started))
  const what = ['Leo sees a dentist', 'Football boots are bought']
  for (const one of what)
    await draftReviewDecision(needs, by, started.review.reviewId, {
      what: one,
      ownerRole: 'carer',
      ownerName: null,
      dueOn: addDays(today, -1),
    })
  await writeDownAndComplete(meetingsOn(site.db, reviews.today), by, started.review, held)
}, 180_000)
afterAll(async () => {
  await closeBrowser()
  await site.close()
})

describe('the midway check', () => {
  test('shows what is still to do with its state, takes what became of each, and says what is missing, on a phone without scripts', async () => {
    const visit = await visitor(site.address, { width: 375, javaScript: false })
    await signInAs(visit, await newPerson(site, 'iro', { iroId: 'IRO1', name: 'Priya Nair' }))
    const { page } = visit
    const press = async () => {
      await page.getByRole('button', { name: 'Record the check' }).click()
      await page.waitForLoadState()
    }
    await page.goto('/children/L100')
    await page.getByRole('link', { name: 'Midway check' }).first().click()
    await page.waitForLoadState()
    const dentist = page.getByRole('group', { name: 'Leo sees a dentist' })
    expect(await dentist.innerText()).toContain('Overdue')
    await dentist.getByLabel('Done', { exact: true }).check()
    await page
      .getByRole('group', { name: 'Football boots' })
      .getByLabel('Not done, and no longer pursued')
      .check()
    await press()
    const wrong = await page.getByRole('alert').innerText()
    expect(wrong).toContain('Say whether the plan is on track')
    expect(wrong).toContain('Decision 2: Enter why it was not done')
    expect(await dentist.getByLabel('Done', { exact: true }).isChecked()).toBe(true)
    await page.getByLabel('How far decision 2 is, or why it was not done').fill('He has given football up')
    await page.getByRole('group', { name: 'Is the plan on track?' }).getByLabel('Yes').check()
    await press()
    expect(await page.getByRole('status').textContent()).toContain('The midway check is recorded')
    expect(await page.getByText('No decision that was recorded here is still to do').count()).toBe(1)
    expect(await horizontalOverflow(page)).toBe(0)
    expect(visit.complaints).toEqual([])
    await visit.context.close()
  }, 120_000)

  test('can be used by everybody, and is the IRO’s alone', async () => {
    const visit = await visitor(site.address)
    await signInAs(visit, await newPerson(site, 'iro_manager'))
    await visit.page.goto('/children/A200/midway')
    expect(await accessibilityFaults(visit.page)).toEqual([])
    await visit.page.goto('/children/L100/midway')
    expect(await accessibilityFaults(visit.page)).toEqual([])
    await visit.context.close()
    const worker = caller(site)
    await worker.signIn(await newPerson(site, 'social_worker', { swId: 'SW1' }))
    expect((await worker.get('/children/L100/midway')).status).toBe(403)
    const stranger = caller(site)
    await stranger.signIn(await newPerson(site, 'iro', { iroId: 'IRO2' }))
    expect((await stranger.get('/children/L100/midway')).status).toBe(404)
  })
})
