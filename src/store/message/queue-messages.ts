import { sql, type Transaction } from 'kysely'
import type { NewMessage } from '#app/message/outbox.ts'
import { fillIn, versionOf, type Wording } from '#domain/message/template.ts'
import { inOwnTerms } from '#domain/terms/apply-terms.ts'
import { termsIn } from '#domain/terms/terms.ts'
import { templateOf } from '#domain/message/templates/all-templates.ts'
import type { Tables } from '#store/database/tables.generated.ts'
import { newId } from '#store/database/uuid.ts'
import { giveWay } from './waiting-letters.ts'

/** Who puts a message into the outbox, and for which council. */
export interface QueuedBy {
  readonly authorityId: string
  readonly actor: string
}

/**
 * Puts messages into the outbox in the transaction of the fact that they tell of: either both are kept or
 * neither. A message that is there already under its key is left as it is.
 * @returns how many were new.
 * @throws RangeError when a template is not known, has no words for the audience, or lacks a field.
 */
export async function queueMessages(
  trx: Transaction<Tables>,
  by: QueuedBy,
  messages: readonly NewMessage[],
): Promise<number> {
  let queued = 0
  for (const message of messages) queued += await queueOne(trx, by, message)
  return queued
}

async function queueOne(trx: Transaction<Tables>, by: QueuedBy, message: NewMessage): Promise<number> {
  const { words, wording } = await wordingOf(trx, by.authorityId, message.template, message.audience)
  const template = templateOf(message.template)
  if ((template?.link === undefined) !== (message.linkTo === undefined)) {
    throw new RangeError(`A message ${message.template} names what its link opens, and only one with a link`)
  }
  const { subject, body } = fillIn(words, message.fields)
  const messageId = newId()
  const { booking } = message
  const inserted = await sql`
    insert into message (authority_id, message_id, once_for, template, wording, audience, channel, to_name,
      to_address, child_id, subject, body, link_purpose, link_subject, digest, queued_by, calendar_event, review_id,
      booking, known, waits)
    values (${by.authorityId}, ${messageId}, ${message.onceFor}, ${message.template}, ${wording}, ${message.audience},
      ${message.channel}, ${message.toName}, ${message.toAddress}, ${message.childId ?? null}, ${subject}, ${body},
      ${template?.link ?? null}, ${message.linkTo ?? null}, ${template?.digest === true || booking?.goes === 'within the message of the day'}, ${by.actor},
      ${message.calendar === undefined ? null : JSON.stringify(message.calendar)}::jsonb,
      ${message.reviewId ?? null}, ${booking?.of ?? null}, ${knownIn(booking)}::jsonb,
      ${booking?.goes === 'in the hour of the day'})
    on conflict (authority_id, once_for) do nothing
  `.execute(trx)
  const isNew = inserted.numAffectedRows === 1n
  if (isNew && booking !== undefined)
    await giveWay(trx, { authorityId: by.authorityId, booking: booking.of, to: messageId })
  return isNew ? 1 : 0
}

function knownIn(booking: NewMessage['booking']): string | null {
  if (booking === undefined || booking.known === null) return null
  return JSON.stringify({ ...booking.known, answered: booking.answered })
}

/**
 * The product's own words in the council's terms, before anything is filled in: what people recorded stays as they
 * wrote it, and so does a wording that the council wrote itself.
 */
async function inTerms(trx: Transaction<Tables>, authorityId: string, standard: Wording): Promise<Wording> {
  const { rows } = await sql<{ value: Record<string, unknown> }>`
    select value from local_policy
    where authority_id = ${authorityId} and policy = 'terms'
      and in_force_from <= (now() at time zone 'Europe/London')::date
    order by in_force_from desc limit 1
  `.execute(trx)
  const own = inOwnTerms(termsIn(rows[0]?.value ?? {}))
  return own === undefined ? standard : { subject: own(standard.subject), body: own(standard.body) }
}

/** The words that a council uses for a template and audience: its own where it wrote some, else the standard ones. */
async function wordingOf(
  trx: Transaction<Tables>,
  authorityId: string,
  templateId: string,
  audience: NewMessage['audience'],
): Promise<{ readonly words: Wording; readonly wording: string }> {
  const template = templateOf(templateId)
  const standard = template?.standard[audience]
  if (template === undefined || standard === undefined) {
    throw new RangeError(`No message ${templateId} is written to ${audience}`)
  }
  const own = await sql<{ subject: string; body: string; version: number }>`
    select subject, body, version from message_wording
    where authority_id = ${authorityId} and template = ${templateId} and audience = ${audience}
    order by version desc limit 1
  `.execute(trx)
  const [local] = own.rows
  return local === undefined || local.body === ''
    ? { words: await inTerms(trx, authorityId, standard), wording: `standard ${versionOf(standard)}` }
    : { words: local, wording: `own ${local.version}` }
}
