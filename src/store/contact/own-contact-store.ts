import { sql } from 'kysely'
import type { OwnContact, OwnContactStore } from '#app/contact/own-contact.ts'
import { type Database, inAuthority } from '#store/database/database.ts'

/** How people who sign in can be reached, beside their accounts. */
export function ownContactStoreOf(database: Database): OwnContactStore {
  return {
    of: (authorityId, userId) =>
      inAuthority(database, { authorityId, actor: 'web' }, async (trx) => {
        const { rows } = await sql<OwnContact>`
          select phone, contact_email as email from app_user
          where authority_id = ${authorityId} and user_id = ${userId}::uuid
        `.execute(trx)
        return rows[0] ?? { phone: null, email: null }
      }),
    keep: ({ authorityId, actor, userId }, { phone, email }) =>
      inAuthority(database, { authorityId, actor }, async (trx) => {
        await sql`
          update app_user set phone = ${phone}, contact_email = ${email}
          where authority_id = ${authorityId} and user_id = ${userId}::uuid
        `.execute(trx)
      }),
  }
}
