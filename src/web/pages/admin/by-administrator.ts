import type { ByAdministrator } from '#app/admin/accounts.ts'
import type { AskedBySomebody } from '../../route.ts'

/** Who makes a change, for its history and its audit entry. */
export function byOf({ who, requestId }: Pick<AskedBySomebody, 'who' | 'requestId'>): ByAdministrator {
  return { authorityId: who.authorityId, actor: who.email, role: who.role, requestId }
}
