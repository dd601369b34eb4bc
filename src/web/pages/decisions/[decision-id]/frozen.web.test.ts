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
import { todayInEngland } from '../../../../today.ts'

let site: TestSite
let [decisionId, nextId] = ['', '']
const today = todayInEngland()
const heldOn = addDays(today, -30)

/** A review of Leo's a month ago decided that he moves; his next review is owed. */
beforeAll(async () => {
  site = await testSite()
  await importSmallCouncil(site.db, site.authorityId)
  const by = recorder(site.authorityId)
  const reviews = { store: reviewStoreOf(site.db, 'test'), today: () => today }
  const needs = { decisions: decisionStoreOf(site.db, 'test'), reviews, today: () => today }
  const { reviewId } = await owedReview(reviews, by, 'L100')
  await startReview(reviews, by, { reviewId }, heldOn)
  const what = 'Leo moves to carers in Bolton'
  const draft = { what, ownerRole: 'social_worker', ownerName: null, dueOn: addDays(today, 10) } as const
  const drafted = await draftReviewDecision(needs, by, reviewId, draft)
  if (drafted.kind !== 'done') throw new RangeError(drafted.kind)
  decisionId = drafted.decision.decisionId
  await writeDownAndComplete(
    meetingsOn(site.db, () => today),
    by,
    { reviewId },
    heldOn,
  )
  const next = await owedReview(reviews, by, 'L100')
  nextId = next.reviewId
}, 240_000)
afterAll(async () => {
  await closeBrowser()
  await site.close()
})

const frozen = 'until a review has considered it. Why: A move from a settled placement'

describe('a decision that the IRO freezes', () => {
  test('is chosen in the workspace, says so on its own page and cannot be recorded as done; on a phone without scripts', async () => {
    const visit = await visitor(site.address, { width: 320, javaScript: false })
    await signInAs(visit, await newPerson(site, 'iro', { iroId: 'IRO1', name: 'Priya Nair' }))
    const { page } = visit
    const press = async (name: string) => {
      await page.getByRole('button', { name }).click()
      await page.waitForLoadState()
    }
    await page.goto(`/reviews/${nextId}/meeting`)
    await page.getByText('Ask that a decision waits', { exact: true }).click()
    await page.getByLabel('A move from a settled placement').check()
    await page.getByLabel('To whom the notice is given').fill('Ivy Quill')
    const [year = '', month = '', date = ''] = today.split('-')
    const notice = page.getByRole('group', { name: 'Day of the notice' })
    await notice.getByLabel('Day', { exact: true }).fill(date)
    await notice.getByLabel('Month').fill(month)
    await notice.getByLabel('Year').fill(year)
    await press('Give notice')
    expect(await page.getByRole('alert').first().textContent()).toContain(
      'Choose the decision that is to wait, or enter it',
    )
    expect(await page.getByLabel('To whom the notice is given').inputValue()).toBe('Ivy Quill')
    await page.getByRole('checkbox', { name: 'Leo moves to carers in Bolton' }).check()
    await press('Give notice')
    expect(await page.getByRole('status').textContent()).toContain('the decision waits')
    expect(await horizontalOverflow(page)).toBe(0)
    await page.getByRole('link', { name: 'The decision that waits' }).click()
    await page.waitForLoadState()
    const words = await page.getByRole('main').innerText()
    expect(words).toContain(frozen)
    expect(words).toContain('Priya Nair gave notice of it to Ivy Quill')
    expect(await page.getByLabel('Record it as done').count()).toBe(0)
    expect(await page.getByLabel('Say how far it is').count()).toBe(1)
    expect(await horizontalOverflow(page)).toBe(0)
    expect(visit.complaints).toEqual([])
    await visit.context.close()
  }, 60_000)

  test('is refused to whoever says that it is done, and told to the social worker without the workspace', async () => {
    const worker = caller(site)
    await worker.signIn(await newPerson(site, 'social_worker', { swId: 'SW1' }))
    const path = `/decisions/${decisionId}`
    const read = await worker.get(path)
    expect(read.body).toContain(frozen)
    expect(read.body).not.toContain('The notice, and releasing it')
    const version = /name="version" value="(\d+)"/.exec(read.body)?.[1] ?? ''
    const said = { version, move: 'say_done', words: 'He has moved', evidence: '' }
    const refused = await worker.post(`${path}/progress`, said)
    expect(refused.status).toBe(422)
    expect(refused.body).toContain(frozen)
    expect(refused.body).toContain('He has moved')
  })

  test('goes on when a review that has begun releases it, with what the review said', async () => {
    const visit = await visitor(site.address)
    await signInAs(visit, await newPerson(site, 'iro', { iroId: 'IRO1', name: 'Priya Nair' }))
    const { page } = visit
    const inTheList = page.getByRole('row', { name: 'Leo moves to carers in Bolton' })
    await page.goto('/decisions')
    expect(await inTheList.innerText()).toContain('Frozen')
    await page.goto(`/decisions/${decisionId}`)
    expect(await accessibilityFaults(page)).toEqual([])
    const by = recorder(site.authorityId)
    const reviews = { store: reviewStoreOf(site.db, 'test'), today: () => today }
    await startReview(reviews, by, { reviewId: nextId }, today)
    await page.getByRole('link', { name: 'The notice, and releasing it' }).click()
    await page.waitForLoadState()
    await page
      .getByLabel('What the review said about it')
      .fill('The move is right for him, after the holidays')
    await page.getByRole('button', { name: 'Release at this review' }).click()
    await page.waitForLoadState()
    await page.goto(`/decisions/${decisionId}`)
    expect(await page.getByText(frozen).count()).toBe(0)
    expect(await page.getByLabel('Record it as done').count()).toBe(1)
    await page.goto('/decisions')
    expect(await inTheList.innerText()).not.toContain('Frozen')
    expect(visit.complaints).toEqual([])
    await visit.context.close()
  }, 60_000)
})
