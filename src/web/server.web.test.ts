import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { accessibilityFaults, closeBrowser, visitor } from '#test/support/browser.ts'
import { caller } from '#test/support/caller.ts'
import { noteRoutes } from '#test/support/note-routes.tsx'
import { newPerson, signInAs, type TestSite, testPassword, testSite } from '#test/support/site.ts'
import { importSmallCouncil, smallCouncilOn } from '#test/support/small-council.ts'
import { govukStyles } from './assets.ts'

let site: TestSite
beforeAll(async () => {
  site = await testSite({ routes: noteRoutes([]) })
  await importSmallCouncil(site.db, site.authorityId)
})
afterAll(async () => {
  await closeBrowser()
  await site.close()
})

function policyOf(headers: Readonly<Record<string, string>>): ReadonlyMap<string, string> {
  const parts = (headers['content-security-policy'] ?? '').split(';').map((part) => part.trim().split(' '))
  return new Map(parts.map(([name = '', ...values]) => [name, values.join(' ')]))
}

describe('every page', () => {
  test('lets the browser run its own scripts only, by a nonce that is new each time', async () => {
    const [first, second] = [await caller(site).get('/sign-in'), await caller(site).get('/sign-in')]
    const policy = policyOf(first.headers)
    expect(policy.get('default-src')).toBe("'none'")
    expect(policy.get('script-src')).toMatch(/^'nonce-[0-9a-f]{32}'$/)
    expect(policy.get('script-src')).not.toBe(policyOf(second.headers).get('script-src'))
    expect(policy.get('frame-ancestors')).toBe("'none'")
    expect(policy.get('form-action')).toBe("'self'")
    expect([...policy.values()].join(' ')).not.toContain('unsafe')
    for (const [script] of first.body.matchAll(/<script[^>]*>/g)) expect(script).toContain('nonce="')
    expect(first.body).not.toMatch(/ style="| onclick=/)
  })

  test('is never kept by a browser or a proxy, and says nothing of what serves it', async () => {
    const { headers } = await caller(site).get('/sign-in')
    expect(headers['cache-control']).toBe('no-store')
    expect(headers['x-content-type-options']).toBe('nosniff')
    expect(headers['x-powered-by']).toBeUndefined()
    expect(headers['x-request-id']).toMatch(/^[0-9a-f-]{36}$/)
    expect(headers['strict-transport-security']).toBeUndefined()
  })

  test('uses neither the crown, nor the royal arms, nor the typeface that is for gov.uk alone', async () => {
    const { body } = await caller(site).get('/sign-in')
    expect(body).not.toMatch(/crown|crest/i)
    expect(govukStyles()).not.toMatch(/GDS Transport|govuk-crest|@font-face/)
  })

  test('gets its styles and scripts under names that change with their content', async () => {
    const someone = caller(site)
    const { body } = await someone.get('/sign-in')
    const addresses = [...body.matchAll(/(?:href|src)="(\/assets\/[^"]+)"/g)].map(
      ([, address = '']) => address,
    )
    expect(addresses).toHaveLength(4)
    for (const address of addresses) {
      const asset = await someone.get(address)
      expect(asset.status).toBe(200)
      expect(asset.headers['cache-control']).toBe('public, max-age=31536000, immutable')
    }
  })
})

describe('a role that may not', () => {
  test('gets 403 with the reason, and the refusal is recorded', async () => {
    const person = await newPerson(site, 'board_member')
    const visit = await visitor(site.address)
    await signInAs(visit, person)
    for (const path of ['/today', '/children/L100', '/audit']) {
      const answer = await visit.page.goto(path)
      expect(answer?.status()).toBe(403)
      expect(await accessibilityFaults(visit.page, { measuring: true })).toEqual([])
    }
    await visit.page.goto('/today')
    expect(await visit.page.getByRole('main').innerText()).toContain('published figures only')
    const kept = await site.db.kysely
      .selectFrom('audit_event')
      .select(['action', 'subject'])
      .where('authority_id', '=', site.authorityId)
      .where('actor', '=', person.email)
      .where('outcome', '=', 'refused')
      .orderBy('at')
      .execute()
    expect(kept.map((row) => `${row.action} ${row.subject}`)).toEqual([
      'see-worklist /today',
      'see-child /children/L100',
      'see-audit /audit',
      'see-worklist /today',
    ])
    await visit.context.close()
  })

  test('an administrator sees no case, and an IRO without an id sees nobody', async () => {
    for (const role of ['administrator', 'iro'] as const) {
      const someone = caller(site)
      await someone.signIn(await newPerson(site, role))
      const answer = await someone.get(`/today?on=${smallCouncilOn}`)
      expect(answer.status).toBe(403)
      expect(answer.body).not.toContain('L100')
    }
  })
})

describe('when something goes wrong', () => {
  test('an address that is not there gets a page that helps', async () => {
    const visit = await visitor(site.address)
    const answer = await visit.page.goto('/nowhere')
    expect(answer?.status()).toBe(404)
    expect(await visit.page.getByRole('heading', { level: 1 }).innerText()).toBe('Page not found')
    expect(await accessibilityFaults(visit.page, { measuring: true })).toEqual([])
    await visit.context.close()
  })

  test('a fault of ours shows a reference and none of its insides', async () => {
    const visit = await visitor(site.address)
    await signInAs(visit, await newPerson(site, 'iro_manager'))
    const answer = await visit.page.goto('/test-broken')
    expect(answer?.status()).toBe(500)
    const words = await visit.page.getByRole('main').innerText()
    expect(words).toContain((await answer?.headerValue('x-request-id')) ?? 'no reference')
    expect(words).not.toContain('swordfish')
    expect(await accessibilityFaults(visit.page, { measuring: true })).toEqual([])
    await visit.context.close()
  })

  test('what cannot be read is answered, not broken on', async () => {
    const heard = await site.server.inject({
      method: 'POST',
      url: '/sign-in',
      headers: { 'content-type': 'application/xml' },
      payload: '<a/>',
    })
    expect(heard.statusCode).toBe(415)
    expect(heard.body).toContain('We could not read what was sent')
    expect((await caller(site).get('/children/%E0%A4%A')).status).toBe(400)
  })

  test('the log names no person, no child, no password and no cookie', async () => {
    const person = await newPerson(site, 'iro_manager')
    const someone = caller(site)
    await someone.signIn(person, 'a wrong password of theirs')
    await someone.signIn(person)
    await someone.get('/children/L100?on=2026-11-23')
    const log = site.log.join('')
    expect(log).toContain('/children/:childId')
    expect(log).not.toContain('L100')
    expect(log).not.toContain(person.email)
    expect(log).not.toContain(testPassword)
    expect(log).not.toContain('a wrong password of theirs')
    for (const cookie of someone.cookies.values()) expect(log).not.toContain(cookie)
  })
})

describe('those who watch over the machine', () => {
  test('are told that it lives and that it is ready', async () => {
    expect((await caller(site).get('/health')).body).toBe('{"status":"ok"}')
    expect((await caller(site).get('/ready')).status).toBe(200)
  })
})
