import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { caller } from '#test/support/caller.ts'
import { newPerson, type TestPerson, type TestSite, testSite } from '#test/support/site.ts'
import { importSmallCouncil } from '#test/support/small-council.ts'

let site: TestSite
beforeAll(async () => {
  site = await testSite()
  await importSmallCouncil(site.db, site.authorityId)
}, 120_000)
afterAll(async () => {
  await site.close()
})

async function signedIn(person: TestPerson) {
  const who = caller(site)
  await who.signIn(person)
  return who
}

describe('notifications', () => {
  test('tell those who load files of an import, once, and are counted from the first page on', async () => {
    const person = await newPerson(site, 'analyst')
    const analyst = await signedIn(person)
    expect((await analyst.get('/')).body).toContain('Notifications (1)')
    const again = await signedIn(person)
    expect((await again.get('/')).body).toContain('Notifications (1)')
    expect((await again.get('/notifications')).body).toContain('The files of 2026-27 were loaded')
  })

  test('are read by whoever they are for, and stay new to everybody else', async () => {
    const [one, other] = [await newPerson(site, 'analyst'), await newPerson(site, 'analyst')]
    const [first, second] = [await signedIn(one), await signedIn(other)]
    await first.get('/notifications')
    expect((await first.post('/notifications/read', {})).status).toBe(303)
    expect((await first.get('/notifications')).body).toContain('You have read everything')
    expect((await second.get('/notifications')).body).toContain('1 notification not read yet')
  })

  test('of imports are not for an IRO, whose list says what it is for', async () => {
    const iro = await signedIn(await newPerson(site, 'iro', { iroId: 'IRO2' }))
    expect((await iro.get('/notifications')).body).toContain('Nothing has happened that you need to know of')
  })
})
