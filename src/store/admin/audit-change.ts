import { sql, type Transaction } from 'kysely'
import type { ByAdministrator } from '#app/admin/accounts.ts'
import type { Action } from '#domain/access/actions.ts'
import type { Tables } from '#store/database/tables.generated.ts'
import { newId } from '#store/database/uuid.ts'

/** Records a change in the audit trail, in the transaction that makes it. */
export async function auditChange(
  trx: Transaction<Tables>,
  by: Omit<ByAdministrator, 'role'> & { readonly role: string },
  action: Action,
  subject: string,
  detail: Readonly<Record<string, string>> = {},
  childId: string | null = null,
): Promise<void> {
  await sql`
    insert into audit_event (authority_id, event_id, actor, role, action, subject, child_id, outcome, detail, request_id)
    values (${by.authorityId}, ${newId()}, ${by.actor}, ${by.role}, ${action}, ${subject}, ${childId}, 'done',
      ${JSON.stringify(detail)}::jsonb, ${by.requestId})
  `.execute(trx)
}
