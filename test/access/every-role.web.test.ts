import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { mayI } from '#domain/access/may-i.ts'
import { allRoles, type Role } from '#domain/access/roles.ts'
import { caller } from '#test/support/caller.ts'
import { type Asked, askEach, guarded, type Samples } from '#test/support/every-route.ts'
import { ofTheOther, type OtherCouncil, otherCouncil } from '#test/support/other-council.ts'
import { restrictTo } from '#test/support/restrict.ts'
import { newPerson, type TestPerson, type TestSite, testSite } from '#test/support/site.ts'
import { importSmallCouncil } from '#test/support/small-council.ts'

/**
 * Every role by every page and form of the site, taken from the site itself: a new one is asked too. Beside the council
 * there is another whose children have the same ids, and Anastasia's record is restricted to one person.
 */
let site: TestSite
let samples: Samples
let other: OtherCouncil
const ids = { iroId: 'IRO1', swId: 'SW1', team: 'North' }
const unusual = { Leonard: 'Leopoldine', Leo: 'Leopold', Ana: 'Anastasia' }
/** What tells of a child of this council. */
const ofChildren = /L100|A200|N300|Leopold|Anastasia/

const people = new Map<Role, TestPerson>()
const answers = new Map<Role, { readonly pages: readonly Asked[]; readonly forms: readonly Asked[] }>()

beforeAll(async () => {
  site = await testSite()
  await importSmallCouncil(site.db, site.authorityId, unusual)
  other = await otherCouncil(site.db)
  const account = await newPerson(site, 'iro')
  const { import_id: importId } = await site.db.kysely
    .selectFrom('import_run')
    .select('import_id')
    .where('authority_id', '=', site.authorityId)
    .executeTakeFirstOrThrow()
  await restrictTo(await newPerson(site, 'iro_manager', { name: 'Nadia Named' }), 'A200', site)
  samples = { childId: 'L100', measureId: 'reviews.in_time', importId, userId: account.userId }
  for (const role of allRoles) people.set(role, await newPerson(site, role, ids))
  // Forms that are refused change nothing, so they are sent before those that are not.
  for (const role of allRoles) {
    const somebody = caller(site)
    await somebody.signIn(personOf(role))
    const pages = await askEach(somebody, guarded(site.routes, 'GET'), samples)
    const refused = guarded(site.routes, 'POST').filter(({ allow }) => !may(role, allow))
    answers.set(role, { pages, forms: await askEach(somebody, refused, samples) })
  }
}, 300_000)
afterAll(() => site.close())

function personOf(role: Role): TestPerson {
  const person = people.get(role)
  if (person === undefined) throw new RangeError(`Nobody has the role ${role}`)
  return person
}

function may(role: Role, action: Parameters<typeof mayI>[1]): boolean {
  return mayI({ role, ...ids }, action).allowed
}

function asked(role: Role): readonly Asked[] {
  const { pages = [], forms = [] } = answers.get(role) ?? {}
  return [...pages, ...forms]
}

/** What the audit trail says became of each request. */
async function outcomes(role: Role): Promise<ReadonlyMap<string | null, string>> {
  const rows = await site.db.kysely
    .selectFrom('audit_event')
    .select(['request_id', 'outcome', 'action'])
    .where('authority_id', '=', site.authorityId)
    .where('actor', '=', personOf(role).email)
    .execute()
  return new Map(rows.map(({ request_id: request, outcome, action }) => [request, `${action} ${outcome}`]))
}

const line = ({ route, address, status }: Asked) => `${route.method} ${address}: ${status}`

describe.each(allRoles)('%s', (role) => {
  test('is answered where their role may go', () => {
    const wrong = asked(role).filter(
      ({ route, status }) => may(role, route.allow) && ![200, 303, 404, 422].includes(status),
    )
    // Beside the rows stands the figure of the whole authority, which these two do not see.
    const expected = role === 'social_worker' || role === 'team_manager' ? /\/rows(\/csv)?$/ : /^never$/
    expect(wrong.filter(({ address }) => !expected.test(address)).map(line)).toEqual([])
  })

  test('is refused everywhere else, in words, and each refusal is recorded', async () => {
    const refused = asked(role).filter(({ route }) => !may(role, route.allow))
    expect(refused.filter(({ status }) => status !== 403).map(line)).toEqual([])
    const kept = await outcomes(role)
    expect(
      refused.filter(({ route, requestId }) => kept.get(requestId) !== `${route.allow} refused`).map(line),
    ).toEqual([])
  })

  test('leaves a trace of every page that records something', async () => {
    const kept = await outcomes(role)
    const unrecorded = asked(role).filter(
      ({ route, requestId, status }) =>
        (status === 403 || status === 404 || 'records' in route.audit) && !kept.has(requestId),
    )
    expect(unrecorded.map(line)).toEqual([])
  })

  test('is shown nothing of the other council', () => {
    expect(
      asked(role)
        .filter(({ body }) => ofTheOther.test(body))
        .map(line),
    ).toEqual([])
  })

  test('is not told that there is a record that is restricted', () => {
    expect(
      asked(role)
        .filter(({ body }) => /A200|Anastasia/.test(body))
        .map(line),
    ).toEqual([])
  })
})

describe('what they are shown', () => {
  test.each(['board_member', 'administrator'] as const)('a %s is never shown a child', (role) => {
    const told = asked(role).filter(({ body }) => ofChildren.test(body))
    expect(told.map(line)).toEqual([])
  })

  test('a board member is shown figures', () => {
    const report = asked('board_member').find(({ address }) => address === '/annual-report')
    expect(report?.status).toBe(200)
    expect(report?.body).toContain('Annual report')
  })

  test.each(['iro', 'social_worker', 'team_manager'] as const)(
    'a %s is shown their own child and no other',
    (role) => {
      const told = asked(role).filter(({ body }) => /N300/.test(body))
      expect(told.map(line)).toEqual([])
      expect(asked(role).filter(({ body }) => /L100/.test(body)).length).toBeGreaterThan(2)
    },
  )

  test('the walk went somewhere: those who see everything are shown every child', () => {
    const pages = asked('iro_manager').filter(({ body }) => /N300/.test(body))
    expect(pages.length).toBeGreaterThan(3)
    expect(asked('iro_manager').length).toBeGreaterThan(40)
  })
})

describe('the forms that each role may send', () => {
  test('are answered, empty as they are, without breaking', async () => {
    const broken: string[] = []
    for (const role of allRoles) {
      const somebody = caller(site)
      await somebody.signIn(personOf(role))
      const mine = guarded(site.routes, 'POST').filter(({ allow }) => may(role, allow))
      const heard = await askEach(somebody, mine, { ...samples, importId: 'x' })
      broken.push(
        ...heard
          .filter(({ status }) => ![200, 303, 404, 409, 422].includes(status))
          .map((one) => `${role} ${line(one)}`),
      )
    }
    expect(broken).toEqual([])
  })
})

test('the other council’s audit trail has nothing of it', async () => {
  const rows = await site.db.kysely
    .selectFrom('audit_event')
    .select('actor')
    .where('authority_id', '=', other.authorityId)
    .execute()
  expect(rows).toEqual([])
})
