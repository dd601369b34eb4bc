import { randomBytes } from 'node:crypto'
import { sql } from 'kysely'
import { addUser } from '#app/operate/add-user.ts'
import type { Role } from '#domain/access/roles.ts'
import { inAuthority, outsideAuthorities } from '#store/database/database.ts'
import { operationsOf } from '#store/database/operations.ts'
import type { Bench } from '../bench.ts'
import type { FilledCouncil } from '../filled-council.ts'
import { load, medianOf } from './load.ts'
import { askMixed, mixedRequests } from './mixed.ts'
import { recordedSql } from './recorded-sql.ts'
import { servingProcess, signedIn } from './serving.ts'
import { staticPage } from './static-page.ts'

/** The memory that serving should take at most, in megabytes. */
const mostMemory = 300

/** Requests after which memory is looked at. */
const mixed = 2000

/**
 * The pages that people live in, asked for over HTTP from a site in a process of its own. Each beside what it
 * cannot do without: its own statements run one after the other, and a static page of the same bytes.
 */
export async function pagesBenchmark(bench: Bench, council: FilledCouncil): Promise<void> {
  const { kind, name } = council
  bench.progress(`${kind}, ${name}: the pages`)
  await using people = await benchPeople(council)
  await using site = await servingProcess(council.place)
  await using recorded = await recordedSql(council.place)
  const cookies = new Map<Role, string>()
  for (const { role, email } of people.all)
    cookies.set(role, await signedIn(site.address, email, people.password))
  const common = { benchmark: 'pages', database: kind, council: name }
  for (const page of await pagesOf(council)) {
    const cookie = cookies.get(page.role)
    if (cookie === undefined) continue
    bench.progress(`${kind}, ${name}: ${page.path}`)
    const ask = { address: `${site.address}${page.path}`, cookie }
    const first = await load(ask, { atOnce: 1, seconds: 3 })
    const many = await load(ask, { atOnce: 4, seconds: 4 })
    const statements = await recorded.statementsOf(page.path, cookie)
    const own = await medianOf(() => recorded.run(statements), 3)
    await using plain = await staticPage(first.body)
    const still = await load({ address: plain.address, cookie }, { atOnce: 1, seconds: 1 })
    const size = Math.ceil(first.body.length / 1024)
    bench.report({
      ...common,
      what: `${page.name} (${size} KB, ${statements.length} statements; with 4 at once ${many.perSecond.toFixed(1)} a second, p99 ${Math.round(many.p99 * 1000)} ms)`,
      seconds: first.median,
      against: {
        what: 'its statements alone and a static page of the same size',
        seconds: own + still.median,
      },
      aim: { of: 'ratio', atMost: 2 },
    })
  }
  bench.progress(`${kind}, ${name}: ${mixed} mixed requests`)
  await askMixed(site.address, cookies, await mixedRequests(council, mixed))
  const memory = [
    { what: `memory of the serving process after ${mixed} mixed requests`, megabytes: site.memory() },
    { what: 'memory of the serving process, at its most', megabytes: site.mostMemory() },
  ]
  for (const one of memory) bench.report({ ...common, ...one, atMost: mostMemory })
}

interface Page {
  readonly name: string
  readonly path: string
  readonly role: Role
}

async function pagesOf({ database, authorityId }: FilledCouncil): Promise<readonly Page[]> {
  const childId = await inAuthority(database, { authorityId, actor: 'bench' }, async (trx) => {
    const found = await sql<{ child_id: string }>`
      select child_id from care_period where authority_id = ${authorityId} and ended_on is null
      order by started_on, child_id limit 1
    `.execute(trx)
    return found.rows[0]?.child_id ?? ''
  })
  const manager = 'iro_manager'
  return [
    { name: 'Today, an IRO', path: '/today', role: 'iro' },
    { name: 'Today, the whole service', path: '/today', role: manager },
    { name: 'Children', path: '/children', role: manager },
    { name: 'Children, found by a name', path: '/children?q=smith', role: manager },
    { name: 'Children, by a name nobody has', path: '/children?q=zzyzxq', role: manager },
    { name: 'a child', path: `/children/${encodeURIComponent(childId)}`, role: manager },
    { name: 'The service', path: '/service', role: manager },
    { name: 'a measure', path: '/measures/reviews.in_time', role: manager },
    { name: 'the scorecard', path: '/scorecard', role: manager },
  ]
}

/** Two people who may look, an IRO with the most children and a manager; they are gone, or shut out, afterwards. */
async function benchPeople({ database, authorityId }: FilledCouncil) {
  const operations = operationsOf(database)
  const { slug } = (await operations.authorities.list()).find((one) => one.authorityId === authorityId) ?? {}
  const iroId = await inAuthority(database, { authorityId, actor: 'bench' }, async (trx) => {
    const found = await sql<{ iro_id: string }>`
      select iro_id from iro_allocations where authority_id = ${authorityId} and allocation_ended_on is null
      group by iro_id order by count(*) desc, iro_id limit 1
    `.execute(trx)
    return found.rows[0]?.iro_id
  })
  const password = randomBytes(18).toString('base64url')
  const mark = randomBytes(4).toString('hex')
  const all = [
    { role: 'iro_manager' as const, iroId: undefined },
    ...(iroId === undefined ? [] : [{ role: 'iro' as const, iroId }]),
  ].map((person) => ({ ...person, email: `bench-${person.role}-${mark}@waymark.example` }))
  for (const person of all) await addUser(operations, { ...person, authority: slug, password })
  return {
    password,
    all,
    async [Symbol.asyncDispose]() {
      const emails = all.map(({ email }) => email)
      await outsideAuthorities(database, async (trx) => {
        await trx
          .updateTable('app_user')
          .set({ disabled_at: new Date() })
          .where('email', 'in', emails)
          .execute()
      })
    },
  }
}
