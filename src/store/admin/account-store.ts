import { sql, type Transaction } from 'kysely'
import type {
  AccountDecision,
  AccountStore,
  ByAdministrator,
  HeldAccount,
  NamedInFiles,
} from '#app/admin/accounts.ts'
import type { CalendarDate } from '#domain/calendar/calendar-date.ts'
import { type Database, inAuthority, outsideAuthorities } from '#store/database/database.ts'
import type { Tables } from '#store/database/tables.generated.ts'
import { errorCode } from '#store/database/unavailable.ts'
import { londonToday } from '#store/sign-in/in-use.ts'
import { newId } from '#store/database/uuid.ts'

interface Row {
  readonly user_id: string
  readonly email: string
  readonly name: string
  readonly role: string
  readonly iro_id: string | null
  readonly sw_id: string | null
  readonly team: string | null
  readonly disabled: boolean
  readonly last_day: CalendarDate | null
  readonly left: boolean
}

const columns = sql`
  user_id, email, name, role, iro_id, sw_id, team, disabled_at is not null as disabled, last_day,
  coalesce(last_day < ${londonToday}, false) as left
`

/** Accounts as an administrator sees them. They lie outside row-level security: each query names the authority. */
export function accountStoreOf(db: Database): AccountStore {
  return {
    all: (authorityId) =>
      outsideAuthorities(db, async (trx) => {
        const found = await sql<Row>`
          select ${columns} from app_user where authority_id = ${authorityId} order by lower(name), email
        `.execute(trx)
        return found.rows.map(accountOf)
      }),
    one: (authorityId, userId) =>
      outsideAuthorities(db, async (trx) => {
        const found = await sql<Row>`
          select ${columns} from app_user where authority_id = ${authorityId} and user_id::text = ${userId}
        `.execute(trx)
        return found.rows.map(accountOf)[0]
      }),
    namedInFiles: (authorityId) =>
      inAuthority(db, { authorityId, actor: 'administration' }, (trx) => namedInFiles(trx, authorityId)),
    add: (by, account) => addAccount(db, by, account),
    decide: (by, userId, decision) =>
      inAuthority(db, by, async (trx) => {
        // Held in one order by everybody, so that two who disable each other do not both succeed.
        const held = await sql<Row>`
          select ${columns} from app_user
          where authority_id = ${by.authorityId} and (role = 'administrator' or user_id::text = ${userId})
          order by user_id for update
        `.execute(trx)
        const account = held.rows.find((row) => row.user_id === userId)
        if (account === undefined) return undefined
        const others = held.rows.filter(
          (row) =>
            row.role === 'administrator' && !row.disabled && row.last_day === null && row.user_id !== userId,
        )
        const decided = decision(accountOf(account), others.length)
        await carryOut(trx, by, userId, decided)
        return decided
      }),
  }
}

function accountOf(row: Row): HeldAccount {
  return {
    userId: row.user_id,
    email: row.email,
    name: row.name,
    role: row.role,
    iroId: row.iro_id ?? undefined,
    swId: row.sw_id ?? undefined,
    team: row.team ?? undefined,
    disabled: row.disabled,
    lastDay: row.last_day ?? undefined,
    left: row.left,
  }
}

async function addAccount(
  db: Database,
  by: ByAdministrator,
  account: Parameters<AccountStore['add']>[1],
): Promise<boolean> {
  try {
    await inAuthority(db, by, async (trx) => {
      await sql`
        insert into app_user (user_id, authority_id, email, name, role, iro_id, sw_id, team, password_hash)
        values (${newId()}, ${by.authorityId}, ${account.email}, ${account.name}, ${account.role},
          ${account.iroId ?? null}, ${account.swId ?? null}, ${account.team ?? null}, ${account.passwordHash})
      `.execute(trx)
      await audit(trx, by, `add ${account.email}`, { role: account.role })
    })
    return true
  } catch (error) {
    if (errorCode(error) === '23505') return false
    throw error
  }
}

async function carryOut(
  trx: Transaction<Tables>,
  by: ByAdministrator,
  userId: string,
  decided: AccountDecision,
): Promise<void> {
  if ('refuse' in decided) return
  const { set } = decided
  const changes = [
    ...(set.name === undefined ? [] : [sql`name = ${set.name}`]),
    ...(set.role === undefined
      ? []
      : [
          sql`role = ${set.role}, iro_id = ${set.iroId ?? null}, sw_id = ${set.swId ?? null}, team = ${set.team ?? null}`,
        ]),
    ...(set.passwordHash === undefined ? [] : [sql`password_hash = ${set.passwordHash}`]),
    ...(set.lastDay === undefined ? [] : [sql`last_day = ${set.lastDay}`]),
    ...(set.disabled === undefined
      ? []
      : [sql`disabled_at = ${set.disabled ? sql`coalesce(disabled_at, now())` : sql`null`}`]),
  ]
  await sql`
    update app_user set ${sql.join(changes)} where authority_id = ${by.authorityId} and user_id = ${userId}
  `.execute(trx)
  if (decided.endSessions) await sql`delete from app_session where user_id = ${userId}`.execute(trx)
  await audit(trx, by, decided.did, decided.detail)
}

async function audit(
  trx: Transaction<Tables>,
  by: ByAdministrator,
  subject: string,
  detail: Readonly<Record<string, string>>,
): Promise<void> {
  await sql`
    insert into audit_event (authority_id, event_id, actor, role, action, subject, outcome, detail, request_id)
    values (${by.authorityId}, ${newId()}, ${by.actor}, ${by.role}, 'manage-users', ${subject}, 'done',
      ${JSON.stringify(detail)}::jsonb, ${by.requestId})
  `.execute(trx)
}

async function namedInFiles(trx: Transaction<Tables>, authorityId: string): Promise<NamedInFiles> {
  const iros = await sql<{ id: string; name: string }>`
    select distinct on (iro_id) iro_id as id, name from iros
    where authority_id = ${authorityId} and current order by iro_id, started_on desc
  `.execute(trx)
  const workers = await sql<{ id: string; name: string }>`
    select distinct on (sw_id) sw_id as id, sw_name as name from social_workers
    where authority_id = ${authorityId} and current order by sw_id, sw_from desc nulls last
  `.execute(trx)
  const teams = await sql<{ team: string }>`
    select team from teams where authority_id = ${authorityId} and current
    union select sw_team from social_workers
    where authority_id = ${authorityId} and current and sw_team is not null
    order by 1
  `.execute(trx)
  return { iros: iros.rows, workers: workers.rows, teams: teams.rows.map(({ team }) => team) }
}
