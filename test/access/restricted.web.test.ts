import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { allGaps } from '#domain/gap/register.ts'
import { allRoles, type Role } from '#domain/access/roles.ts'
import { measures } from '#domain/measure/register.ts'
import { type Caller, caller } from '#test/support/caller.ts'
import { askEach, type Asked, askOne, guarded, type Samples, saidBy } from '#test/support/every-route.ts'
import { restrictTo } from '#test/support/restrict.ts'
import { newPerson, type TestPerson, type TestSite, testSite } from '#test/support/site.ts'
import { importSmallCouncil } from '#test/support/small-council.ts'

/**
 * Leopold's record is restricted to one IRO manager. Everybody else of every role asks for every page of his, and for
 * every list in each of its forms; nobody is told that there is such a child. That no other page of the site tells of
 * a restricted record is seen in the walk of every role.
 */
let site: TestSite
let named: TestPerson
let samples: Samples
const ids = { iroId: 'IRO1', swId: 'SW1', team: 'North' }
const restrictedChild = 'L100'
const ofTheChild = /L100|Leopold/
const others = new Map<Role, Caller>()
let before: readonly Asked[]
let figuresBefore: readonly string[]

beforeAll(async () => {
  site = await testSite()
  await importSmallCouncil(site.db, site.authorityId, { Leonard: 'Leopoldine', Leo: 'Leopold' })
  const { import_id: importId } = await site.db.kysely
    .selectFrom('import_run')
    .select('import_id')
    .where('authority_id', '=', site.authorityId)
    .executeTakeFirstOrThrow()
  samples = { childId: restrictedChild, measureId: 'reviews.in_time', importId }
  named = await newPerson(site, 'iro_manager', { name: 'Nadia Named' })
  for (const role of allRoles) {
    const somebody = caller(site)
    await somebody.signIn(await newPerson(site, role, ids))
    others.set(role, somebody)
  }
  before = await everyList(of('analyst'))
  figuresBefore = await figures(of('analyst'))
  await restrictTo(named, restrictedChild, site)
}, 300_000)
afterAll(() => site.close())

function of(role: Role): Caller {
  const somebody = others.get(role)
  if (somebody === undefined) throw new RangeError(`Nobody has the role ${role}`)
  return somebody
}

const line = ({ address, status }: Asked) => `${address}: ${status}`

/** The lists of the site in each of their forms. A page that is not there any more is not asked for. */
function lists(): readonly string[] {
  const days = ['', 'on=2026-11-23']
  return [
    ...days.flatMap((day) => [
      `/children?care=all&${day}`,
      `/children?care=all&q=leopold&${day}`,
      `/children?care=all&q=L100&${day}`,
      `/children?care=now&clocks=overdue&${day}`,
      `/children?care=now&team=North&${day}`,
      `/children?care=now&iro=IRO1&order=due&${day}`,
      `/children/list.csv?care=all&${day}`,
      `/today?${day}`,
      `/children/L100?${day}`,
    ]),
    ...allGaps.map((gap) => `/service/list?of=${gap}`),
    '/service/list?of=caseload&iro=IRO1',
    '/service/list?of=records',
    '/service/list?of=late-reviews&period=year',
    '/service/list?of=late-reviews&period=12-months',
    ...measures.flatMap(({ id }) => [`/measures/${id}/rows`, `/measures/${id}/rows/csv`]),
    `/imports/${samples['importId'] ?? ''}`,
    `/imports/${samples['importId'] ?? ''}/findings.csv`,
    '/audit',
    '/audit?child=L100',
    '/audit/file.csv',
  ]
}

async function everyList(somebody: Caller): Promise<readonly Asked[]> {
  const route = guarded(site.routes, 'GET')[0]
  if (route === undefined) throw new RangeError('The site has no pages')
  const answers: Asked[] = []
  for (const address of lists()) answers.push(await askOne(somebody, route, address))
  return answers
}

/** The pages of totals, as anybody may print them. */
async function figures(somebody: Caller): Promise<readonly string[]> {
  const pages = ['/measures', '/measures/caseload.by_iro', '/scorecard', '/annual-report']
  const bodies: string[] = []
  for (const page of pages) bodies.push(saidBy((await somebody.get(page)).body))
  return bodies
}

