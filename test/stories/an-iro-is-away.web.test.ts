import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { addDays, type CalendarDate } from '#domain/calendar/calendar-date.ts'
import {
  accessibilityFaults,
  closeBrowser,
  horizontalOverflow,
  type Visitor,
  visitor,
} from '#test/support/browser.ts'
import { newPerson, signInAs, type TestPerson, type TestSite, testSite } from '#test/support/site.ts'
import { importSmallCouncil } from '#test/support/small-council.ts'
import { todayInEngland } from '../../src/today.ts'

let site: TestSite
let manager: TestPerson
let priya: TestPerson
let tom: TestPerson
const today = todayInEngland()

/** Priya Nair is the IRO of Leo and, here, of the boy whom nobody was given; Tom Osei is Ana's. */
beforeAll(async () => {
  site = await testSite()
  await importSmallCouncil(site.db, site.authorityId, {
    'L100,IRO1,2025-12-02,,new_entry': 'L100,IRO1,2025-12-02,,new_entry\nN300,IRO1,2026-11-17,,new_entry',
  })
  manager = await newPerson(site, 'iro_manager', { name: 'Safiya Ender' })
  priya = await newPerson(site, 'iro', { iroId: 'IRO1', name: 'Priya Nair' })
  tom = await newPerson(site, 'iro', { iroId: 'IRO2', name: 'Tom Osei' })
}, 120_000)
afterAll(async () => {
  await closeBrowser()
  await site.close()
})

async function signedIn(person: TestPerson, of: Parameters<typeof visitor>[1] = {}) {
  const visit = await visitor(site.address, of)
  await signInAs(visit, person)
  const { page } = visit
  const press = async (name: string) => {
    await page.getByRole('button', { name }).click()
    await page.waitForLoadState()
  }
  const follow = async (name: string | RegExp) => {
    await page.getByRole('link', { name }).first().click()
    await page.waitForLoadState()
  }
  return { ...visit, press, follow }
}

async function fillDay({ page }: Pick<Visitor, 'page'>, legend: string, day: CalendarDate) {
  const group = page.getByRole('group', { name: legend })
  const [year = '', month = '', date = ''] = day.split('-')
  await group.getByLabel('Day', { exact: true }).fill(date)
  await group.getByLabel('Month').fill(month)
  await group.getByLabel('Year').fill(year)
}

describe('an IRO falls ill', () => {
  test('the manager records the leave and who covers, with what is missing said and what was typed kept', async () => {
    const visit = await signedIn(manager)
    const { page, press } = visit
    await page.goto('/admin/leave')
    await page.getByLabel('Who is away').selectOption(priya.userId)
    await press('Record it')
    expect(await page.getByRole('alert').innerText()).toContain('Enter the last day away')
    await fillDay(visit, 'First day away', today)
    await fillDay(visit, 'Last day away', addDays(today, 4))
    await page.getByRole('radio').first().check()
    await page.getByLabel('Who covers').selectOption(tom.userId)
    await press('Record it')
    const away = page.getByRole('table', { name: 'Away today' })
    expect(await away.innerText()).toContain('Priya Nair')
    expect(await away.innerText()).toContain('Tom Osei')
    expect(await accessibilityFaults(page)).toEqual([])
    expect(visit.complaints).toEqual([])
    await visit.context.close()
  }, 60_000)

  test('whoever covers is told, finds the children among their own, and opens one; on a phone without scripts', async () => {
    const visit = await signedIn(tom, { width: 320, javaScript: false })
    const { page, follow } = visit
    await page.goto('/notifications')
    expect(await page.getByRole('main').innerText()).toContain('You cover for Priya Nair')
    await page.goto('/children')
    await follow(/Leo/)
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('Leo')
    expect(await horizontalOverflow(page)).toBe(0)
    expect(visit.complaints).toEqual([])
    await visit.context.close()
  }, 60_000)

  test('when it turns out to be long the manager gives the children another IRO, all at once, after a look at every caseload', async () => {
    const visit = await signedIn(manager, { width: 320 })
    const { page, press, follow } = visit
    await page.goto('/admin/leave')
    await follow(/Give the children other IROs/)
    expect(await page.getByRole('main').innerText()).toContain('Cover is for a short absence')
    await page.getByLabel('All of them').selectOption('IRO2')
    await page.getByLabel('Child N300').selectOption('stays')
    await page.getByLabel('Why', { exact: true }).selectOption('absence')
    await press('See the caseloads before and after')
    const preview = () => page.getByRole('table', { name: 'Caseloads before and after' }).innerText()
    expect((await preview()).replaceAll(/\s+/g, ' ')).toMatch(/Priya Nair.*?2.*?1.*Tom Osei.*?1.*?2/)
    await page.getByLabel('Child N300').selectOption('')
    await press('See the caseloads again')
    expect((await preview()).replaceAll(/\s+/g, ' ')).toMatch(/Priya Nair.*?2.*?0.*Tom Osei.*?1.*?3/)
    expect(await accessibilityFaults(page)).toEqual([])
    expect(await horizontalOverflow(page)).toBe(0)
    await press('Give them these IROs')
    expect(await page.getByRole('status').innerText()).toContain('2 children have another IRO')
    await page.goto('/admin/leave')
    await press('Back today')
    expect(visit.complaints).toEqual([])
    await visit.context.close()
  }, 60_000)

  test('the children are then their own, whether anybody is away or not', async () => {
    const visit = await signedIn(tom)
    await visit.page.goto('/children')
    const list = await visit.page.getByRole('main').innerText()
    for (const child of ['Leo', 'N300', 'Ana']) expect(list).toContain(child)
    await visit.page.goto('/children/L100/iro')
    expect(await visit.page.getByText('Tom Osei, since').count()).toBe(1)
    await visit.context.close()
  }, 60_000)
})
