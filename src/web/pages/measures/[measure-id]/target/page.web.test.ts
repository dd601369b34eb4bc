import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { calendarDate } from '#domain/calendar/calendar-date.ts'
import { todayInEngland } from '../../../../../today.ts'
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
  // A target that was in force when the figures were counted: today's form sets none for the past.
  await site.db.kysely
    .insertInto('local_policy')
    .values({
      authority_id: site.authorityId,
      policy: 'measure.target/reviews.held',
      in_force_from: calendarDate('2020-04-01'),
      value: JSON.stringify({ value: 100, better: 'higher' }),
      reason: 'Agreed by the board',
    })
    .execute()
})
afterAll(async () => {
  await closeBrowser()
  await site.close()
})

async function signedIn(role: 'iro_manager' | 'analyst' | 'iro', screen = {}): Promise<Visitor> {
  const visit = await visitor(site.address, screen)
  await signInAs(visit, await newPerson(site, role, { iroId: 'IRO1' }))
  return visit
}

async function fillIn({ page }: Visitor, target: string, day: readonly string[]): Promise<void> {
  await page.getByLabel('At least this').check()
  await page.getByLabel('Target', { exact: true }).fill(target)
  for (const [at, label] of ['Year', 'Month', 'Day'].entries()) {
    await page.getByLabel(label, { exact: true }).fill(day[at] ?? '')
  }
  await page.getByLabel('Who decided it, and why').fill('Agreed by the board')
  await page.getByRole('button', { name: 'Save' }).click()
  await page.waitForLoadState()
}

describe('the local target of a measure', () => {
  test('stands beside the figure as local, and says by how much it is missed', async () => {
    const visit = await signedIn('iro')
    await visit.page.goto('/measures/reviews.held?period=2020-21')
    const words = await visit.page.getByRole('main').innerText()
    expect(words).toContain('Local target since 1 April 2020: at least 100. Not reached, by 20.')
    expect(words).not.toMatch(/statutory[^.]*target/i)
    expect(await visit.page.getByRole('link', { name: /local target/ }).count()).toBe(0)
    await visit.page.goto('/measures/reviews.held?period=2019-20')
    expect(await visit.page.getByRole('main').innerText()).not.toContain('Local target since')
    await visit.context.close()
  })

  test.each([
    { width: 1280, javaScript: true },
    { width: 320, javaScript: false },
  ])(
    'is set with a day and a reason, at $width pixels (JavaScript: $javaScript)',
    async (screen) => {
      const visit = await signedIn('iro_manager', screen)
      await visit.page.goto('/measures/participation.rate/target')
      await fillIn(visit, '140', ['2020', '1', '1'])
      expect(await visit.page.getByRole('alert').innerText()).toMatch(
        /at most 100[\s\S]*today or a later day/i,
      )
      expect(await visit.page.getByLabel('Target', { exact: true }).inputValue()).toBe('140')
      expect(screen.javaScript ? await accessibilityFaults(visit.page) : []).toEqual([])
      await fillIn(visit, '87.5', todayInEngland().split('-'))
      expect(await visit.page.getByRole('main').innerText()).toContain('In force today: at least 87.5%')
      expect(await horizontalOverflow(visit.page)).toBe(0)
      expect(screen.javaScript ? await accessibilityFaults(visit.page) : []).toEqual([])
      await visit.context.close()
    },
    60_000,
  )

  test('is not overwritten by somebody who had the page open meanwhile, and what they typed is kept', async () => {
    const [one, other] = [await signedIn('iro_manager'), await signedIn('iro_manager')]
    const day = todayInEngland().split('-')
    for (const visit of [one, other]) await visit.page.goto('/measures/decisions.in_time/target')
    await fillIn(one, '90', day)
    await fillIn(other, '95', day)
    expect(await other.page.getByRole('alert').innerText()).toContain('Somebody else changed this target')
    expect(await other.page.getByLabel('Target', { exact: true }).inputValue()).toBe('95')
    expect(await other.page.getByRole('main').innerText()).toContain('In force today: at least 90.0%')
    for (const visit of [one, other]) await visit.context.close()
  })

  test('is not for an analyst to set', async () => {
    const visit = await signedIn('analyst')
    const answer = await visit.page.goto('/measures/reviews.held/target')
    expect(answer?.status()).toBe(403)
    await visit.context.close()
  })
})
