import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { accessibilityFaults, closeBrowser, visitor } from '#test/support/browser.ts'
import { caller } from '#test/support/caller.ts'
import { newPerson, signInAs, type TestSite, testPassword, testSite } from '#test/support/site.ts'
import { noteRoutes } from '#test/support/note-routes.tsx'

const saved: string[] = []
let site: TestSite
beforeAll(async () => {
  site = await testSite({ routes: noteRoutes(saved) })
})
afterAll(async () => {
  await closeBrowser()
  await site.close()
})

describe('a form that changes something', () => {
  test('without its token is refused, and nothing is changed', async () => {
    const someone = caller(site)
    await someone.signIn(await newPerson(site, 'iro_manager'))
    const before = saved.length
    for (const token of ['', 'x', 'A'.repeat(43)]) {
      const answer = await someone.post('/test-note', { note: 'forged' }, { token })
      expect(answer.status).toBe(403)
      expect(answer.body).toContain('This form was not accepted')
    }
    expect(saved).toHaveLength(before)
  })

  test("with another person's token is refused", async () => {
    const attacker = caller(site)
    await attacker.signIn(await newPerson(site, 'iro_manager'))
    await attacker.get('/test-note')
    const victim = caller(site)
    await victim.signIn(await newPerson(site, 'iro_manager'))
    await victim.get('/test-note')
    expect((await victim.post('/test-note', { note: 'x' }, { token: attacker.token() })).status).toBe(403)
    expect((await victim.post('/test-note', { note: 'mine' })).status).toBe(303)
  })

  test('sent by another site is refused, whatever it carries', async () => {
    const someone = caller(site)
    await someone.signIn(await newPerson(site, 'iro_manager'))
    await someone.get('/test-note')
    const headers = { 'sec-fetch-site': 'cross-site' }
    expect((await someone.post('/test-note', { note: 'x' }, { headers })).status).toBe(403)
  })

  test('of signing in needs its token too, so that nobody is signed in as somebody else', async () => {
    const person = await newPerson(site, 'iro_manager')
    const someone = caller(site)
    const fields = { email: person.email, password: testPassword }
    expect((await someone.post('/sign-in', fields, { token: '' })).status).toBe(403)
    await someone.get('/sign-in')
    const stranger = caller(site)
    await stranger.get('/sign-in')
    expect((await stranger.post('/sign-in', fields, { token: someone.token() })).status).toBe(403)
  })
})

