import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { allRoles, type Role } from '#domain/access/roles.ts'
import { isTenantTable, readCatalogue } from '#store/database/catalogue.ts'
import { type Caller, caller } from '#test/support/caller.ts'
import { type Asked, askEach, askOne, guarded, type Samples } from '#test/support/every-route.ts'
import { ofTheOther, otherCouncil } from '#test/support/other-council.ts'
import { newPerson, type TestPerson, type TestSite, testPassword, testSite } from '#test/support/site.ts'
import { importSmallCouncil } from '#test/support/small-council.ts'

/**
 * Two councils on one installation, whose children, officers, workers and teams have the same ids. Everybody of
 * the first asks by the ids of the second. That no page shows anything of the second is seen in the walk of every role.
 */
let site: TestSite
let theirs: { readonly authorityId: string; readonly account: TestPerson; readonly samples: Samples }
const ids = { iroId: 'IRO1', swId: 'SW1', team: 'North' }
const people = new Map<Role, Caller>()

beforeAll(async () => {
  site = await testSite({ authorityName: 'Ourshire Council' })
  await importSmallCouncil(site.db, site.authorityId)
  const { authorityId, account } = await otherCouncil(site.db)
  const importOfTheirs = await importOf(authorityId)
  theirs = {
    authorityId,
    account,
    samples: {
      childId: 'L100',
      measureId: 'reviews.in_time',
      importId: importOfTheirs,
      userId: account.userId,
    },
  }
  for (const role of allRoles) {
    const somebody = caller(site)
    await somebody.signIn(await newPerson(site, role, ids))
    people.set(role, somebody)
  }
}, 300_000)
afterAll(() => site.close())

async function importOf(authorityId: string): Promise<string> {
  const found = await site.db.kysely
    .selectFrom('import_run')
    .select('import_id')
    .where('authority_id', '=', authorityId)
    .executeTakeFirstOrThrow()
  return found.import_id
}

function of(role: Role): Caller {
  const somebody = people.get(role)
  if (somebody === undefined) throw new RangeError(`Nobody has the role ${role}`)
  return somebody
}

const line = ({ route, address, status }: Asked) => `${route.method} ${address}: ${status}`

/** Every row of the other council, table by table, as one mark each. */
async function stateOfTheirs(): Promise<Readonly<Record<string, string | null>>> {
  const tables = (await readCatalogue(site.db.kysely)).filter(isTenantTable).map(({ name }) => name)
  const marks: Record<string, string | null> = {}
  for (const table of [...tables, 'app_user']) {
    const { rows } = await sql<{ mark: string | null }>`
      select md5(string_agg(r::text, ',' order by r::text)) as mark from ${sql.table(table)} r
      where r.authority_id = ${theirs.authorityId}
    `.execute(site.db.kysely)
    marks[table] = rows[0]?.mark ?? null
  }
  return marks
}

describe('nobody of one council', () => {
  test('finds the other’s children by searching for their names', async () => {
    const route = guarded(site.routes, 'GET')[0]
    if (route === undefined) throw new RangeError('The site has no pages')
    for (const name of ['Zephyrine', 'Xanthippe', 'Thorold', 'Quillon']) {
      const found = await askOne(of('director'), route, `/children?care=all&q=${name}`)
      expect(found.body.replaceAll(/<input[^>]*>|href="[^"]*"|“[^”]*”/g, '')).not.toMatch(/L100|A200|N300/)
    }
    const file = await of('director').get('/children/list.csv?care=all')
    expect(file.body).toContain('Leo')
    expect(file.body).not.toMatch(ofTheOther)
  })

  test('opens what is the other’s by its id: an import, its findings, an account', async () => {
    const own = guarded(site.routes, 'GET').filter(({ path }) => /:(importId|userId)/.test(path))
    expect(own.length).toBeGreaterThan(2)
    for (const role of ['analyst', 'iro_manager', 'administrator'] as const) {
      const answers = await askEach(of(role), own, theirs.samples)
      expect(answers.filter(({ status }) => status !== 404 && status !== 403).map(line)).toEqual([])
      expect(answers.filter(({ body }) => ofTheOther.test(body)).map(line)).toEqual([])
    }
  })

  test('changes anything of the other, whatever form is sent with whatever ids', async () => {
    const before = await stateOfTheirs()
    expect(Object.keys(before).length).toBeGreaterThan(40)
    for (const role of allRoles) await askEach(of(role), guarded(site.routes, 'POST'), theirs.samples)
    expect(await stateOfTheirs()).toEqual(before)
  })

  test('is in the other’s audit trail', async () => {
    const rows = await site.db.kysely
      .selectFrom('audit_event')
      .select('actor')
      .where('authority_id', '=', theirs.authorityId)
      .execute()
    expect(rows).toEqual([])
    // What our own people typed is ours.
    const trail = await of('auditor').get('/audit/file.csv')
    expect(trail.body.replaceAll(/q: \w+/g, '')).not.toMatch(ofTheOther)
  })
})

describe('an account of the other council', () => {
  test('is shown its own child of the same id', async () => {
    const somebody = caller(site)
    await somebody.signIn(theirs.account)
    const page = await somebody.get('/children/L100')
    expect(page.status).toBe(200)
    expect(page.body).toContain('Zephyr')
    expect(page.body).not.toContain('Leo')
  })

  test('keeps its email address for itself: one address signs in to one council', async () => {
    const twice = site.db.kysely
      .insertInto('app_user')
      .values({
        user_id: '01900000-0000-7000-8000-000000000001',
        authority_id: site.authorityId,
        email: theirs.account.email,
        name: 'The same again',
        role: 'iro',
        password_hash: testPassword,
      })
      .execute()
    await expect(twice).rejects.toThrow(/app_user_email/)
  })
})

describe('two people at two screens', () => {
  test('cannot send each other’s forms', async () => {
    const [mine, other] = [of('iro_manager'), caller(site)]
    await other.signIn(await newPerson({ db: site.db, authorityId: theirs.authorityId }, 'iro_manager'))
    await mine.get('/help')
    await other.get('/help')
    const sent = await other.post('/children/L100/restrict', {}, { token: mine.token() })
    expect(sent.status).toBe(403)
  })
})
