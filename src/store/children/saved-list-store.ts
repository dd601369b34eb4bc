import { sql } from 'kysely'
import type { ListKeeper, SavedList, SavedListStore } from '#app/children/saved-lists.ts'
import { auditChange } from '#store/admin/audit-change.ts'
import { type Database, inAuthority } from '#store/database/database.ts'
import { newId } from '#store/database/uuid.ts'

/** The lists of children that people keep under a name. */
export function savedListStoreOf(database: Database): SavedListStore {
  const as = ({ authorityId, actor, requestId }: ListKeeper) => ({ authorityId, actor, requestId })
  return {
    of: ({ authorityId, userId, role }) =>
      inAuthority(database, { authorityId, actor: 'web' }, async (trx) => {
        const { rows } = await sql<SavedList>`
          select l.list_id as "listId", l.name, l.query, l.user_id = ${userId} as mine, u.name as owner,
            l.shared_with as "sharedWith", l.opens_first and l.user_id = ${userId} as "opensFirst"
          from saved_list l left join app_user u on u.user_id = l.user_id and u.authority_id = l.authority_id
          where l.authority_id = ${authorityId} and (l.user_id = ${userId} or l.shared_with = ${role})
          order by lower(l.name), l.list_id
        `.execute(trx)
        return rows
      }),
    keep: (by, list) =>
      inAuthority(database, as(by), async (trx) => {
        const { authorityId, userId } = by
        const { name, query, sharedWith = null, opensFirst } = list
        if (opensFirst) {
          await sql`update saved_list set opens_first = false
            where authority_id = ${authorityId} and user_id = ${userId} and opens_first`.execute(trx)
        }
        await sql`
          insert into saved_list (authority_id, list_id, user_id, name, query, shared_with, opens_first)
          values (${authorityId}, ${newId()}, ${userId}, ${name}, ${JSON.stringify(query)}::jsonb, ${sharedWith}, ${opensFirst})
          on conflict (authority_id, user_id, name) do update
            set query = excluded.query, shared_with = excluded.shared_with, opens_first = excluded.opens_first
        `.execute(trx)
        const shared = sharedWith ?? 'with nobody'
        await auditChange(trx, by, 'keep-lists', `keep the list “${name}”`, { ...query, shared })
      }),
    remove: (by, listId) =>
      inAuthority(database, as(by), async (trx) => {
        const { rows } = await sql<{ name: string }>`
          delete from saved_list
          where authority_id = ${by.authorityId} and user_id = ${by.userId} and list_id::text = ${listId} returning name
        `.execute(trx)
        const [row] = rows
        if (row === undefined) return false
        await auditChange(trx, by, 'keep-lists', `remove the list “${row.name}”`)
        return true
      }),
  }
}
