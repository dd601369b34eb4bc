import type { Transaction } from 'kysely'
import type { ReviewTransaction } from '#app/review/review-store.ts'
import type { Tables } from '#store/database/tables.generated.ts'
import { newId } from '#store/database/uuid.ts'
import { reviewTransactionOf } from '../review/review-store.ts'

/** The reviews recorded here, in the transaction of an import or of its undoing: in the name of who loads the files. */
export function reviewsOfImport(
  trx: Transaction<Tables>,
  { authorityId, actor }: { readonly authorityId: string; readonly actor: string },
): ReviewTransaction {
  return reviewTransactionOf(trx, {
    authorityId,
    actor,
    name: 'The files',
    role: 'import',
    requestId: newId(),
    may: () => ({ allowed: true, scope: { kind: 'authority', onlyCounted: true } }),
  })
}
