import { sql, type Transaction } from 'kysely'
import type { WaitingLetter } from '#app/review/review-store.ts'
import type { AnsweredBooking, KnownBooking } from '#domain/message/booking-change.ts'
import type { Tables } from '#store/database/tables.generated.ts'

/**
 * Keeps the messages of the day from being gathered until this transaction ends: both hold several letters, and would
 * wait for each other. Changes do not wait for one another.
 */
export async function whileNothingIsGathered(trx: Transaction<Tables>, authorityId: string): Promise<void> {
  await sql`select pg_advisory_xact_lock_shared(hashtextextended(${gathering(authorityId)}, 0))`.execute(trx)
}

/** Waits for the changes that are under way, and keeps others waiting until this transaction ends. */
export async function whileNothingChanges(trx: Transaction<Tables>, authorityId: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${gathering(authorityId)}, 0))`.execute(trx)
}

const gathering = (authorityId: string) => `messages of the day ${authorityId}`

/** The letter of a booking that has not begun to go, held: no sender takes it until this transaction ends. */
export async function waitingLetter(
  trx: Transaction<Tables>,
  authorityId: string,
  booking: string,
): Promise<WaitingLetter | undefined> {
  await whileNothingIsGathered(trx, authorityId)
  const { rows } = await sql<{
    messageId: string
    template: string
    known: (KnownBooking & { readonly answered: AnsweredBooking | null }) | null
  }>`
    select message_id as "messageId", template, known from message
    where authority_id = ${authorityId} and booking = ${booking} and state = 'queued'
    order by message_id desc limit 1 for update
  `.execute(trx)
  return rows.map(({ messageId, template, known }) => ({
    messageId,
    template,
    known: known === null ? null : { when: known.when, where: known.where },
    answered: known?.answered ?? null,
  }))[0]
}

/** What waits of a booking goes out within the letter that came later, and not by itself. */
export async function giveWay(
  trx: Transaction<Tables>,
  {
    authorityId,
    booking,
    to,
  }: { readonly authorityId: string; readonly booking: string; readonly to: string },
): Promise<void> {
  await sql`
    update message set state = 'gathered', gathered_into = ${to}
    where authority_id = ${authorityId} and booking = ${booking} and state = 'queued' and message_id < ${to}
  `.execute(trx)
}

/** Takes a letter back that waits, and says why. */
export async function takeBackLetter(
  trx: Transaction<Tables>,
  {
    authorityId,
    messageId,
    why,
  }: { readonly authorityId: string; readonly messageId: string; readonly why: string },
): Promise<void> {
  await sql`
    update message set state = 'cancelled', problem = ${why}
    where authority_id = ${authorityId} and message_id = ${messageId} and state in ('queued', 'failed')
  `.execute(trx)
}
