import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { accountStoreOf } from '#store/admin/account-store.ts'
import { auditTrailOf } from '#store/audit/audit-trail.ts'
import { calendarStoreOf } from '#store/message/calendar-store.ts'
import {
  accessibilityFaults,
  closeBrowser,
  horizontalOverflow,
  type Visitor,
  visitor,
} from '#test/support/browser.ts'
import { caller } from '#test/support/caller.ts'
import { newAuthority } from '#test/support/database.ts'
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
    await visit.page.getByLabel('Email address').fill(` ${email.toUpperCase()}`)
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
    await visit.page.getByLabel('Email address').fill(admin.email)
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

describe('a last day of access', () => {
  const dayIn = async (days: number) => {
    const { rows } = await sql<{ day: string }>`
      select ((now() at time zone 'Europe/London')::date + ${days}::int)::text as day
    `.execute(site.db.kysely)
    return rows[0]?.day ?? ''
  }
  const typeLastDay = async ({ page }: Visitor, date: string) => {
    const [year = '', month = '', day = ''] = date.split('-')
    await page.getByLabel('Day', { exact: true }).fill(day)
    await page.getByLabel('Month', { exact: true }).fill(month)
    await page.getByLabel('Year', { exact: true }).fill(year)
    await page.getByRole('button', { name: 'Record the last day' }).click()
    await page.waitForLoadState()
  }

  test.each([
    { when: 'the day before it', days: 1, opens: true },
    { when: 'the day itself', days: 0, opens: true },
    { when: 'the day after it', days: -1, opens: false },
  ])('on $when: signing in, the session and the calendar open: $opens', async ({ days, opens }) => {
    const person = await newPerson(site, 'iro', { iroId: 'IRO1', name: `Leaver ${days}` })
    const before = caller(site)
    await before.signIn(person)
    const visit = await asAdministrator({ javaScript: false })
    await visit.page.goto(`/admin/people/${person.userId}`)
    const lastDay = await dayIn(days)
    await typeLastDay(visit, lastDay)
    expect(await visit.page.getByRole('status').innerText()).toContain('The last day of access was saved')
    const row = visit.page.getByRole('row').filter({ hasText: person.email })
    expect(await row.innerText()).toContain(opens ? 'Last day' : 'Access over')
    expect(await row.innerText()).toContain('given other IROs')
    expect((await before.get('/today')).status).toBe(opens ? 200 : 303)
    const anew = caller(site)
    await anew.signIn(person)
    expect((await anew.get('/today')).status).toBe(opens ? 200 : 303)
    const calendar = await calendarStoreOf(site.db).account(site.authorityId, person.userId)
    expect(calendar !== undefined).toBe(opens)
    expect(await lastDone()).toMatchObject({
      subject: `last day of ${person.email}`,
      detail: { 'last day': `nothing → ${lastDay}` },
    })
    await visit.context.close()
  })

  test('is told to the IRO manager, stands on the service page with the children, and is taken back', async () => {
    const person = await newPerson(site, 'iro', { iroId: 'IRO1', name: 'Ines Who Leaves' })
    const admin = await asAdministrator()
    await admin.page.goto(`/admin/people/${person.userId}`)
    await typeLastDay(admin, await dayIn(7))
    const manager = await visitor(site.address, {})
    await signInAs(manager, await newPerson(site, 'iro_manager'))
    await manager.page.goto('/service')
    const away = manager.page.getByRole('region', { name: 'Who is away' })
    expect(await away.innerText()).toContain('Leaves the service: to be shared out')
    await manager.page.goto('/notifications')
    expect(await manager.page.getByRole('main').innerText()).toContain('The last day of Ines Who Leaves is')
    await manager.page.getByRole('link', { name: 'Give the children other IROs' }).first().click()
    await manager.page.waitForLoadState()
    expect(new URL(manager.page.url()).pathname).toBe('/service/reallocate')
    await admin.page.goto(`/admin/people/${person.userId}`)
    expect(await accessibilityFaults(admin.page)).toEqual([])
    await admin.page.getByRole('button', { name: 'They stay' }).click()
    await admin.page.waitForLoadState()
    expect((await held(person.userId))?.lastDay).toBeUndefined()
    await admin.context.close()
    await manager.context.close()
  })

  test('that is no date is asked for again, with what was typed', async () => {
    const person = await newPerson(site, 'director')
    const visit = await asAdministrator({ width: 320 })
    await visit.page.goto(`/admin/people/${person.userId}`)
    await typeLastDay(visit, '2027-02-31')
    expect(await visit.page.getByRole('alert').innerText()).toContain('Enter the last day of access')
    expect(await visit.page.getByLabel('Day', { exact: true }).inputValue()).toBe('31')
    expect(await accessibilityFaults(visit.page)).toEqual([])
    expect(await horizontalOverflow(visit.page)).toBe(0)
    expect((await held(person.userId))?.lastDay).toBeUndefined()
    await visit.context.close()
  })

  test('is refused to the last administrator who stays', async () => {
    const third = { ...site, ...(await newAuthority(site.db)) }
    const stays = await newPerson(third, 'administrator', { name: 'Who Stays' })
    const leaves = await newPerson(third, 'administrator', { name: 'Who Leaves' })
    const visit = await visitor(site.address, {})
    await signInAs(visit, stays)
    await visit.page.goto(`/admin/people/${leaves.userId}`)
    await typeLastDay(visit, await dayIn(30))
    await visit.page.goto(`/admin/people/${stays.userId}`)
    await typeLastDay(visit, await dayIn(30))
    expect(await visit.page.getByRole('alert').innerText()).toContain('Nobody else who stays may administer')
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
