import { sql } from 'kysely'
import type { Account, Accounts } from '#app/sign-in/accounts.ts'
import { isRole } from '#domain/access/roles.ts'
import { type Database, outsideAuthorities } from '../database/database.ts'
import { inUse } from './in-use.ts'

/** The columns of an account that may sign in, as selected from app_user u and authority a. */
export interface AccountRow {
  readonly user_id: string
  readonly authority_id: string
  readonly email: string
  readonly name: string
  readonly role: string
  readonly iro_id: string | null
  readonly sw_id: string | null
  readonly team: string | null
  readonly authority_name: string
  readonly made_up: boolean
}

export const accountColumns = sql`
  u.user_id, u.authority_id, u.email, u.name, u.role, u.iro_id, u.sw_id, u.team,
  a.name as authority_name, a.made_up
`

/** The account of a row; undefined when its role is not one that this release knows. */
export function accountOf(row: AccountRow): Account | undefined {
  if (!isRole(row.role)) return undefined
  return {
    userId: row.user_id,
    authorityId: row.authority_id,
    email: row.email,
    name: row.name,
    role: row.role,
    iroId: row.iro_id ?? undefined,
    swId: row.sw_id ?? undefined,
    team: row.team ?? undefined,
    authority: { authorityId: row.authority_id, name: row.authority_name, madeUp: row.made_up },
  }
}

export function accountsOf(db: Database): Accounts {
  return {
    byEmail: (email) =>
      outsideAuthorities(db, async (trx) => {
        const found = await sql<AccountRow & { password_hash: string }>`
          select ${accountColumns}, u.password_hash
          from app_user u join authority a using (authority_id)
          where u.email = ${email} and ${inUse('u')}
        `.execute(trx)
        const row = found.rows[0]
        const account = row === undefined ? undefined : accountOf(row)
        return row === undefined || account === undefined
          ? undefined
          : { account, passwordHash: row.password_hash }
      }),
  }
}
