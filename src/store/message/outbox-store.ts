import { sql, type Transaction } from 'kysely'
import type { OutboxStore, Outgoing } from '#app/message/outbox.ts'
import { type Channel, isChannel } from '#domain/message/audience.ts'
import type { CalendarEvent } from '#domain/message/calendar-event.ts'
import type { Settled } from '#domain/message/delivery.ts'
import { isLinkPurpose } from '#domain/message/link-purpose.ts'
import { withLink } from '#domain/message/template.ts'
import { authorities } from '#store/authority/authorities.ts'
import { type Database, inAuthority } from '#store/database/database.ts'
import type { Tables } from '#store/database/tables.generated.ts'
import { dayHour, eventsIn, giveWayToLater, letGo, toGather } from './messages-of-the-day.ts'
import { endLink, makeLink } from './make-link.ts'
import { queueMessages } from './queue-messages.ts'

const actor = 'sending'

/** The outbox of every council, for whoever sends. */
export function outboxStoreOf(db: Database): OutboxStore {
  const as = <T>(authorityId: string, work: (trx: Transaction<Tables>) => Promise<T>) =>
    inAuthority(db, { authorityId, actor }, work)
  return {
    authorities: async () => (await authorities(db)).map(({ authorityId }) => authorityId),
    claim: (authorityId, lostAfterSeconds) =>
      as(authorityId, async (trx) => {
        const { rows } = await sql<{
          messageId: string
          channel: string
          attempts: number
          begunBefore: boolean
        }>`
          with next as (
            select message_id, state from message
            where authority_id = ${authorityId} and not digest and not waits and state in ('queued', 'sending')
              and ((state = 'queued' and not_before <= clock_timestamp())
                or (state = 'sending' and claimed_at <= clock_timestamp() - make_interval(secs => ${lostAfterSeconds})))
            order by not_before, message_id limit 1 for update skip locked
          )
          update message m set state = 'sending', claimed_at = clock_timestamp(), attempts = attempts + 1
          from next where m.authority_id = ${authorityId} and m.message_id = next.message_id
          returning m.message_id as "messageId", m.channel, m.attempts, next.state = 'sending' as "begunBefore"
        `.execute(trx)
        return rows.map((row) => ({ ...row, channel: channelOf(row.channel) }))[0]
      }),
    prepare: (authorityId, messageId, site) =>
      as(authorityId, (trx) => prepare(trx, { authorityId, messageId, site })),
    settle: (authorityId, messageId, settled) =>
      as(authorityId, async (trx) => {
        await sql`
          update message set ${settledColumns(settled)}${settled.state === 'sending' ? sql`` : sql`, claimed_at = null`}
          where authority_id = ${authorityId} and message_id = ${messageId} and state = 'sending'
        `.execute(trx)
        if (settled.state === 'queued') await giveWayToLater(trx, authorityId, messageId)
      }),
    dayHour: (authorityId, on) => as(authorityId, (trx) => dayHour(trx, authorityId, on)),
    gather: (authorityId, make) =>
      as(authorityId, async (trx) => {
        let made = 0
        for (const { message, of } of make(await toGather(trx, authorityId))) {
          if ((await queueMessages(trx, { authorityId, actor }, [message])) === 0) continue
          await sql`
            update message set state = 'gathered', gathered_into = (
              select g.message_id from message g where g.authority_id = ${authorityId} and g.once_for = ${message.onceFor})
            where authority_id = ${authorityId} and message_id = any(${of}::uuid[])
          `.execute(trx)
          made += 1
        }
        await letGo(trx, authorityId)
        return made
      }),
  }
}

interface Row {
  readonly authority: string
  readonly channel: string
  readonly toName: string
  readonly toAddress: string
  readonly childId: string | null
  readonly subject: string
  readonly body: string
  readonly linkPurpose: string | null
  readonly linkSubject: string | null
  readonly linkId: string | null
  /** One, as it was kept before there were messages of the day, or several. */
  readonly calendar: CalendarEvent | readonly CalendarEvent[] | null
}

/** The link of an earlier attempt ends: that attempt was not taken, and nobody has its address. */
async function prepare(
  trx: Transaction<Tables>,
  {
    authorityId,
    messageId,
    site,
  }: { readonly authorityId: string; readonly messageId: string; readonly site: string },
): Promise<Outgoing> {
  const { rows } = await sql<Row>`
    select a.name as authority, m.channel, m.to_name as "toName", m.to_address as "toAddress", m.child_id as "childId",
      m.subject, m.body, m.link_purpose as "linkPurpose", m.link_subject as "linkSubject", m.link_id as "linkId",
      m.calendar_event as calendar
    from message m join authority a on a.authority_id = m.authority_id
    where m.authority_id = ${authorityId} and m.message_id = ${messageId} for update of m
  `.execute(trx)
  const [row] = rows
  if (row === undefined) throw new RangeError(`There is no message ${messageId}`)
  const { authority, toName, toAddress, subject, linkPurpose, linkSubject } = row
  const outgoing = {
    messageId,
    authority,
    channel: channelOf(row.channel),
    toName,
    toAddress,
    subject,
    calendar: row.calendar === null ? undefined : eventsIn(row.calendar),
  }
  if (linkPurpose === null || linkSubject === null) return { ...outgoing, body: row.body }
  if (!isLinkPurpose(linkPurpose)) throw new RangeError(`A link for ${linkPurpose} is not known`)
  if (row.linkId !== null) await endLink(trx, { authorityId, linkId: row.linkId, by: actor })
  const made = await makeLink(trx, {
    authorityId,
    purpose: linkPurpose,
    subject: linkSubject,
    childId: row.childId ?? undefined,
    personName: toName,
    madeBy: actor,
  })
  await sql`
    update message set link_id = ${made.linkId} where authority_id = ${authorityId} and message_id = ${messageId}
  `.execute(trx)
  return { ...outgoing, body: withLink(row.body, `${site}/l/${made.token}`) }
}

function settledColumns(settled: Settled) {
  switch (settled.state) {
    case 'sent':
      return sql`state = 'sent', sent_at = clock_timestamp(), transport_reference = ${settled.reference}, problem = null`
    case 'queued':
      return sql`state = 'queued', problem = ${settled.problem},
        not_before = clock_timestamp() + make_interval(mins => ${settled.afterMinutes})`
    case 'failed':
    case 'sending':
    case 'uncertain':
      return sql`state = ${settled.state}, problem = ${settled.problem}`
  }
}

function channelOf(text: string): Channel {
  if (!isChannel(text)) throw new RangeError(`A channel ${text} is not known`)
  return text
}
