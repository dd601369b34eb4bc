import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { askPeople } from '#app/preparing/ask-people.ts'
import { addDays } from '#domain/calendar/calendar-date.ts'
import { accessibilityFaults, closeBrowser, horizontalOverflow, visitor } from '#test/support/browser.ts'
import { caller } from '#test/support/caller.ts'
import { type PreparedForTest, preparedReview } from '#test/support/prepared-review.ts'
import { newPerson, signInAs, type TestSite, testSite } from '#test/support/site.ts'
import { importSmallCouncil } from '#test/support/small-council.ts'
import { todayInEngland } from '../../../today.ts'

let site: TestSite
let review: PreparedForTest
beforeAll(async () => {
  site = await testSite()
  await importSmallCouncil(site.db, site.authorityId)
  const today = todayInEngland()
  review = await preparedReview(site.db, site.authorityId, { today, meetingOn: addDays(today, 20) })
}, 240_000)
afterAll(async () => {
  await closeBrowser()
  await site.close()
})

const chidi = { swId: 'SW1', name: 'Chidi Eze' }
const paperOf = async (kind: string) => (await review.see()).papers.find((one) => one.kind === kind)

describe('asked of a social worker', () => {
  test('before anything was asked the page says so, and nobody else’s child is on it', async () => {
    const visit = await visitor(site.address, { width: 320 })
    await signInAs(visit, await newPerson(site, 'social_worker', { swId: 'SW2' }))
    await visit.page.goto('/asked')
    expect(await visit.page.getByText('Nothing is asked of you').count()).toBe(1)
    expect(await accessibilityFaults(visit.page)).toEqual([])
    await visit.context.close()
  }, 60_000)

  test('the report is theirs to send; the carer’s form is there to fill in with her, and the child’s is not', async () => {
    await askPeople(review.needs, review.by, review.reviewId)
    for (const width of [1280, 320]) {
      const visit = await visitor(site.address, { width })
      await signInAs(visit, await newPerson(site, 'social_worker', chidi))
      const { page } = visit
      await page.goto('/asked')
      expect(await page.getByRole('row', { name: /Social worker’s report/ }).count()).toBe(1)
      const others = page.getByRole('region', { name: 'Forms of others that are not in' })
      expect(await others.getByRole('row', { name: /Carer’s form.*asked of Grace Hall/ }).count()).toBe(1)
      expect(await others.textContent()).not.toContain('What the child says')
      expect(await accessibilityFaults(page)).toEqual([])
      expect(await horizontalOverflow(page)).toBe(0)
      await page.getByRole('link', { name: /Fill it in with them.*Grace Hall/ }).click()
      await page.waitForLoadState()
      expect(await page.getByText('You fill this in with Grace Hall').count()).toBe(1)
      expect(await page.locator('input[type=file]').count()).toBe(0)
      expect(await accessibilityFaults(page)).toEqual([])
      expect(await horizontalOverflow(page)).toBe(0)
      expect(visit.complaints).toEqual([])
      await visit.context.close()
    }
  }, 120_000)

  test('a form that says nothing is not taken; one that is filled in is the carer’s words, typed up; without JavaScript', async () => {
    const visit = await visitor(site.address, { javaScript: false, width: 375 })
    await signInAs(visit, await newPerson(site, 'social_worker', chidi))
    const { page } = visit
    await page.goto(`/asked/${(await paperOf('carer_form'))?.paperId ?? ''}`)
    await page.getByRole('button', { name: 'Send', exact: true }).click()
    await page.waitForLoadState()
    expect(await page.getByRole('alert').textContent()).toContain('Answer at least one question')
    await page.getByLabel('What has gone well').fill('He sleeps through now')
    await page.getByRole('button', { name: 'Send', exact: true }).click()
    await page.waitForLoadState()
    expect(await page.getByRole('status').textContent()).toContain('typed up by you')
    const { answers } = await review.see()
    expect(answers[0]).toMatchObject({ saidBy: 'Grace Hall', cameBy: 'typed_up' })
    await visit.context.close()
  }, 120_000)

  test('what is in, what is another worker’s, and the child’s own form are not there', async () => {
    const worker = caller(site)
    await worker.signIn(await newPerson(site, 'social_worker', chidi))
    const carers = `/asked/${(await paperOf('carer_form'))?.paperId ?? ''}`
    expect((await worker.get(carers)).status).toBe(404)
    expect((await worker.get(`/asked/${(await paperOf('child_form'))?.paperId ?? ''}`)).status).toBe(404)
    const other = caller(site)
    await other.signIn(await newPerson(site, 'social_worker', { swId: 'SW2' }))
    const report = `/asked/${(await paperOf('social_work_report'))?.paperId ?? ''}`
    expect((await other.get(report)).status).toBe(404)
    expect((await worker.get(report)).status).toBe(200)
    const support = caller(site)
    await support.signIn(await newPerson(site, 'business_support'))
    expect((await support.get('/asked')).status).toBe(403)
  }, 60_000)

  test('a report that is no report is refused, and what was typed is still there', async () => {
    const visit = await visitor(site.address, { width: 320 })
    await signInAs(visit, await newPerson(site, 'social_worker', chidi))
    const { page } = visit
    await page.goto(`/asked/${(await paperOf('social_work_report'))?.paperId ?? ''}`)
    await page.locator('textarea').first().fill('Leo is settled')
    await page
      .getByLabel('Send the report as a file')
      .setInputFiles({ name: 'report.pdf', mimeType: 'application/pdf', buffer: Buffer.from('MZ a program') })
    await page.getByRole('button', { name: 'Send', exact: true }).click()
    await page.waitForLoadState()
    expect(await page.getByRole('alert').textContent()).toContain('report.pdf cannot be taken')
    expect(await page.locator('textarea').first().inputValue()).toBe('Leo is settled')
    expect(await accessibilityFaults(page)).toEqual([])
    expect(await horizontalOverflow(page)).toBe(0)
    await page.getByRole('button', { name: 'Send', exact: true }).click()
    await page.waitForLoadState()
    expect(await page.getByRole('status').textContent()).toContain('It has been sent')
    await visit.context.close()
  }, 120_000)
})
