import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { askMeasures } from '#app/measure/ask-measures.ts'
import { calendarDate } from '#domain/calendar/calendar-date.ts'
import type { Role } from '#domain/access/roles.ts'
import { measureCounterOf } from '#store/measure/measure-counter.ts'
import {
  accessibilityFaults,
  closeBrowser,
  horizontalOverflow,
  type Visitor,
  visitor,
} from '#test/support/browser.ts'
import { importSmallCouncil } from '#test/support/small-council.ts'
import { newPerson, signInAs, type TestSite, testSite } from '#test/support/site.ts'

/**
 * Noor becomes looked after on Thursday 2 April 2026, the day before Good Friday. By hand, on the calendar on the wall:
 * Good Friday the 3rd and Easter Monday the 6th are no working days, so the 7th, 8th and 9th are the first three after
 * the entry, and 20 of them end on Tuesday 5 May, Early May bank holiday being Monday the 4th.
 */
const days = { told: '2026-04-09', held: '2026-04-28', after: '2026-04-30', due: '5 May 2026' }

let site: TestSite
const open: Visitor[] = []

/** The day that the machine's clock shows. */
let today = ''
function itIs(day: string): void {
  today = day
  vi.useFakeTimers({ toFake: ['Date'], now: new Date(`${day}T10:00:00Z`) })
}

beforeAll(async () => {
  itIs(days.told)
  site = await testSite()
  // Noor's social worker bears the name of one of the two IROs.
  await importSmallCouncil(site.db, site.authorityId, {
    'Chidi Eze': 'Tom Osei',
    'A200,11/06/2011,SW2,03/08/2026,,': 'A200,11/06/2011,SW2,03/08/2026,,\nN900,01/02/2018,SW1,02/04/2026,,',
  })
}, 120_000)
afterAll(async () => {
  for (const { context } of open) await context.close()
  await closeBrowser()
  await site.close()
  vi.useRealTimers()
})

async function atWork(
  role: Role,
  ids: Parameters<typeof newPerson>[2],
  screen: Parameters<typeof visitor>[1] = {},
) {
  const visit = await visitor(site.address, screen)
  open.push(visit)
  // A session lasts for hours of the browser's own clock, which nobody can put back.
  vi.useRealTimers()
  await signInAs(visit, await newPerson(site, role, ids))
  itIs(today)
  const { page } = visit
  return {
    page,
    press: async (name: string | RegExp) => {
      await page.getByRole('button', { name }).click()
      await page.waitForLoadState()
    },
    follow: async (name: string | RegExp) => {
      await page.getByRole('link', { name }).first().click()
      await page.waitForLoadState()
    },
    day: async (group: string | RegExp, on: string) => {
      const [year = '', month = '', date = ''] = on.split('-')
      const field = page.getByRole('group', { name: group })
      await field.getByLabel('Day').fill(String(Number(date)))
      await field.getByLabel('Month').fill(String(Number(month)))
      await field.getByLabel('Year').fill(year)
    },
    says: async () => (await page.locator('main').textContent())?.replaceAll(/\s+/g, ' ') ?? '',
    /** No sideways scrolling, nothing refused, and where scripts run nothing that axe finds. */
    sound: async () => {
      const at = page.url()
      expect({ at, over: await horizontalOverflow(page) }).toEqual({ at, over: 0 })
      const faults = screen.javaScript === false ? [] : await accessibilityFaults(page)
      expect({ at, faults }).toEqual({ at, faults: [] })
      expect(visit.complaints).toEqual([])
    },
  }
}

const tom = { swId: 'SW1', name: 'Tom Osei' }
const priya = { iroId: 'IRO1', name: 'Priya Nair' }

