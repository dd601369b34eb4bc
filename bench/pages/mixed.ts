import { sql } from 'kysely'
import type { Role } from '#domain/access/roles.ts'
import { inAuthority } from '#store/database/database.ts'
import type { FilledCouncil } from '../filled-council.ts'
import { asked } from './load.ts'

/** What somebody asks for. */
interface Request {
  readonly path: string
  readonly role: Role
}

/** Requests at once: as many as a small service's people make together. */
const atOnce = 4

/**
 * A day of a service as requests in turn: of a hundred, forty of children, each time of others, thirty of an IRO's own
 * day, twenty searches, eight of lists, and one each of the two pages that look at everybody.
 */
export async function mixedRequests(council: FilledCouncil, howMany: number): Promise<readonly Request[]> {
  const { database, authorityId } = council
  const found = await inAuthority(database, { authorityId, actor: 'bench' }, async (trx) => {
    const { rows } = await sql<{ child_id: string; name: string | null }>`
      select p.child_id, (select last_name from people x where x.authority_id = ${authorityId} and x.current
        and x.child_id = p.child_id order by line limit 1) as name
      from care_period p where p.authority_id = ${authorityId} and p.ended_on is null
      order by md5(p.child_id) limit 800
    `.execute(trx)
    return rows
  })
  return Array.from({ length: howMany }, (_, n) => requestOf(n, found[n % Math.max(1, found.length)]))
}

function requestOf(
  n: number,
  child: { readonly child_id: string; readonly name: string | null } | undefined,
): Request {
  const manager = 'iro_manager'
  const of = (n * 37) % 100
  if (of < 40) return { path: `/children/${encodeURIComponent(child?.child_id ?? '')}`, role: manager }
  if (of < 70) return { path: '/today', role: 'iro' }
  if (of < 90) return { path: `/children?q=${encodeURIComponent(child?.name ?? 'nobody')}`, role: manager }
  if (of < 98) return { path: `/children?page=${of - 89}`, role: manager }
  return { path: of === 98 ? '/today' : '/service', role: manager }
}

/** Asks for each, so many at once; each has to be answered. */
export async function askMixed(
  address: string,
  cookies: ReadonlyMap<Role, string>,
  requests: readonly Request[],
): Promise<void> {
  const waiting = requests.values()
  const worker = async () => {
    for (const { path, role } of waiting) {
      const cookie = cookies.get(role)
      if (cookie !== undefined) await asked({ address: `${address}${path}`, cookie })
    }
  }
  await Promise.all(Array.from({ length: atOnce }, worker))
}
