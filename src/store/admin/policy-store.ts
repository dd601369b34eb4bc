import { sql, type Transaction } from 'kysely'
import type { ByAdministrator } from '#app/admin/accounts.ts'
import type { PolicyName, PolicyStore, PolicyVersion } from '#app/admin/local-policy.ts'
import { everybodyCounted } from '#domain/access/scope.ts'
import { addDays, type CalendarDate } from '#domain/calendar/calendar-date.ts'
import { openDues } from '#store/care/open-dues.ts'
import { type Database, inAuthority } from '#store/database/database.ts'
import type { Tables } from '#store/database/tables.generated.ts'
import { newId } from '#store/database/uuid.ts'

/** Local policy in local_policy: a row a policy and day, changed only from today on. */
export function policyStoreOf(db: Database): PolicyStore {
  const as = (authorityId: string) => ({ authorityId, actor: 'local policy' })
  return {
    versions: (authorityId, policy) =>
      inAuthority(db, as(authorityId), (trx) => versionsOf(trx, authorityId, policy)),
    set: (by, policy, version, stillSo) =>
      inAuthority(db, by, async (trx) => {
        await sql`select pg_advisory_xact_lock(hashtextextended(${`${by.authorityId} ${policy}`}, 0))`.execute(
          trx,
        )
        const before = await versionsOf(trx, by.authorityId, policy)
        if (!stillSo(before)) return false
        await setVersion(trx, by, policy, version)
        await audit(
          trx,
          by,
          policy,
          version,
          before.find(({ from }) => from <= version.from),
        )
        return true
      }),
    openClocks: (authorityId, on) =>
      inAuthority(db, as(authorityId), async (trx) => {
        const ask = { authorityId, scope: everybodyCounted, on, until: addDays(on, 3660) }
        const dues = await openDues(trx, ask)
        return dues.map(({ rule, anchorOn }) => ({ rule, anchorOn }))
      }),
  }
}

/** Every version of a policy, the newest first. */
export async function versionsOf(
  trx: Transaction<Tables>,
  authorityId: string,
  policy: PolicyName,
): Promise<readonly PolicyVersion[]> {
  const found = await sql<{ from: CalendarDate; value: Record<string, unknown>; reason: string | null }>`
    select in_force_from as from, value, reason from local_policy
    where authority_id = ${authorityId} and policy = ${policy} order by in_force_from desc
  `.execute(trx)
  return found.rows.map((row) => ({ ...row, reason: row.reason ?? undefined }))
}

async function setVersion(
  trx: Transaction<Tables>,
  by: ByAdministrator,
  policy: PolicyName,
  { from, value, reason }: PolicyVersion,
): Promise<void> {
  await sql`
    insert into local_policy (authority_id, policy, in_force_from, value, reason)
    values (${by.authorityId}, ${policy}, ${from}, ${JSON.stringify(value)}::jsonb, ${reason ?? null})
    on conflict (authority_id, policy, in_force_from)
    do update set value = excluded.value, reason = excluded.reason
  `.execute(trx)
}

async function audit(
  trx: Transaction<Tables>,
  by: ByAdministrator,
  policy: PolicyName,
  version: PolicyVersion,
  before: PolicyVersion | undefined,
): Promise<void> {
  const detail = {
    from: version.from,
    was: JSON.stringify(before?.value ?? {}),
    is: JSON.stringify(version.value),
    reason: version.reason ?? '',
  }
  await sql`
    insert into audit_event (authority_id, event_id, actor, role, action, subject, outcome, detail, request_id)
    values (${by.authorityId}, ${newId()}, ${by.actor}, ${by.role}, 'set-local-policy', ${`policy ${policy}`}, 'done',
      ${JSON.stringify(detail)}::jsonb, ${by.requestId})
  `.execute(trx)
}