describe('a child comes into care before Easter', () => {
  test('the social worker tells the service a week later, on a telephone without scripts: late by local practice', async () => {
    const worker = await atWork('social_worker', tom, { width: 375, javaScript: false })
    await worker.page.goto('/entries/new')
    await worker.page.getByLabel('The child’s id in the case system').fill('N900')
    await worker.page.getByLabel('First name').fill('Noor')
    await worker.day('Which day did the child become looked after?', '2026-04-20')
    await worker.press('Tell the service')
    expect(await worker.says()).toContain('Enter today or an earlier day')
    expect(await worker.page.getByLabel('First name').inputValue()).toBe('Noor')
    await worker.day('Which day did the child become looked after?', '2026-04-02')
    await worker.day('Date of birth', '2018-02-01')
    await worker.page.getByLabel('On what legal ground?').selectOption('V2')
    await worker.press('Tell the service')
    expect(await worker.says()).toContain('The news came late by local practice')
    expect(await worker.says()).toContain('3 working days after')
    await worker.sound()
  }, 90_000)

  test('the IRO manager is offered nobody who works on the case, and gives Noor the IRO who does not', async () => {
    const manager = await atWork('iro_manager', { name: 'Safiya Khan' })
    await manager.page.goto('/entries')
    await manager.sound()
    await manager.follow(/Allocate an IRO.*Noor/)
    expect(await manager.page.getByRole('radio', { name: 'Tom Osei' }).count()).toBe(0)
    expect(await manager.says()).toContain('Tom Osei is the child’s social worker (North) since 2 April 2026')
    await manager.sound()
    await manager.page.getByLabel('Priya Nair').check()
    await manager.page.getByLabel('The child has become looked after').check()
    await manager.press('Give this IRO')
    expect(await manager.says()).toContain('The IRO is allocated')
    // Nobody but Priya may be, and she is: only why, and what to do.
    await manager.page.goto('/children/N900/iro/allocate')
    expect(await manager.says()).toContain('Nobody who works here can be another IRO')
    expect(await manager.page.getByRole('button', { name: 'Give this IRO' }).count()).toBe(0)
    await manager.sound()
  }, 90_000)

  test('the IRO says how she is reached, tells Noor on a telephone, and prints the card', async () => {
    const iro = await atWork('iro', priya, { width: 375 })
    await iro.page.goto('/me')
    await iro.page.getByLabel('Telephone').fill('call me')
    await iro.press('Save')
    expect(await iro.says()).toContain('Enter a telephone number')
    await iro.page.getByLabel('Telephone').fill('01632 960 046')
    await iro.page.getByLabel('Email').fill('priya@iro.example')
    await iro.press('Save')
    await iro.sound()
    await iro.page.goto('/entries')
    await iro.follow(/Tell the child.*Noor/)
    await iro.page.locator('#toldHow').selectOption('in_person')
    await iro.page
      .locator('form', { has: iro.page.locator('#toldHow') })
      .getByRole('button')
      .click()
    await iro.page.waitForLoadState()
    expect(await iro.says()).toContain('It is recorded that the child was told')
    await iro.sound()
    await iro.follow('Open the card to print')
    await iro.page.emulateMedia({ media: 'print' })
    const card = (await iro.page.getByRole('region', { name: 'Contact card' }).textContent()) ?? ''
    for (const told of ['Hello Noor', 'Priya Nair', '01632 960 046', 'priya@iro.example'])
      expect(card).toContain(told)
    await iro.page.emulateMedia({ media: 'screen' })
    await iro.sound()
  }, 90_000)

  test('of two at the booking desk who book at once, the second sees what the first booked and loses nothing', async () => {
    const one = await atWork('business_support', { name: 'Holly Ram' })
    const other = await atWork('business_support', { name: 'Jo Field' }, { width: 375, javaScript: false })
    for (const { page, follow, day } of [one, other]) {
      await page.goto('/children/N900')
      await follow('Book the review')
      await day('Which day', days.held)
    }
    await one.sound()
    await one.press('Book the review')
    expect(await one.says()).toContain('28 April 2026')
    await other.press('Book the review')
    expect(await other.says()).toContain('Changed meanwhile')
    expect(await other.page.getByLabel('Day', { exact: true }).inputValue()).toBe('28')
    await other.sound()
  }, 90_000)

  test('the IRO holds it on the day, and the figures of Noor are those of a hand count', async () => {
    itIs(days.held)
    const iro = await atWork('iro', priya, { width: 375 })
    await iro.page.goto('/children/N900')
    expect(await iro.says()).toContain(days.due)
    await iro.follow('Prepare the review that is booked')
    await iro.sound()
    await iro.page.goto(`${new URL(iro.page.url()).pathname}/start`)
    await iro.press('Start the review')
    expect((await iro.says()).toLowerCase()).toContain('under way')
    itIs(days.after)
    const asked = await askMeasures(
      { measures: measureCounterOf(site.db), now: () => new Date() },
      {
        authorityId: site.authorityId,
        authority: 'exampleshire',
        from: calendarDate('2026-04-01'),
        to: calendarDate(days.after),
        scope: { kind: 'authority' },
      },
    )
    if (asked.kind !== 'answered') throw new Error(JSON.stringify(asked))
    const entries = asked.answer.measures
    const entry = (id: string) => entries.find((one) => one.id === id)
    expect(entry('notifications.late')?.total).toMatchObject({ value: 1 })
    expect(entry('reviews.in_time')?.total).toMatchObject({ numerator: 1, denominator: 1, value: 100 })
    const caseloads = entries.filter(({ id }) => id === 'caseload.by_iro').flatMap(({ cells }) => cells)
    expect(caseloads.find(({ keys }) => Object.values(keys).includes('IRO1'))?.value).toBe(2)
  }, 90_000)
})
