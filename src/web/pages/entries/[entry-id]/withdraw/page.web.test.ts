import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { addDays, writtenDate } from '#domain/calendar/calendar-date.ts'
import { accessibilityFaults, closeBrowser, horizontalOverflow, visitor } from '#test/support/browser.ts'
import { caller } from '#test/support/caller.ts'
import { newPerson, signInAs, type TestSite, testSite } from '#test/support/site.ts'
import { importSmallCouncil } from '#test/support/small-council.ts'
import { todayInEngland } from '../../../../../today.ts'

let site: TestSite
const today = todayInEngland()
const entered = addDays(today, -4)

beforeAll(async () => {
  site = await testSite()
  await importSmallCouncil(site.db, site.authorityId)
}, 120_000)
afterAll(async () => {
  await closeBrowser()
  await site.close()
})

const dayParts = (id: string, day: string) => {
  const [year = '', month = '', date = ''] = day.split('-')
  return { [`${id}-day`]: String(Number(date)), [`${id}-month`]: String(Number(month)), [`${id}-year`]: year }
}

/** Business support is told of a child by mistake; the way to the page of the entry. */
async function toldOf(childId: string, called: string): Promise<string> {
  const support = caller(site)
  await support.signIn(await newPerson(site, 'business_support'))
  await support.get('/entries/new')
  const fields = {
    childId,
    called,
    legalStatus: 'V2',
    ...dayParts('lookedAfterOn', entered),
    ...dayParts('notifiedOn', today),
    ...dayParts('bornOn', addDays(today, -3200)),
  }
  expect((await support.post('/entries/new', fields)).status).toBe(303)
  const found = await site.db.kysely
    .selectFrom('care_entry')
    .select('entry_id')
    .where('authority_id', '=', site.authorityId)
    .where('child_id', '=', childId)
    .executeTakeFirstOrThrow()
  return `/entries/${found.entry_id}`
}

describe('an entry that was recorded by mistake', () => {
  test('is withdrawn from the list, after what hangs on it was seen; without JavaScript', async () => {
    await toldOf('W1', 'Wren')
    const visit = await visitor(site.address, { javaScript: false, width: 320 })
    await signInAs(visit, await newPerson(site, 'iro_manager', { name: 'Mina Shah' }))
    const { page } = visit
    await page.goto('/entries')
    await page.getByRole('link', { name: /Withdraw it.*Wren/ }).click()
    await page.waitForLoadState()
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('Withdraw the entry of Wren')
    expect(await page.getByRole('row', { name: /A review: to book/i }).textContent()).toContain(
      'Is cancelled',
    )
    await page.getByRole('button', { name: 'Withdraw the entry' }).click()
    await page.waitForLoadState()
    expect(await page.getByRole('alert').textContent()).toContain('Enter why it was a mistake')
    await page.getByLabel('Why was it a mistake?').fill('It was her cousin')
    await page.getByRole('button', { name: 'Withdraw the entry' }).click()
    await page.waitForLoadState()
    expect(await page.getByRole('status').textContent()).toContain('The entry is withdrawn')
    const gone = page.getByRole('region', { name: 'Withdrawn in the last eight weeks' })
    expect(await gone.textContent()).toContain('by Mina Shah')
    await gone.getByRole('link', { name: 'Child W1' }).click()
    await page.waitForLoadState()
    expect(await page.getByText('It was her cousin').count()).toBe(1)
    await visit.context.close()
  }, 120_000)

  test.each([1280, 320])(
    'is usable by everybody before and after, %i pixels wide',
    async (width) => {
      const path = await toldOf(`A${width}`, 'Asa')
      const manager = caller(site)
      await manager.signIn(await newPerson(site, 'iro_manager'))
      const visit = await visitor(site.address, { width })
      await signInAs(visit, await newPerson(site, 'iro_manager'))
      const look = async (shown: string) => {
        await visit.page.goto(shown)
        expect({ shown, faults: await accessibilityFaults(visit.page) }).toEqual({ shown, faults: [] })
        expect({ shown, over: await horizontalOverflow(visit.page) }).toEqual({ shown, over: 0 })
      }
      await look(`${path}/withdraw`)
      await visit.page.getByRole('button', { name: 'Withdraw the entry' }).click()
      await visit.page.waitForLoadState()
      expect(await accessibilityFaults(visit.page)).toEqual([])
      const version =
        /name="version" value="(\d+)"/.exec((await manager.get(`${path}/withdraw`)).body)?.[1] ?? ''
      expect((await manager.post(`${path}/withdraw`, { version, reason: 'Twice told' })).status).toBe(303)
      await look(`${path}/withdraw`)
      await look('/entries')
      expect(visit.complaints).toEqual([])
      await visit.context.close()
    },
    120_000,
  )

  test('two who look at it at once: the second is told, and keeps what they typed', async () => {
    const path = await toldOf('W2', 'Wim')
    const one = caller(site)
    await one.signIn(await newPerson(site, 'iro_manager'))
    const form = await one.get(`${path}/withdraw`)
    const version = /name="version" value="(\d+)"/.exec(form.body)?.[1] ?? ''
    await one.get(`${path}/day`)
    const other = {
      intent: 'day',
      reason: 'The agreement says so',
      version,
      ...dayParts('day', addDays(entered, -1)),
    }
    expect((await one.post(`${path}/day`, other)).status).toBe(303)
    const late = await one.post(`${path}/withdraw`, { version, reason: 'Typed in vain' })
    expect(late.status).toBe(422)
    expect(late.body).toContain('Somebody changed the entry while you were typing')
    expect(late.body).toContain('Typed in vain')
  })

  test('one of which a file tells stands, and the page says where it is corrected', async () => {
    const visit = await visitor(site.address)
    await signInAs(visit, await newPerson(site, 'business_support'))
    const { page } = visit
    const found = await site.db.kysely
      .selectFrom('care_entry')
      .select('entry_id')
      .where('authority_id', '=', site.authorityId)
      .where('child_id', '=', 'N300')
      .executeTakeFirstOrThrow()
    await page.goto(`/entries/${found.entry_id}/withdraw`)
    expect(await page.getByText('It cannot be withdrawn. The file says it too').count()).toBe(1)
    expect(await page.getByRole('button', { name: 'Withdraw the entry' }).count()).toBe(0)
    expect(await accessibilityFaults(page)).toEqual([])
    await visit.context.close()
  })

  test('is not there for whoever sees no child of the service, nor under an address that is none', async () => {
    const path = await toldOf('W3', 'Wes')
    const worker = caller(site)
    await worker.signIn(await newPerson(site, 'social_worker', { swId: 'SW2' }))
    expect((await worker.get(`${path}/withdraw`)).status).toBe(404)
    expect((await worker.get('/entries')).body).not.toContain('Withdraw it')
    const auditor = caller(site)
    await auditor.signIn(await newPerson(site, 'auditor'))
    expect((await auditor.get(`${path}/withdraw`)).status).toBe(403)
    const manager = caller(site)
    await manager.signIn(await newPerson(site, 'iro_manager'))
    expect((await manager.get('/entries/none/withdraw')).status).toBe(404)
  })
})

