import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { accessibilityFaults, closeBrowser, horizontalOverflow, visitor } from '#test/support/browser.ts'
import { type Caller, caller } from '#test/support/caller.ts'
import { newPerson, signInAs, type TestPerson, type TestSite, testSite } from '#test/support/site.ts'
import { importSmallCouncil } from '#test/support/small-council.ts'

let site: TestSite
let administrator: Caller
beforeAll(async () => {
  site = await testSite()
  await importSmallCouncil(site.db, site.authorityId)
  administrator = caller(site)
  await administrator.signIn(await newPerson(site, 'administrator'))
}, 120_000)
afterAll(async () => {
  await closeBrowser()
  await site.close()
})

const open = { 'to-day': '', 'to-month': '', 'to-year': '' }
const from = { 'from-day': '1', 'from-month': '9', 'from-year': '2026' }

async function addUnit(name: string, more: Readonly<Record<string, string>>): Promise<string> {
  const sent = await administrator.post('/admin/organisation/add', { name, ...more })
  expect({ name, status: sent.status }).toEqual({ name, status: 303 })
  const tree = (await administrator.get('/admin/organisation')).body
  return new RegExp(`href="/admin/organisation/([0-9a-f-]{36})">${name}<`).exec(tree)?.[1] ?? ''
}

async function lead(unitId: string, person: TestPerson): Promise<void> {
  const fields = { userId: person.userId, post: 'lead', ...from, ...open }
  expect((await administrator.post(`/admin/organisation/${unitId}/posts`, fields)).status).toBe(303)
}

describe('the organisation', () => {
  test('gives a team manager the teams that they lead, and a service manager those below', async () => {
    await administrator.get('/admin/organisation/add')
    const service = await addUnit('Children in need', { kind: 'service', parentId: '' })
    const north = await addUnit('North team', { kind: 'team', parentId: service, 'team-North': 'yes' })
    const elsewhere = await addUnit('Fostering', { kind: 'service', parentId: '' })
    const manager = await newPerson(site, 'team_manager')
    const head = await newPerson(site, 'service_manager')
    const other = await newPerson(site, 'service_manager')
    const [asManager, asHead, asOther] = [caller(site), caller(site), caller(site)]
    await asManager.signIn(manager)
    await asHead.signIn(head)
    await asOther.signIn(other)
    expect((await asManager.get('/children')).status).toBe(403)
    expect((await asHead.get('/children/A200')).status).toBe(200)

    await lead(north, manager)
    await lead(service, head)
    await lead(elsewhere, other)
    // Leo's social worker is in the team North, Ana's in South.
    for (const who of [asManager, asHead]) {
      expect((await who.get('/children/L100')).status).toBe(200)
      expect((await who.get('/children/A200')).status).toBe(404)
    }
    expect((await asOther.get('/children/L100')).status).toBe(403)
  })

  test('says what is wrong, and keeps what was typed', async () => {
    const unnamed = await administrator.post('/admin/organisation/add', {
      name: '',
      kind: 'team',
      parentId: '',
    })
    expect(unnamed.status).toBe(422)
    expect(unnamed.body).toContain('Enter its name')
    const one = await addUnit('Upper', { kind: 'service', parentId: '' })
    const below = await addUnit('Lower', { kind: 'team', parentId: one })
    const ring = await administrator.post(`/admin/organisation/${one}`, {
      name: 'Upper',
      kind: 'service',
      parentId: below,
    })
    expect(ring.body).toContain('A unit cannot be part of itself')
    const deputy = { userId: '', post: 'deputy', ...from, ...open }
    const wrong = await administrator.post(`/admin/organisation/${below}/posts`, deputy)
    expect(wrong.body).toContain('Choose who it is')
    expect(wrong.body).toContain('somebody deputises for a time')
    expect(wrong.body).toContain('value="2026"')
  })

  test('is changed by an administrator only, and each change is in the audit trail', async () => {
    const manager = caller(site)
    await manager.signIn(await newPerson(site, 'iro_manager'))
    expect((await manager.get('/admin/organisation')).status).toBe(403)
    expect((await manager.get('/audit')).body).toContain('the unit North team')
  })

  test.each([1280, 320])('fits %i pixels, and axe finds no fault', async (width) => {
    const visit = await visitor(site.address, { width })
    await signInAs(visit, await newPerson(site, 'administrator'))
    const { page } = visit
    await page.goto('/admin/organisation')
    expect(await page.getByRole('main').innerText()).toContain('South (1 social worker)')
    for (const next of ['North team', 'Add a service or team']) {
      expect(await accessibilityFaults(page)).toEqual([])
      expect(await horizontalOverflow(page)).toBe(0)
      await page.goto('/admin/organisation')
      await page.getByText(next, { exact: true }).first().click()
      await page.waitForLoadState()
    }
    expect(await accessibilityFaults(page)).toEqual([])
    expect(visit.complaints).toEqual([])
    await visit.context.close()
  })
})
