import { type RawBuilder, sql, type Transaction } from 'kysely'
import type { MessageDesk, MessagesAsked } from '#app/message/message-desk.ts'
import type { KeptMessage, LocalWording } from '#app/message/outbox.ts'
import { isAudience, isChannel } from '#domain/message/audience.ts'
import { isLinkPurpose } from '#domain/message/link-purpose.ts'
import { isStateOf } from '#domain/lifecycle/lifecycle.ts'
import { type MessageState, messageLifecycle } from '#domain/message/message-lifecycle.ts'
import { auditChange } from '#store/admin/audit-change.ts'
import { withinScope } from '#store/care/scope-filter.ts'
import { isOwnId } from '#domain/own-id.ts'
import { type Database, inAuthority } from '#store/database/database.ts'
import type { Tables } from '#store/database/tables.generated.ts'
import { errorCode } from '#store/database/unavailable.ts'
import { dayHour } from './messages-of-the-day.ts'
import { endLink } from './make-link.ts'

type Asked = Omit<MessagesAsked, 'limit'>

/** The outbox for pages: every query carries its council, and the scope of whoever looks. */
export function messageDeskOf(db: Database): MessageDesk {
  const as = <T>(authorityId: string, work: (trx: Transaction<Tables>) => Promise<T>) =>
    inAuthority(db, { authorityId, actor: 'messages' }, work)
  return {
    list: (asked) => as(asked.authorityId, (trx) => list(trx, asked)),
    one: (asked, messageId) =>
      as(asked.authorityId, async (trx) =>
        isOwnId(messageId) ? (await read(trx, asked, sql`m.message_id = ${messageId}`, 1))[0] : undefined,
      ),
    move: (by, asked, messageId, decide) =>
      inAuthority(db, by, async (trx) => {
        const found = await held(trx, asked, messageId)
        if (found === undefined) return undefined
        const decided = decide(found)
        if ('refuse' in decided) return { done: false, reason: decided.refuse }
        await sql`
          update message set state = ${decided.to}, not_before = clock_timestamp(), problem = null,
            waits = false, digest = digest and ${decided.to} <> 'queued',
            attempts = case when ${decided.to} = 'queued' then 0 else attempts end,
            sent_at = case when ${decided.to} = 'sent' then clock_timestamp() end
          where authority_id = ${by.authorityId} and message_id = ${messageId}
        `.execute(trx)
        await auditChange(
          trx,
          by,
          'manage-messages',
          `message ${messageId}`,
          { was: found.state, is: decided.to },
          found.childId,
        )
        return { done: true }
      }),
    revokeLink: (by, asked, messageId) =>
      inAuthority(db, by, async (trx) => {
        const found = await held(trx, asked, messageId)
        if (found?.linkId == null) return false
        const { authorityId, actor } = by
        if (!(await endLink(trx, { authorityId, linkId: found.linkId, by: actor }))) return false
        await auditChange(
          trx,
          by,
          'manage-messages',
          `message ${messageId}`,
          { link: 'taken back' },
          found.childId,
        )
        return true
      }),
    dayHour: (authorityId, on) => as(authorityId, (trx) => dayHour(trx, authorityId, on)),
    wordings: (authorityId) => as(authorityId, (trx) => wordings(trx, authorityId)),
    write: (by, { template, audience, version, subject, body }) =>
      inAuthority(db, by, async (trx) => {
        await sql`
          insert into message_wording (authority_id, template, audience, version, subject, body, written_by)
          values (${by.authorityId}, ${template}, ${audience}, ${version}, ${subject}, ${body}, ${by.actor})
        `.execute(trx)
        await auditChange(trx, by, 'write-wordings', `${template} to ${audience}`, {
          version: String(version),
          standard: body === '' ? 'yes' : 'no',
        })
        return true
      }).catch((error: unknown) => {
        if (errorCode(error) === '23505') return false
        throw error
      }),
  }
}

/** What names a child is open as the child is; a message without one is the service's own. */
function within({ scope, authorityId, on }: Asked): RawBuilder<boolean> {
  return sql<boolean>`(m.child_id is null and ${scope.kind === 'authority'} or m.child_id is not null and ${withinScope(scope, authorityId, sql`m.child_id`, on)})`
}

async function list(trx: Transaction<Tables>, asked: MessagesAsked) {
  const { authorityId, state, childId, before, limit } = asked
  const counted = await sql<{ state: string; count: number }>`
    select m.state, count(*)::int as count from message m where m.authority_id = ${authorityId} and ${within(asked)}
      and (${childId ?? null}::text is null or m.child_id = ${childId ?? null})
    group by m.state
  `.execute(trx)
  const where = sql<boolean>`
    (${state ?? null}::text is null or m.state = ${state ?? null})
    and (${childId ?? null}::text is null or m.child_id = ${childId ?? null})
    and (${before ?? null}::text is null or m.message_id::text < ${before ?? null})
  `
  const found = await read(trx, asked, where, limit + 1)
  return {
    messages: found.slice(0, limit),
    counts: Object.fromEntries(counted.rows.map((row) => [row.state, row.count])),
    more: found.length > limit,
  }
}