describe('the day of an entry', () => {
  test('is corrected with how it is known, and the day that it was stays to be seen', async () => {
    const path = `${await toldOf('D1', 'Dara')}/day`
    const support = caller(site)
    await support.signIn(await newPerson(site, 'business_support', { name: 'Ola Bright' }))
    const version = /name="version" value="(\d+)"/.exec((await support.get(path)).body)?.[1] ?? ''
    const typed = { intent: 'day', version, reason: 'The placement agreement' }
    const none = await support.post(path, { ...typed, 'day-day': '31', 'day-month': '2' })
    expect(none.status).toBe(422)
    expect(none.body).toContain('Enter a day, like 2 11 2026')
    expect(none.body).toContain('value="The placement agreement"')
    const later = await support.post(path, { ...typed, ...dayParts('day', addDays(today, 1)) })
    expect(later.body).toContain('Enter today or an earlier day')
    const right = addDays(entered, -2)
    const done = await support.post(path, { ...typed, ...dayParts('day', right) })
    expect(done.headers['location']).toBe('/entries?done=day')

    const visit = await visitor(site.address, { width: 320 })
    await signInAs(visit, await newPerson(site, 'iro_manager'))
    const { page } = visit
    await page.goto(path)
    expect(await page.getByText(writtenDate(right)).count()).toBeGreaterThan(0)
    const before = page.getByRole('table', { name: 'Days that it was said to be, the latest first' })
    expect(await before.textContent()).toContain('The placement agreement')
    expect(await before.textContent()).toContain('Ola Bright')
    expect(await accessibilityFaults(page)).toEqual([])
    expect(await horizontalOverflow(page)).toBe(0)
    expect(visit.complaints).toEqual([])
    await visit.context.close()
  }, 120_000)

  test('is read by the child’s IRO and not corrected by them, and is nobody else’s', async () => {
    const path = `${await toldOf('D2', 'Dee')}/day`
    const manager = caller(site)
    await manager.signIn(await newPerson(site, 'iro_manager'))
    await manager.get('/children/D2/iro/allocate')
    const given = { iroId: 'IRO1', reason: 'new_entry', ...dayParts('from', today) }
    expect((await manager.post('/children/D2/iro/allocate', given)).status).toBe(303)
    const iro = caller(site)
    await iro.signIn(await newPerson(site, 'iro', { iroId: 'IRO1' }))
    const read = await iro.get(path)
    expect(read.status).toBe(200)
    expect(read.body).toContain(writtenDate(entered))
    expect(read.body).toContain('If the day is wrong, tell the IRO service')
    expect(read.body).not.toContain('Correct the day')
    expect(read.body).not.toContain('Withdraw the entry')
    expect((await iro.post(path, { intent: 'day', version: '1', reason: 'I think so' })).status).toBe(404)
    const other = caller(site)
    await other.signIn(await newPerson(site, 'iro', { iroId: 'IRO2' }))
    expect((await other.get(path)).status).toBe(404)
    const support = caller(site)
    await support.signIn(await newPerson(site, 'business_support'))
    expect((await support.get(path)).body).toContain('Correct the day')
  })
})