describe('a form that is sent after the session has ended', () => {
  test('keeps what was typed: the same person signs in, looks at it and sends it', async () => {
    const person = await newPerson(site, 'iro_manager')
    const visit = await visitor(site.address)
    await signInAs(visit, person)
    await visit.page.goto('/test-note')
    await visit.page.getByLabel('Note').fill('Leo wants his aunt <there> & "nobody" else')
    await sql`update app_session set seen_at = now() - interval '1 hour' where user_id = ${person.userId}`.execute(
      site.db.kysely,
    )
    await visit.page.getByRole('button', { name: 'Save' }).click()
    await visit.page.waitForLoadState()
    expect(await visit.page.getByRole('main').innerText()).toContain('What you typed is kept')
    expect(saved.some((note) => note.includes('aunt'))).toBe(false)
    await visit.page.getByLabel('Email address').fill(person.email)
    await visit.page.getByLabel('Password', { exact: true }).fill('wrong at first')
    await visit.page.getByRole('button', { name: 'Sign in' }).click()
    await visit.page.waitForLoadState()
    await visit.page.getByLabel('Password', { exact: true }).fill(testPassword)
    await visit.page.getByRole('button', { name: 'Sign in' }).click()
    await visit.page.waitForLoadState()
    expect(await visit.page.getByRole('main').innerText()).toContain('Leo wants his aunt <there>')
    expect(await accessibilityFaults(visit.page, { measuring: true })).toEqual([])
    await visit.page.getByRole('button', { name: 'Send it again' }).click()
    await visit.page.waitForLoadState()
    expect(saved.at(-1)).toBe('Leo wants his aunt <there> & "nobody" else')
    await visit.context.close()
  })

  test('is kept when the person signed out in another window, and when the session is long forgotten', async () => {
    const person = await newPerson(site, 'iro_manager')
    const screen = caller(site)
    await screen.signIn(person)
    await screen.get('/test-note')
    const token = screen.token()
    await screen.get('/help')
    await screen.post('/sign-out', {})
    const late = await screen.post('/test-note', { note: 'typed before' }, { token })
    expect(late.status).toBe(401)
    const kept = /name="kept" value="([^"]+)"/.exec(late.body)?.[1] ?? ''
    const answer = await screen.post('/sign-in', { email: person.email, password: testPassword, kept })
    expect(answer.body).toContain('typed before')
    expect((await screen.post('/test-note', { note: 'typed before' })).status).toBe(303)
    expect(saved.at(-1)).toBe('typed before')
  })

  test('is shown again to the same person who has signed in anew meanwhile, and saved when they say so', async () => {
    const person = await newPerson(site, 'iro_manager')
    const visit = await visitor(site.address, { javaScript: false, width: 320 })
    await signInAs(visit, person)
    await visit.page.goto('/test-note')
    await visit.page.getByLabel('Note').fill('Written in the first window')
    const other = await visit.context.newPage()
    await other.goto('/help')
    await other.getByRole('link', { name: 'Menu' }).click()
    await other.getByRole('button', { name: 'Sign out' }).click()
    await other.waitForLoadState()
    await other.getByLabel('Email address').fill(person.email)
    await other.getByLabel('Password', { exact: true }).fill(testPassword)
    await other.getByRole('button', { name: 'Sign in' }).click()
    await other.waitForLoadState()
    await visit.page.getByRole('button', { name: 'Save' }).click()
    await visit.page.waitForLoadState()
    const words = await visit.page.getByRole('main').innerText()
    expect(words).toContain('You signed in again after you opened that page')
    expect(words).toContain('Written in the first window')
    expect(saved).not.toContain('Written in the first window')
    await visit.page.getByRole('button', { name: 'Send it again' }).click()
    await visit.page.waitForLoadState()
    expect(saved.at(-1)).toBe('Written in the first window')
    await visit.context.close()
  })

  test('of somebody else is neither saved nor shown', async () => {
    const [one, other] = [caller(site), caller(site)]
    await one.signIn(await newPerson(site, 'iro_manager'))
    await one.get('/test-note')
    await other.signIn(await newPerson(site, 'iro_manager'))
    const answer = await other.post('/test-note', { note: 'not yours' }, { token: one.token() })
    expect(answer.status).toBe(403)
    expect(answer.body).not.toContain('not yours')
  })

  test('is not shown to anybody else who signs in at the same screen', async () => {
    const [first, second] = [await newPerson(site, 'iro_manager'), await newPerson(site, 'iro_manager')]
    const screen = caller(site)
    await screen.signIn(first)
    await screen.get('/test-note')
    await sql`update app_session set seen_at = now() - interval '1 hour' where user_id = ${first.userId}`.execute(
      site.db.kysely,
    )
    const late = await screen.post('/test-note', { note: 'about a child' })
    expect(late.status).toBe(401)
    expect(late.body).not.toContain('about a child')
    const kept = /name="kept" value="([^"]+)"/.exec(late.body)?.[1] ?? ''
    expect(kept).not.toBe('')
    const answer = await screen.post('/sign-in', { email: second.email, password: testPassword, kept })
    expect(answer.status).toBe(303)
    expect(answer.body).not.toContain('about a child')
  })

  test('is not kept when it did not come from a page of that session', async () => {
    const person = await newPerson(site, 'iro_manager')
    const screen = caller(site)
    await screen.signIn(person)
    await sql`update app_session set seen_at = now() - interval '1 hour' where user_id = ${person.userId}`.execute(
      site.db.kysely,
    )
    const forged = await screen.post('/test-note', { note: 'planted' }, { token: 'x' })
    expect(forged.status).toBe(401)
    expect(forged.body).not.toContain('name="kept"')
  })
})
