import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { addDays, type CalendarDate } from '#domain/calendar/calendar-date.ts'
import { accessibilityFaults, closeBrowser, horizontalOverflow, visitor } from '#test/support/browser.ts'
import { type Caller, caller } from '#test/support/caller.ts'
import { newPerson, signInAs, type TestPerson, type TestSite, testSite } from '#test/support/site.ts'
import { importSmallCouncil } from '#test/support/small-council.ts'
import { todayInEngland } from '../../../../today.ts'

let site: TestSite
let priya: TestPerson
let tom: TestPerson
beforeAll(async () => {
  site = await testSite()
  await importSmallCouncil(site.db, site.authorityId)
  priya = await newPerson(site, 'iro', { iroId: 'IRO1', name: 'Priya Nair' })
  tom = await newPerson(site, 'iro', { iroId: 'IRO2', name: 'Tom Osei' })
}, 120_000)
afterAll(async () => {
  await closeBrowser()
  await site.close()
})

const today = todayInEngland()
function days(from: CalendarDate, to: CalendarDate): Record<string, string> {
  const of = (id: string, date: string) => {
    const [year = '', month = '', day = ''] = date.split('-')
    return { [`${id}-day`]: day, [`${id}-month`]: month, [`${id}-year`]: year }
  }
  return { ...of('from', from), ...of('to', to) }
}

async function signedIn(person: TestPerson): Promise<Caller> {
  const who = caller(site)
  await who.signIn(person)
  return who
}

describe('leave and cover', () => {
  test('lets whoever covers for an IRO see their children on those days, and tells them so', async () => {
    const manager = await signedIn(await newPerson(site, 'iro_manager'))
    const cover = await signedIn(tom)
    expect((await cover.get('/children/L100')).status).toBe(404)
    await manager.get('/admin/leave')
    const leave = { userId: priya.userId, kind: 'leave', coverUserId: tom.userId }
    const recorded = await manager.post('/admin/leave', { ...leave, ...days(today, addDays(today, 4)) })
    expect(recorded.status).toBe(303)
    expect((await cover.get('/children/L100')).status).toBe(200)
    expect((await cover.get('/notifications')).body).toContain('You cover for Priya Nair')
    expect((await cover.get('/')).body).toContain('Notifications (')
    const audit = (await manager.get('/audit')).body
    expect(audit).toContain(`leave of ${priya.email}`)

    const id =
      /\/admin\/leave\/([0-9a-f-]{36})\/end/.exec((await manager.get('/admin/leave')).body)?.[1] ?? ''
    expect((await manager.post(`/admin/leave/${id}/end`, {})).status).toBe(303)
    expect((await cover.get('/children/L100')).status).toBe(404)
  })

  test('cover that has not begun shows nothing yet', async () => {
    const manager = await signedIn(await newPerson(site, 'administrator'))
    await manager.get('/admin/leave')
    const ahead = days(addDays(today, 10), addDays(today, 20))
    const leave = { userId: priya.userId, kind: 'training', coverUserId: tom.userId }
    expect((await manager.post('/admin/leave', { ...leave, ...ahead })).status).toBe(303)
    expect((await (await signedIn(tom)).get('/children/L100')).status).toBe(404)
    const twice = await manager.post('/admin/leave', { ...leave, ...ahead })
    expect(twice.body).toContain('Priya Nair is away already')
    const away = await manager.post('/admin/leave', {
      ...leave,
      userId: tom.userId,
      coverUserId: priya.userId,
      ...ahead,
    })
    expect(away.body).toContain('Priya Nair is away from')
    expect(away.body).toContain(`value="${tom.userId}" selected`)
  })

  test('says what is wrong, and is for the IRO manager and the administrator', async () => {
    const manager = await signedIn(await newPerson(site, 'iro_manager'))
    const analyst = await newPerson(site, 'analyst')
    await manager.get('/admin/leave')
    const none = await manager.post('/admin/leave', { userId: '', kind: '', coverUserId: '' })
    expect(none.status).toBe(422)
    for (const words of ['Choose who is away', 'Enter the first day away', 'Choose why they are away']) {
      expect(none.body).toContain(words)
    }
    const wrong = { userId: priya.userId, kind: 'leave', coverUserId: analyst.userId, ...days(today, today) }
    expect((await manager.post('/admin/leave', wrong)).body).toContain('Choose an IRO or the IRO manager')
    expect((await (await signedIn(analyst)).get('/admin/leave')).status).toBe(403)
  })

  test.each([1280, 320])('fits %i pixels, and axe finds no fault', async (width) => {
    const visit = await visitor(site.address, { width })
    await signInAs(visit, await newPerson(site, 'administrator'))
    await visit.page.goto('/admin/leave')
    expect(await accessibilityFaults(visit.page)).toEqual([])
    expect(await horizontalOverflow(visit.page)).toBe(0)
    await visit.page.goto('/admin')
    expect(await accessibilityFaults(visit.page)).toEqual([])
    expect(visit.complaints).toEqual([])
    await visit.context.close()
  })
})