interface Row {
  readonly messageId: string
  readonly template: string
  readonly wording: string
  readonly audience: string
  readonly channel: string
  readonly toName: string
  readonly toAddress: string
  readonly childId: string | null
  readonly subject: string
  readonly body: string
  readonly state: string
  readonly queuedAt: string
  readonly queuedBy: string
  readonly notBefore: string
  readonly sentAt: string | null
  readonly attempts: number
  readonly problem: string | null
  readonly linkId: string | null
  readonly purpose: string | null
  readonly personName: string | null
  readonly madeAt: string | null
  readonly expiresAt: string | null
  readonly openedAt: string | null
  readonly answeredAt: string | null
  readonly revokedAt: string | null
  readonly waitsForDay: boolean
  readonly gatheredInto: string | null
  readonly stale: string | null
}

/** Why a message is not sent again: the product took it back, or a later one tells of the same booking. */
const stale = sql<string | null>`
  case
    when m.state = 'cancelled' and m.problem is not null then m.problem
    when m.booking is not null and exists (
      select from message later
      where later.authority_id = m.authority_id and later.booking = m.booking and later.message_id > m.message_id
    ) then 'A later message tells the same person of this booking: look at that one'
  end
`

const moment = (column: string) =>
  sql`to_char(${sql.ref(column)} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')`

async function read(
  trx: Transaction<Tables>,
  asked: Asked,
  where: RawBuilder<boolean>,
  limit: number,
): Promise<readonly KeptMessage[]> {
  const { rows } = await sql<Row>`
    select m.message_id as "messageId", m.template, m.wording, m.audience, m.channel, m.to_name as "toName",
      m.to_address as "toAddress", m.child_id as "childId", m.subject, m.body, m.state, m.attempts, m.problem,
      m.queued_by as "queuedBy", ${moment('m.queued_at')} as "queuedAt", ${moment('m.not_before')} as "notBefore",
      ${moment('m.sent_at')} as "sentAt", l.link_id as "linkId", l.purpose, l.person_name as "personName",
      ${moment('l.made_at')} as "madeAt", ${moment('l.expires_at')} as "expiresAt",
      ${moment('l.opened_at')} as "openedAt", ${moment('l.answered_at')} as "answeredAt",
      ${moment('l.revoked_at')} as "revokedAt", m.state = 'queued' and (m.waits or m.digest) as "waitsForDay",
      m.gathered_into as "gatheredInto", ${stale} as stale
    from message m left join link l on l.authority_id = m.authority_id and l.link_id = m.link_id
    where m.authority_id = ${asked.authorityId} and ${within(asked)} and ${where}
    order by m.message_id desc limit ${limit}
  `.execute(trx)
  return rows.map(keptOf)
}

function keptOf(row: Row): KeptMessage {
  const { audience, channel, state } = row
  if (!isAudience(audience) || !isChannel(channel) || !isStateOf(messageLifecycle, state)) {
    throw new RangeError(`The message ${row.messageId} cannot be read: ${audience}, ${channel}, ${state}`)
  }
  const { purpose, linkId, personName, madeAt, expiresAt } = row
  const link =
    linkId === null || purpose === null || !isLinkPurpose(purpose)
      ? undefined
      : {
          linkId,
          purpose,
          personName: personName ?? '',
          madeAt: madeAt ?? '',
          expiresAt: expiresAt ?? '',
          openedAt: row.openedAt ?? undefined,
          answeredAt: row.answeredAt ?? undefined,
          revokedAt: row.revokedAt ?? undefined,
        }
  return {
    messageId: row.messageId,
    template: row.template,
    wording: row.wording,
    audience,
    channel,
    toName: row.toName,
    toAddress: row.toAddress,
    childId: row.childId ?? undefined,
    subject: row.subject,
    body: row.body,
    state,
    queuedAt: row.queuedAt,
    queuedBy: row.queuedBy,
    notBefore: row.notBefore,
    sentAt: row.sentAt ?? undefined,
    attempts: row.attempts,
    problem: row.problem ?? undefined,
    link,
    waitsForDay: row.waitsForDay,
    gatheredInto: row.gatheredInto ?? undefined,
    stale: row.stale ?? undefined,
  }
}

async function held(
  trx: Transaction<Tables>,
  asked: Asked,
  messageId: string,
): Promise<
  | {
      readonly state: MessageState
      readonly childId: string | null
      readonly linkId: string | null
      readonly waitsForDay: boolean
      readonly stale: string | undefined
    }
  | undefined
> {
  if (!isOwnId(messageId)) return undefined
  const { rows } = await sql<Pick<Row, 'state' | 'childId' | 'linkId' | 'waitsForDay' | 'stale'>>`
    select m.state, m.child_id as "childId", m.link_id as "linkId",
      m.state = 'queued' and (m.waits or m.digest) as "waitsForDay", ${stale} as stale
    from message m
    where m.authority_id = ${asked.authorityId} and m.message_id = ${messageId} and ${within(asked)} for update of m
  `.execute(trx)
  const [row] = rows
  if (row === undefined || !isStateOf(messageLifecycle, row.state)) return undefined
  return { ...row, state: row.state, stale: row.stale ?? undefined }
}

async function wordings(trx: Transaction<Tables>, authorityId: string): Promise<readonly LocalWording[]> {
  const { rows } = await sql<Omit<LocalWording, 'audience'> & { readonly audience: string }>`
    select template, audience, version, subject, body, ${moment('written_at')} as "writtenAt", written_by as "writtenBy"
    from message_wording where authority_id = ${authorityId} order by template, audience, version desc
  `.execute(trx)
  return rows.flatMap((row) => (isAudience(row.audience) ? [{ ...row, audience: row.audience }] : []))
}
