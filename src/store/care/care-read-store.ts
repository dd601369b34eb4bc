import type { ChildClocksNeeds } from '#app/care/child-clocks.ts'
import type { GroundNeeds } from '#app/care/grounds.ts'
import type { WorklistNeeds } from '#app/care/worklist.ts'
import { type Database, inAuthority } from '#store/database/database.ts'
import { careSettingOf } from './care-setting.ts'
import { childRecord, newestYear, recordedRules } from './child-record.ts'
import { groundsOf } from './grounds.ts'
import { loadFacts } from './load-facts.ts'
import { localTargetsOf } from './local-targets.ts'
import { openDues } from './open-dues.ts'

type FromStore = Omit<WorklistNeeds & ChildClocksNeeds & GroundNeeds, 'today' | 'calendar'>

/** What the worklist and the child page read, each in a transaction of its authority. */
export function careReadStoreOf(database: Database, actor: string): FromStore {
  const as = (authorityId: string) => ({ authorityId, actor })
  return {
    newestYear: (authorityId) =>
      inAuthority(database, as(authorityId), (trx) => newestYear(trx, authorityId)),
    openClocks: (ask) => inAuthority(database, as(ask.authorityId), (trx) => openDues(trx, ask)),
    childRecord: (ask) => inAuthority(database, as(ask.authorityId), (trx) => childRecord(trx, ask)),
    factsOf: (authorityId, childId) =>
      inAuthority(database, as(authorityId), async (trx) => {
        const [facts] = await loadFacts(trx, authorityId, [childId])
        if (facts === undefined) throw new RangeError('The child left the files while the page was made')
        const workers = facts.workers.map(({ swId }) => swId)
        return { facts, setting: await careSettingOf(trx, authorityId, workers) }
      }),
    groundsOf: (authorityId, asked) =>
      inAuthority(database, as(authorityId), (trx) => groundsOf(trx, authorityId, asked)),
    recordedRules: (authorityId) =>
      inAuthority(database, as(authorityId), (trx) => recordedRules(trx, authorityId)),
    localTargets: (authorityId, on) =>
      inAuthority(database, as(authorityId), (trx) => localTargetsOf(trx, authorityId, on)),
  }
}
