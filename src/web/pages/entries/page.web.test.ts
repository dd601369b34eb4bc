import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { addDays, type CalendarDate } from '#domain/calendar/calendar-date.ts'
import { englandAndWales } from '#domain/calendar/england-and-wales.ts'
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

const today = todayInEngland()
// Counted in working days, as lateness is: nine days may hold two working days about Christmas, and five at other times.
const enteredLate = englandAndWales.subtractWorkingDays(today, 5)

const dayParts = (id: string, day: CalendarDate) => {
  const [year = '', month = '', date = ''] = day.split('-')
  return { [`${id}-day`]: String(Number(date)), [`${id}-month`]: String(Number(month)), [`${id}-year`]: year }
}

async function signedIn(role: Parameters<typeof newPerson>[1], ids: Parameters<typeof newPerson>[2] = {}) {
  const asker = caller(site)
  await asker.signIn(await newPerson(site, role, ids))
  return asker
}

describe('a child comes into care', () => {
  test('a social worker tells, the manager allocates, the IRO tells the child and gives the card', async () => {
    const worker = await signedIn('social_worker', { swId: 'SW2' })
    await worker.get('/entries/new')
    const entry = {
      childId: 'NEW1',
      called: 'Noor',
      ...dayParts('lookedAfterOn', enteredLate),
      ...dayParts('notifiedOn', today),
    }
    const told = await worker.post('/entries/new', {
      ...entry,
      legalStatus: 'V2',
      ...dayParts('bornOn', addDays(today, -3200)),
    })
    expect(told.status).toBe(303)
    expect(told.headers['location']).toBe('/entries?done=late')

    const visit = await visitor(site.address, { javaScript: false })
    await signInAs(visit, await newPerson(site, 'iro_manager'))
    const { page } = visit
    await page.goto('/entries')
    expect(await page.getByRole('row', { name: /Noor/ }).textContent()).toContain('Late')
    await page.getByRole('link', { name: /Allocate an IRO.*Noor/ }).click()
    await page.waitForLoadState()
    expect(await page.getByText('on a full-time post').count()).toBe(2)
    await page.getByLabel('Tom Osei').check()
    await page.getByLabel('The child has become looked after').check()
    await page.getByRole('button', { name: 'Give this IRO' }).click()
    await page.waitForLoadState()
    expect(await page.getByRole('status').textContent()).toContain('The IRO is allocated')
    expect(await page.getByText('It is not recorded that Noor was told').count()).toBe(1)
    expect(visit.complaints).toEqual([])
    await visit.context.close()

    const iro = await signedIn('iro', { iroId: 'IRO2', name: 'Tom Osei' })
    const form = await iro.get('/children/NEW1/iro')
    expect(form.status).toBe(200)
    const card = await iro.get('/children/NEW1/iro/card')
    expect(card.body).toContain('Hello Noor.')
    expect(card.body).toContain('grown-ups do what they promised you')
    const saysTold = {
      intent: 'told',
      toldHow: 'in_person',
      toldBy: 'Tom Osei',
      ...dayParts('toldOn', today),
    }
    expect((await iro.post('/children/NEW1/iro', saysTold)).status).toBe(303)
    const given = { intent: 'card', cardHow: 'in_person', occasion: 'entry', ...dayParts('cardOn', today) }
    expect((await iro.post('/children/NEW1/iro', given)).status).toBe(303)
    const now = (await iro.get('/children/NEW1/iro')).body
    expect(now).toContain('in person, by Tom Osei')
    expect(now).not.toContain('A card is due')
    expect((await iro.get('/entries')).body).toContain('Child told')
  }, 120_000)

  test('what was typed wrongly is kept, and each field says what is wrong', async () => {
    const worker = await signedIn('social_worker', { swId: 'SW2' })
    await worker.get('/entries/new')
    const wrong = {
      childId: 'NEW 2',
      called: 'Theo',
      note: 'Asthma',
      'lookedAfterOn-day': '31',
      'lookedAfterOn-month': '2',
    }
    const answer = await worker.post('/entries/new', wrong)
    expect(answer.status).toBe(422)
    for (const kept of ['value="NEW 2"', 'value="Theo"', 'Asthma', 'value="31"'])
      expect(answer.body).toContain(kept)
    for (const wrongs of [
      'Enter the child’s id in the case system',
      'Enter the day on which the child became',
    ])
      expect(answer.body).toContain(wrongs)
  })

  test('nobody with a part in the case can be chosen, and the page says why', async () => {
    await newPerson(site, 'iro', { iroId: 'IRO2', swId: 'SW1', name: 'Tom Osei' })
    const manager = await signedIn('iro_manager')
    const page = await manager.get('/children/L100/iro/allocate')
    expect(page.body).toContain('There is no exception')
    expect(page.body).toContain('Tom Osei is the child’s social worker (North)')
    const forced = { iroId: 'IRO2', reason: 'caseload', ...dayParts('from', today) }
    const refused = await manager.post('/children/L100/iro/allocate', forced)
    expect(refused.status).toBe(422)
    expect(refused.body).toContain('in this period of care')
    const worker = await signedIn('social_worker', { swId: 'SW1' })
    expect((await worker.get('/children/L100/iro/allocate')).status).toBe(403)
    expect((await worker.get('/children/L100/iro')).status).toBe(200)
  })

  test.each([1280, 320])(
    'can be used by everybody, %i pixels wide',
    async (width) => {
      const visit = await visitor(site.address, { width })
      await signInAs(visit, await newPerson(site, 'iro_manager'))
      for (const path of [
        '/entries',
        '/entries/new',
        '/children/L100/iro',
        '/children/L100/iro/allocate',
        '/children/L100/iro/card',
      ]) {
        await visit.page.goto(path)
        expect(await accessibilityFaults(visit.page)).toEqual([])
        expect({ path, over: await horizontalOverflow(visit.page) }).toEqual({ path, over: 0 })
      }
      expect(visit.complaints).toEqual([])
      await visit.context.close()
    },
    60_000,
  )
})
