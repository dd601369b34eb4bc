import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { accountStoreOf } from '#store/admin/account-store.ts'
import { auditTrailOf } from '#store/audit/audit-trail.ts'
import {
  accessibilityFaults,
  closeBrowser,
  horizontalOverflow,
  type Visitor,
  visitor,
} from '#test/support/browser.ts'
import { caller } from '#test/support/caller.ts'
import { newPerson, signInAs, type TestPerson, type TestSite, testSite } from '#test/support/site.ts'
import { importSmallCouncil } from '#test/support/small-council.ts'

let site: TestSite
let elsewhere: TestSite
let admin: TestPerson
beforeAll(async () => {
  site = await testSite()
  elsewhere = await testSite()
  await importSmallCouncil(site.db, site.authorityId)
  admin = await newPerson(site, 'administrator', { name: 'Jess Belinska' })
}, 120_000)
afterAll(async () => {
  await closeBrowser()
  await site.close()
  await elsewhere.close()
})

async function asAdministrator(screen: Parameters<typeof visitor>[1] = {}): Promise<Visitor> {
  const visit = await visitor(site.address, screen)
  await signInAs(visit, admin)
  return visit
}

const held = async (userId: string) => accountStoreOf(site.db).one(site.authorityId, userId)
const lastDone = async () => {
  const events = await auditTrailOf(site.db).events(
    site.authorityId,
    { kind: 'authority' },
    { actor: admin.email },
    { limit: 10 },
  )
  return events.filter(
    ({ action, subject }) => action === 'manage-users' && subject?.startsWith('the ') !== true,
  )[0]
}

describe('adding somebody', () => {
  test('gives them an account that works with the password that is shown once', async () => {
    const visit = await asAdministrator({ javaScript: false })
    await visit.page.goto('/admin/people')
    await visit.page.getByRole('button', { name: 'Add somebody' }).click()
    await visit.page.waitForLoadState()
    const email = `priya-${process.pid}-${Date.now()}@council.example`
    await visit.page.getByLabel('E-mail address').fill(` ${email.toUpperCase()}`)
    await visit.page.getByLabel('Name', { exact: true }).fill('Priya Nair')
    await visit.page.getByLabel('Independent Reviewing Officer').check()
    await visit.page.getByLabel('IRO', { exact: true }).selectOption({ label: 'Priya Nair (IRO1)' })
    await visit.page.getByRole('button', { name: 'Add them' }).click()
    await visit.page.waitForLoadState()
    const password = await visit.page.locator('code').innerText()
    const priya = caller(site)
    await priya.signIn({ userId: '', email }, password)
    expect((await priya.get('/today?on=2026-11-23')).body).toContain('Leo')
    await visit.page.goto('/admin/people')
    const row = visit.page.getByRole('row').filter({ hasText: email })
    expect(await row.innerText()).toContain('The children of IRO IRO1')
    expect(await visit.page.content()).not.toContain(password)
    expect((await lastDone())?.subject).toBe(`add ${email}`)
    await visit.page.goto('/audit')
    expect(await visit.page.getByRole('main').innerText()).toContain(`add ${email}; role: iro`)
    await visit.context.close()
  })

  test('keeps what was typed when something is wrong, and says what', async () => {
    const visit = await asAdministrator({ width: 320 })
    await visit.page.goto('/admin/people/add')
    await visit.page.getByLabel('E-mail address').fill(admin.email)
    await visit.page.getByLabel('Name', { exact: true }).fill('Somebody Else')
    await visit.page.getByLabel('Social worker id').fill('SW99')
    await visit.page.getByRole('button', { name: 'Add them' }).click()
    await visit.page.waitForLoadState()
    const summary = await visit.page.getByRole('alert').innerText()
    expect(summary).toContain('Choose what they do')
    expect(summary).toContain('The files name no social worker SW99')
    expect(await visit.page.getByLabel('Name', { exact: true }).inputValue()).toBe('Somebody Else')
    expect(await visit.page.getByLabel('Social worker id').inputValue()).toBe('SW99')
    expect(await accessibilityFaults(visit.page)).toEqual([])
    expect(await horizontalOverflow(visit.page)).toBe(0)
    await visit.page.getByLabel('Social worker id').fill('SW1')
    await visit.page.getByLabel('Social worker', { exact: true }).check()
    await visit.page.getByRole('button', { name: 'Add them' }).click()
    await visit.page.waitForLoadState()
    expect(await visit.page.getByRole('alert').innerText()).toContain('has an account already')
    await visit.context.close()
  })
})

