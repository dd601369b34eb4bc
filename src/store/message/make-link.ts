import { createHash, randomBytes } from 'node:crypto'
import { sql, type Transaction } from 'kysely'
import { type LinkPurposeName, linkPurposes } from '#domain/message/link-purpose.ts'
import type { Tables } from '#store/database/tables.generated.ts'
import { newId } from '#store/database/uuid.ts'

/** What a link is made for. */
export interface LinkFor {
  readonly authorityId: string
  readonly purpose: LinkPurposeName
  /** The id of what it opens. */
  readonly subject: string
  readonly childId: string | undefined
  readonly personName: string
  readonly madeBy: string
}

/**
 * Makes a link of 32 random bytes, of which only the hash is kept.
 * @returns its id, and the token: whoever asked for it gives it away and forgets it.
 */
export async function makeLink(
  trx: Transaction<Tables>,
  of: LinkFor,
): Promise<{ readonly linkId: string; readonly token: string }> {
  const linkId = newId()
  const token = randomBytes(32).toString('base64url')
  await sql`
    insert into link (authority_id, link_id, purpose, subject, child_id, person_name, made_by, expires_at)
    values (${of.authorityId}, ${linkId}, ${of.purpose}, ${of.subject}, ${of.childId ?? null}, ${of.personName},
      ${of.madeBy}, clock_timestamp() + make_interval(days => ${linkPurposes[of.purpose].days}))
  `.execute(trx)
  await sql`
    insert into link_address (token_hash, authority_id, link_id)
    values (${hashOf(token)}, ${of.authorityId}, ${linkId})
  `.execute(trx)
  return { linkId, token }
}

/** What is kept of a token. It has 256 random bits: one round of a fast hash is enough, and nothing is guessed. */
export function hashOf(token: string): Buffer {
  return createHash('sha256').update(token, 'utf8').digest()
}

/** Ends a link that was not used: its address stops working at once. */
export async function endLink(
  trx: Transaction<Tables>,
  { authorityId, linkId, by }: { readonly authorityId: string; readonly linkId: string; readonly by: string },
): Promise<boolean> {
  const ended = await sql`
    update link set revoked_at = clock_timestamp(), revoked_by = ${by}
    where authority_id = ${authorityId} and link_id = ${linkId} and revoked_at is null
  `.execute(trx)
  return ended.numAffectedRows === 1n
}
