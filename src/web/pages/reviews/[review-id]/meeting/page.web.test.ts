import { afterAll, beforeAll, expect, test } from 'vitest'
import { createReview } from '#app/review/create-review.ts'
import { startReview } from '#app/review/hold-review.ts'
import { closeBrowser, visitor } from '#test/support/browser.ts'
import { recorder } from '#test/support/recorder.ts'
import { newPerson, signInAs, type TestSite, testSite } from '#test/support/site.ts'
import { importSmallCouncil } from '#test/support/small-council.ts'
import { todayInEngland } from '../../../../../today.ts'
import { reviewNeedsOf } from '../../../../../wiring-recording.ts'

let site: TestSite
let reviewId = ''

beforeAll(async () => {
  site = await testSite()
  await importSmallCouncil(site.db, site.authorityId)
  const needs = reviewNeedsOf(site.db, 'test')
  const by = recorder(site.authorityId)
  const made = await createReview(needs, by, { childId: 'L100', kind: 'statutory' })
  if (made.kind !== 'done') throw new Error(made.kind)
  reviewId = made.review.reviewId
  await startReview(needs, by, { reviewId }, todayInEngland())
}, 120_000)
afterAll(async () => {
  await closeBrowser()
  await site.close()
})

test('each section saves by itself, without scripts', async () => {
  const visit = await visitor(site.address, { javaScript: false })
  await signInAs(visit, await newPerson(site, 'iro', { iroId: 'IRO1', name: 'Priya Nair' }))
  const { page } = visit
  await page.goto(`/reviews/${reviewId}`)
  await page.getByRole('link', { name: 'The meeting', exact: true }).click()
  await page.waitForLoadState()
  await page.getByRole('textbox', { name: 'In their own words' }).first().fill('I want to stay with Carol')
  await page.getByRole('button', { name: 'Save: What the child said' }).click()
  await page.waitForLoadState()
  expect(await page.getByRole('status').first().textContent()).toContain('Saved.')
  expect(await page.getByRole('textbox', { name: 'In their own words' }).first().inputValue()).toBe(
    'I want to stay with Carol',
  )
  await page.screenshot({ path: '/tmp/meeting/nojs.png', fullPage: true })
  await page.getByRole('button', { name: 'Complete the review' }).click()
  await page.waitForLoadState()
  expect(await page.getByRole('alert').first().innerText()).toContain('Matter 6. Education')
  await visit.context.close()
})
