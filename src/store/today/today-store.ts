import { sql } from 'kysely'
import type { TodayNeeds } from '#app/today/today.ts'
import { newestYear } from '#store/care/child-record.ts'
import { type Database, inAuthority } from '#store/database/database.ts'
import { findDues } from './find-dues.ts'
import { findGaps } from './find-gaps.ts'

/** What a day's work is read from, each in a transaction of its authority. */
export function todayStoreOf(database: Database, actor: string): Omit<TodayNeeds, 'today' | 'calendar'> {
  const as = (authorityId: string) => ({ authorityId, actor })
  return {
    newestYear: (authorityId) =>
      inAuthority(database, as(authorityId), (trx) => newestYear(trx, authorityId)),
    dues: (ask) => inAuthority(database, as(ask.authorityId), (trx) => findDues(trx, ask)),
    gaps: (ask) => inAuthority(database, as(ask.authorityId), (trx) => findGaps(trx, ask)),
    teams: ({ authorityId, scope }) =>
      inAuthority(database, as(authorityId), async (trx) => {
        if (scope.kind !== 'authority') return []
        const { rows } = await sql<{ sw_team: string }>`
          select distinct sw_team from social_workers
          where authority_id = ${authorityId} and current and sw_team is not null order by sw_team
        `.execute(trx)
        return rows.map(({ sw_team: team }) => team)
      }),
  }
}
