import { sql, type Transaction } from 'kysely'
import type { HeldLink, LinkStore } from '#app/message/links.ts'
import { isLinkPurpose } from '#domain/message/link-purpose.ts'
import { isOwnId } from '#domain/own-id.ts'
import { type Database, inAuthority, outsideAuthorities } from '#store/database/database.ts'
import type { Tables } from '#store/database/tables.generated.ts'
import { hashOf } from './make-link.ts'

const actor = 'a link'
/** Links of every council: the hash says which, and everything else is read as that council. */
export function linkStoreOf(db: Database): LinkStore {
  const byId = async (authorityId: string, linkId: string): Promise<HeldLink | undefined> => {
    if (!isOwnId(authorityId) || !isOwnId(linkId)) return undefined
    return inAuthority(db, { authorityId, actor }, (trx) => readLink(trx, authorityId, linkId))
  }
  return {
    byToken: async (token) => {
      const found = await outsideAuthorities(db, (trx) =>
        sql<{ authority_id: string; link_id: string }>`
          select authority_id, link_id from link_address where token_hash = ${hashOf(token)}
        `.execute(trx),
      )
      const [at] = found.rows
      return at === undefined ? undefined : byId(at.authority_id, at.link_id)
    },
    byId,
    opened: ({ authorityId, linkId }) =>
      inAuthority(db, { authorityId, actor }, async (trx) => {
        await sql`
          update link set opened_at = clock_timestamp()
          where authority_id = ${authorityId} and link_id = ${linkId} and opened_at is null
        `.execute(trx)
      }),
  }
}

/**
 * Marks a link as answered, in the transaction of the answer: of two answers sent at once through a link that is
 * good for one, only one is taken.
 * @returns whether this answer is the one.
 */
export async function answerLink(
  trx: Transaction<Tables>,
  {
    authorityId,
    linkId,
    once,
  }: { readonly authorityId: string; readonly linkId: string; readonly once: boolean },
): Promise<boolean> {
  const answered = await sql`
    update link set answered_at = clock_timestamp()
    where authority_id = ${authorityId} and link_id = ${linkId} and revoked_at is null
      and expires_at > clock_timestamp() and (answered_at is null or not ${once})
  `.execute(trx)
  return answered.numAffectedRows === 1n
}

interface Row {
  readonly authorityName: string
  readonly purpose: string
  readonly subject: string
  readonly childId: string | null
  readonly personName: string
  readonly expiresAt: string
  readonly answeredAt: string | null
  readonly revokedAt: string | null
}

const moment = (column: string) =>
  sql`to_char(${sql.ref(column)} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`

async function readLink(
  trx: Transaction<Tables>,
  authorityId: string,
  linkId: string,
): Promise<HeldLink | undefined> {
  const { rows } = await sql<Row>`
    select a.name as "authorityName", l.purpose, l.subject, l.child_id as "childId", l.person_name as "personName",
      ${moment('l.expires_at')} as "expiresAt", ${moment('l.answered_at')} as "answeredAt",
      ${moment('l.revoked_at')} as "revokedAt"
    from link l join authority a on a.authority_id = l.authority_id
    where l.authority_id = ${authorityId} and l.link_id = ${linkId}
  `.execute(trx)
  const [row] = rows
  if (row === undefined || !isLinkPurpose(row.purpose)) return undefined
  return {
    ...row,
    authorityId,
    linkId,
    purpose: row.purpose,
    childId: row.childId ?? undefined,
    answeredAt: row.answeredAt ?? undefined,
    revokedAt: row.revokedAt ?? undefined,
  }
}
