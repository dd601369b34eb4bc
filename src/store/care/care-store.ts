import type { Transaction } from 'kysely'
import type { CareStore } from '#app/care/work-out-children.ts'
import type { Tables } from '#store/database/tables.generated.ts'
import { careSettingOf } from './care-setting.ts'
import { childIdsOf } from './child-ids.ts'
import { loadFacts } from './load-facts.ts'
import { saverOf } from './save-worked-out.ts'

/** What working out children needs, in a transaction that has named the authority. */
export function careStoreOf(trx: Transaction<Tables>, authorityId: string): CareStore {
  return {
    careSetting: () => careSettingOf(trx, authorityId),
    childIds: () => childIdsOf(trx, authorityId),
    loadFacts: (childIds) => loadFacts(trx, authorityId, childIds),
    saveWorkedOut: saverOf(trx, authorityId),
  }
}