describe('a restricted record', () => {
  test('was on many lists before', () => {
    const told = before.filter(({ body }) => ofTheChild.test(body))
    expect(told.length).toBeGreaterThan(20)
  })

  test.each(allRoles)('is on no page that can be asked for it, for any other %s', async (role) => {
    const its = guarded(site.routes, 'GET').filter(({ path }) => /:(childId|measureId|importId)/.test(path))
    expect(its.length).toBeGreaterThan(20)
    const answers = await askEach(of(role), its, samples)
    expect(answers.filter(({ body }) => ofTheChild.test(body)).map(line)).toEqual([])
  })

  test.each(['analyst', 'iro', 'team_manager', 'director'] as const)(
    'is on no list, in any of its forms, for any other %s',
    async (role) => {
      // What was searched for stands in its own field, as it does when nobody is found.
      const told = (await everyList(of(role))).filter(({ body }) =>
        ofTheChild.test(body.replaceAll(/<input[^>]*>|href="[^"]*"|“[^”]*”/g, '')),
      )
      expect(told.map(line)).toEqual([])
    },
  )

  test('is answered as a child who is not there: the same words, whatever is asked of it', async () => {
    for (const role of ['iro_manager', 'analyst', 'iro', 'director'] as const) {
      for (const route of guarded(site.routes, 'GET').filter(({ path }) => path.includes(':childId'))) {
        const [there, nowhere] = [
          await askEach(of(role), [route], samples),
          await askEach(of(role), [route], { ...samples, childId: 'L999' }),
        ]
        const [one, other] = [there[0], nowhere[0]]
        expect(one?.status).toBe(other?.status)
        const [said, elsewhere] = [one?.body ?? '', other?.body.replaceAll('L999', 'L100') ?? '']
        expect({ address: one?.address, same: saidBy(said) === saidBy(elsewhere) }).toEqual({
          address: one?.address,
          same: true,
        })
      }
    }
  })

  test('is not counted where lists are counted', async () => {
    const list = await of('analyst').get('/children?care=all')
    expect(/\d+ child(ren)?\b/.exec(list.body)?.[0]).toBe('2 children')
  })

  test('counts in the figures of the whole authority, which are the same as before', async () => {
    const now = await figures(of('analyst'))
    expect(now).toEqual(figuresBefore)
  })

  test('is there for the one who is named, with what was done to it and by whom', async () => {
    const manager = caller(site)
    await manager.signIn(named)
    const page = await manager.get('/children/L100')
    expect(page.status).toBe(200)
    expect(page.body.includes('This record is restricted: it is open to 1 named person')).toBe(true)
    expect(/\d+ child(ren)?\b/.exec((await manager.get('/children?care=all')).body)?.[0]).toBe('3 children')
    expect((await manager.get('/restricted')).body.includes('Leopold (L100)')).toBe(true)
    const restricted = await manager.get('/audit?child=L100&action=restrict-record&outcome=done')
    expect(restricted.body.includes('restricted the record')).toBe(true)
    // Those who tried are named to whoever watches over the record.
    const looked = await manager.get('/children/L100/looked')
    expect(/refused \d+ times/.test(looked.body)).toBe(true)
  })

  test('cannot be restricted, changed or lifted by anybody who is not named', async () => {
    const manager = of('iro_manager')
    await manager.get('/help')
    for (const path of ['/children/L100/restrict', '/children/L100/restrict/lift']) {
      expect((await manager.post(path, { reason: 'other', note: 'x', seen: 'none' })).status).toBe(404)
    }
  })

  test('is open to everybody again when it is lifted, and what was done stays in the trail', async () => {
    const manager = caller(site)
    await manager.signIn(named)
    const form = await manager.get('/children/L100/restrict')
    const seen = /name="seen" value="([^"]+)"/.exec(form.body)?.[1] ?? ''
    const stale = await manager.post('/children/L100/restrict/lift', { note: 'too late', seen: `${seen}x` })
    expect(stale.status).toBe(422)
    const lifted = await manager.post('/children/L100/restrict/lift', { note: 'They left', seen })
    expect(lifted.status).toBe(303)
    expect((await of('analyst').get('/children/L100')).status).toBe(200)
    const trail = await of('auditor').get('/audit?child=L100&action=restrict-record')
    expect(trail.body.includes('lifted the restriction')).toBe(true)
    expect(trail.body.includes('staff family')).toBe(true)
  })
})
