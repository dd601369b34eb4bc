import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { attemptLimits } from '#app/sign-in/attempts.ts'
import { fingerprintOf } from '#app/sign-in/sessions.ts'
import { caller } from '#test/support/caller.ts'
import { newPerson, type TestPerson, type TestSite, testPassword, testSite } from '#test/support/site.ts'

let site: TestSite
let secure: TestSite
beforeAll(async () => {
  site = await testSite()
  secure = await testSite({ secureCookies: true })
})
afterAll(async () => {
  await site.close()
  await secure.close()
})

const cookieName = 'waymark-session'

async function signedIn(role: 'iro_manager' | 'board_member' = 'iro_manager') {
  const person = await newPerson(site, role)
  const someone = caller(site)
  await someone.signIn(person)
  return { person, someone }
}

/** Lets time pass for the sessions of a person. */
async function pass(person: TestPerson, columns: 'seen_at' | 'expires_at', interval: string): Promise<void> {
  await sql`
    update app_session set ${sql.ref(columns)} = ${sql.ref(columns)} - ${interval}::interval
    where user_id = ${person.userId}
  `.execute(site.db.kysely)
}

describe('a session', () => {
  test('is a cookie that scripts cannot read and other sites cannot send', async () => {
    const answer = await caller(site).signIn(await newPerson(site, 'iro_manager'))
    const [cookie] = answer.setCookies.filter((one) => one.startsWith(cookieName))
    expect(cookie).toMatch(/; HttpOnly/)
    expect(cookie).toMatch(/; SameSite=Lax/)
    expect(cookie).toMatch(/; Path=\//)
    expect(cookie).not.toMatch(/; Secure/)
  })

  test('behind TLS is bound to the host and to TLS', async () => {
    const answer = await caller(secure).signIn(await newPerson(secure, 'iro_manager'))
    const [cookie] = answer.setCookies.filter((one) => one.startsWith(`__Host-${cookieName}`))
    expect(cookie).toMatch(/; Secure/)
    expect(cookie).not.toMatch(/; Domain/)
    expect(answer.headers['strict-transport-security']).toMatch(/max-age=31536000/)
  })

  test('is kept in the database by its fingerprint alone', async () => {
    const { person, someone } = await signedIn()
    const token = someone.cookies.get(cookieName) ?? ''
    const rows = await site.db.kysely
      .selectFrom('app_session')
      .select('token_hash')
      .where('user_id', '=', person.userId)
      .execute()
    expect(rows.map((row) => row.token_hash.toString('hex'))).toEqual([
      Buffer.from(fingerprintOf(token)).toString('hex'),
    ])
  })

  test('a token that was planted in the browser before signing in opens nothing afterwards', async () => {
    const person = await newPerson(site, 'iro_manager')
    const victim = caller(site)
    const planted = 'A'.repeat(43)
    victim.cookies.set(cookieName, planted)
    await victim.signIn(person)
    expect(victim.cookies.get(cookieName)).not.toBe(planted)
    const attacker = caller(site)
    attacker.cookies.set(cookieName, planted)
    expect((await attacker.get('/today')).headers['location']).toContain('/sign-in')
  })

  test('signing in again ends the session that the browser had', async () => {
    const { person, someone } = await signedIn()
    const old = someone.cookies.get(cookieName) ?? ''
    someone.cookies.delete('waymark-browser')
    const again = caller(site)
    await again.get('/sign-in')
    again.cookies.set(cookieName, old)
    await again.get('/today')
    await again.post('/sign-in', { email: person.email, password: testPassword })
    const thief = caller(site)
    thief.cookies.set(cookieName, old)
    expect((await thief.get('/today')).status).toBe(303)
  })

  test('that ended: what an open page asks for by itself does not take away the form in which they sign in again', async () => {
    const { person, someone } = await signedIn()
    await pass(person, 'seen_at', '31 minutes')
    // Both are asked for at once, and the page's own question is answered last.
    const byItself = caller(site)
    byItself.cookies.set(cookieName, someone.cookies.get(cookieName) ?? '')
    await byItself.get('/today', { 'sec-fetch-dest': 'empty' })
    await someone.get('/sign-in')
    for (const [name, value] of byItself.cookies) someone.cookies.set(name, value)
    const again = { email: person.email, password: testPassword }
    expect((await someone.post('/sign-in', again)).status).toBe(303)
  })

  test.each([
    { idle: '29 minutes', status: 200 },
    { idle: '31 minutes', status: 303 },
  ])('unused for $idle answers with $status', async ({ idle, status }) => {
    const { person, someone } = await signedIn()
    await pass(person, 'seen_at', idle)
    const answer = await someone.get('/today')
    expect(answer.status).toBe(status)
    expect(answer.headers['location'] ?? '').toBe(status === 200 ? '' : '/sign-in?next=%2Ftoday&ended=yes')
  })

  test('is kept alive by being used, and ends after twelve hours all the same', async () => {
    const { person, someone } = await signedIn()
    for (let quarter = 0; quarter < 3; quarter += 1) {
      await pass(person, 'seen_at', '20 minutes')
      expect((await someone.get('/today')).status).toBe(200)
    }
    await pass(person, 'expires_at', '12 hours')
    expect((await someone.get('/today')).status).toBe(303)
  })

  test('of a person who was disabled opens nothing from that moment', async () => {
    const { person, someone } = await signedIn()
    await sql`update app_user set disabled_at = now() where user_id = ${person.userId}`.execute(
      site.db.kysely,
    )
    expect((await someone.get('/today')).status).toBe(303)
    expect((await someone.signIn(person)).status).toBe(422)
  })

  test('ends for good when its person signs out', async () => {
    const { someone } = await signedIn()
    const old = someone.cookies.get(cookieName) ?? ''
    await someone.get('/today')
    expect((await someone.post('/sign-out', {})).headers['location']).toBe('/sign-in')
    const thief = caller(site)
    thief.cookies.set(cookieName, old)
    expect((await thief.get('/today')).status).toBe(303)
  })
})

describe('guessing passwords', () => {
  test('one account is let be after so many wrong ones, even for the right one, and the others go on', async () => {
    const person = await newPerson(site, 'iro_manager')
    const attacker = caller(site)
    const answers = []
    for (let attempt = 1; attempt <= attemptLimits.perEmail; attempt += 1) {
      answers.push((await attacker.signIn(person, `guess ${attempt}`)).status)
    }
    expect(new Set(answers)).toEqual(new Set([422]))
    const right = await attacker.signIn(person)
    expect(right.status).toBe(429)
    expect(right.body).toContain(`Wait ${attemptLimits.minutes} minutes`)
    expect((await caller(site).signIn(await newPerson(site, 'iro_manager'))).status).toBe(303)
  })

  test('one address is let be after so many wrong ones, whoever is guessed, and other addresses go on', async () => {
    const here = '192.0.2.44'
    let guessed = 0
    while (guessed < attemptLimits.perAddress) {
      const person = await newPerson(site, 'iro_manager')
      for (
        let attempt = 1;
        attempt < attemptLimits.perEmail && guessed < attemptLimits.perAddress;
        attempt += 1
      ) {
        expect((await caller(site, here).signIn(person, `guess ${attempt}`)).status).toBe(422)
        guessed += 1
      }
    }
    const person = await newPerson(site, 'iro_manager')
    expect((await caller(site, here).signIn(person)).status).toBe(429)
    expect((await caller(site, '192.0.2.45').signIn(person)).status).toBe(303)
  })

  test('many at once are all counted', async () => {
    const person = await newPerson(site, 'iro_manager')
    const guesses = Array.from({ length: attemptLimits.perEmail + 5 }, (_, index) => `guess ${index}`)
    const answers = await Promise.all(guesses.map((guess) => caller(site).signIn(person, guess)))
    const read = answers.filter((answer) => answer.status === 422).length
    expect(read).toBeLessThanOrEqual(attemptLimits.perEmail)
  })

  test('the right password in between starts the count again', async () => {
    const person = await newPerson(site, 'iro_manager')
    const someone = caller(site)
    for (let attempt = 1; attempt < attemptLimits.perEmail; attempt += 1) {
      await someone.signIn(person, `guess ${attempt}`)
    }
    expect((await caller(site).signIn(person)).status).toBe(303)
    expect((await someone.signIn(person, 'one more guess')).status).toBe(422)
    expect((await caller(site).signIn(person)).status).toBe(303)
  })

  test('each is recorded in the audit trail of the account’s authority', async () => {
    const person = await newPerson(site, 'iro_manager')
    await caller(site).signIn(person, 'a guess')
    await caller(site).signIn(person)
    const kept = await site.db.kysely
      .selectFrom('audit_event')
      .select(['action', 'outcome', 'subject'])
      .where('authority_id', '=', site.authorityId)
      .where('actor', '=', person.email)
      .orderBy('at')
      .execute()
    expect(kept).toEqual([
      { action: 'sign-in', outcome: 'refused', subject: 'wrong password' },
      { action: 'sign-in', outcome: 'done', subject: 'signed in' },
    ])
  })
})
