import { sql, type Transaction } from 'kysely'
import type { ImportTransaction } from '#app/import/import-store.ts'
import type { Tables } from '#store/database/tables.generated.ts'

type ReachedBy = Pick<ImportTransaction, 'workersTeams' | 'childrenOfWorkers' | 'childrenOfConferences'>

/** Which children a row reaches that names a social worker or a conference, and no child. */
export function reachedByOf(trx: Transaction<Tables>, authorityId: string): ReachedBy {
  const children = async (query: ReturnType<typeof sql<{ child_id: string }>>) =>
    (await query.execute(trx)).rows.map(({ child_id: child }) => child)
  return {
    workersTeams: async () => {
      const { rows } = await sql<{ sw_id: string; teams: string }>`
        select sw_id, string_agg(concat_ws('|', sw_team, coalesce(sw_from, '-infinity'), coalesce(sw_to, 'infinity')), ', '
          order by collection_year, file, line) as teams
        from social_workers where authority_id = ${authorityId} and current group by sw_id
      `.execute(trx)
      return new Map(rows.map(({ sw_id: worker, teams }) => [worker, teams]))
    },
    childrenOfWorkers: (swIds) =>
      children(sql`
        select distinct child_id from ssda903_sw_episodes
        where authority_id = ${authorityId} and current and sw_id = any(${[...swIds]}::text[])
      `),
    childrenOfConferences: (conferenceIds) =>
      children(sql`
        select distinct child_id from conferences
        where authority_id = ${authorityId} and current and conference_id = any(${[...conferenceIds]}::text[])
      `),
  }
}
