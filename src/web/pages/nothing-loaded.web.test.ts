import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { addDays } from '#domain/calendar/calendar-date.ts'
import { accessibilityFaults, closeBrowser, horizontalOverflow, visitor } from '#test/support/browser.ts'
import { caller } from '#test/support/caller.ts'
import { newPerson, signInAs, type TestSite, testSite } from '#test/support/site.ts'
import { todayInEngland } from '../../today.ts'

let site: TestSite
beforeAll(async () => {
  site = await testSite()
}, 120_000)
afterAll(async () => {
  await closeBrowser()
  await site.close()
})

const lists = ['/today', '/children', '/booking', '/decisions', '/service', '/measures', '/annual-report']
const asIfAllWereWell =
  /Nothing is overdue|No child matches|Nothing is to book|Nothing is left to do|0 children/

async function signedIn(role: Parameters<typeof newPerson>[1], ids: Parameters<typeof newPerson>[2] = {}) {
  const asker = caller(site)
  await asker.signIn(await newPerson(site, role, ids))
  return asker
}

describe('a council of which nothing was loaded', () => {
  test('is said to be just that on every list, with where to begin for those who may load files', async () => {
    const manager = await signedIn('iro_manager')
    const leading = [...lists, '/entries', '/scorecard']
    for (const path of [...leading, '/messages', '/date-changes']) {
      const { body, status } = await manager.get(path)
      const leads = body.includes('href="/imports/new"')
      const told = { status, well: asIfAllWereWell.test(body), leads }
      expect({ path, ...told }).toEqual({ path, status: 200, well: false, leads: leading.includes(path) })
    }
  })

  test('tells an IRO who loads the files, and leads nobody where they may not go', async () => {
    const iro = await signedIn('iro', { iroId: 'IRO1' })
    for (const path of ['/today', '/children', '/booking', '/decisions', '/entries']) {
      const { body } = await iro.get(path)
      expect(body).toMatch(/Nothing has been (imported|loaded) for this council yet/)
      expect(body).not.toContain('href="/imports/new"')
    }
    const worker = await signedIn('social_worker', { swId: 'SW1' })
    const children = await worker.get('/children')
    expect(children.body).toContain('tell the service of a child')
    const director = await signedIn('director')
    expect((await director.get('/children')).body).not.toContain('href="/entries/new"')
  })

  test.each([1280, 320])('can be used by everybody, %i pixels wide', async (width) => {
    const visit = await visitor(site.address, { width })
    await signInAs(visit, await newPerson(site, 'iro_manager'))
    for (const path of ['/children', '/entries']) {
      await visit.page.goto(path)
      expect(await accessibilityFaults(visit.page)).toEqual([])
      expect(await horizontalOverflow(visit.page)).toBe(0)
    }
    expect(visit.complaints).toEqual([])
    await visit.context.close()
  })

  test('is a council with a list as soon as the service was told of one child', async () => {
    const support = await signedIn('business_support')
    await support.get('/entries/new')
    const day = (id: string, days: number) => {
      const [year = '', month = '', date = ''] = addDays(todayInEngland(), days).split('-')
      return { [`${id}-day`]: date, [`${id}-month`]: month, [`${id}-year`]: year }
    }
    const told = { childId: 'NEW1', called: 'Noor', legalStatus: 'V2', ...day('bornOn', -3200) }
    const sent = { ...told, ...day('lookedAfterOn', -1), ...day('notifiedOn', 0) }
    expect((await support.post('/entries/new', sent)).status).toBe(303)
    expect((await support.get('/children')).body).toContain('Noor')
    expect((await support.get('/booking')).body).not.toContain('Nothing has been imported')
  })
})