describe('changing an account', () => {
  test('by two at once loses nothing: the second sees both values', async () => {
    const person = await newPerson(site, 'iro', { iroId: 'IRO1', name: 'Tom Osei' })
    const [one, other] = [await asAdministrator({ javaScript: false }), await asAdministrator()]
    for (const { page } of [one, other]) await page.goto(`/admin/people/${person.userId}`)
    await one.page.getByLabel('Name', { exact: true }).fill('Thomas Osei')
    await one.page.getByRole('button', { name: 'Save' }).click()
    await one.page.waitForLoadState()
    await other.page.getByLabel('IRO', { exact: true }).selectOption('IRO2')
    await other.page.getByRole('button', { name: 'Save' }).click()
    await other.page.waitForLoadState()
    expect(await other.page.getByRole('alert').innerText()).toContain('Nothing was overwritten')
    const differ = other.page.getByRole('table', { name: 'The fields that differ' })
    expect(await differ.innerText()).toMatch(/Thomas Osei\s+Tom Osei/)
    expect(await accessibilityFaults(other.page)).toEqual([])
    expect(await held(person.userId)).toMatchObject({ name: 'Thomas Osei', iroId: 'IRO1' })
    await other.page.getByLabel('Name', { exact: true }).fill('Thomas Osei')
    await other.page.getByRole('button', { name: 'Save' }).click()
    await other.page.waitForLoadState()
    expect(await held(person.userId)).toMatchObject({ name: 'Thomas Osei', iroId: 'IRO2' })
    expect((await lastDone())?.detail).toEqual({ iro: 'IRO1 → IRO2' })
    await one.context.close()
    await other.context.close()
  })

  test('sets a new password, ends the sessions of the old one, and can disable and enable', async () => {
    const person = await newPerson(site, 'director')
    const theirs = caller(site)
    await theirs.signIn(person)
    const visit = await asAdministrator({ javaScript: false })
    await visit.page.goto(`/admin/people/${person.userId}`)
    await visit.page.getByRole('button', { name: 'Set a new password' }).click()
    await visit.page.waitForLoadState()
    const password = await visit.page.locator('code').innerText()
    expect((await theirs.get('/today')).status).toBe(303)
    await theirs.signIn(person, password)
    expect((await theirs.get('/today')).status).toBe(200)
    await visit.page.goto(`/admin/people/${person.userId}`)
    await visit.page.getByRole('button', { name: 'Disable the account' }).click()
    await visit.page.waitForLoadState()
    expect(await visit.page.getByRole('status').innerText()).toContain('signed out')
    expect((await theirs.get('/today')).status).toBe(303)
    await visit.page.goto(`/admin/people/${person.userId}`)
    await visit.page.getByRole('button', { name: 'Enable the account' }).click()
    await visit.page.waitForLoadState()
    await theirs.signIn(person, password)
    expect((await theirs.get('/today')).status).toBe(200)
    await visit.context.close()
  })
})

describe('the last administrator', () => {
  test('can neither be disabled nor given another role', async () => {
    const only = await newPerson(elsewhere, 'administrator', { name: 'Only One' })
    const visit = await visitor(elsewhere.address)
    await signInAs(visit, only)
    await visit.page.goto(`/admin/people/${only.userId}`)
    await visit.page.getByRole('button', { name: 'Disable the account' }).click()
    await visit.page.waitForLoadState()
    expect(await visit.page.getByRole('alert').innerText()).toContain('last account that may administer')
    await visit.page.getByLabel('Auditor').check()
    await visit.page.getByRole('button', { name: 'Save' }).click()
    await visit.page.waitForLoadState()
    expect(await visit.page.getByRole('alert').innerText()).toContain('last account that may administer')
    expect(await accessibilityFaults(visit.page)).toEqual([])
    await visit.page.goto('/admin/people')
    expect(await visit.page.getByRole('main').innerText()).toContain('1 person may sign in')
    await visit.context.close()
  })
})

describe('the people of a council', () => {
  test('are nobody else’s: neither another role’s nor another council’s', async () => {
    const manager = caller(site)
    await manager.signIn(await newPerson(site, 'iro_manager'))
    expect((await manager.get('/admin/people')).status).toBe(403)
    const foreign = caller(elsewhere)
    await foreign.signIn(await newPerson(elsewhere, 'administrator'))
    expect((await foreign.get(`/admin/people/${admin.userId}`)).status).toBe(404)
    expect((await foreign.post(`/admin/people/${admin.userId}/disable`, {})).status).toBe(404)
    expect((await held(admin.userId))?.disabled).toBe(false)
    expect((await foreign.get('/admin/people/nobody')).status).toBe(404)
  })

  test.each([1280, 320])('fit %i pixels, and axe finds no fault', async (width) => {
    const visit = await asAdministrator({ width })
    for (const path of ['/admin', '/admin/people', '/admin/people/add', `/admin/people/${admin.userId}`]) {
      await visit.page.goto(path)
      expect(`${path} ${(await accessibilityFaults(visit.page)).join('; ')}`).toBe(`${path} `)
      expect(await horizontalOverflow(visit.page)).toBe(0)
    }
    expect(visit.complaints).toEqual([])
    await visit.context.close()
  })
})
