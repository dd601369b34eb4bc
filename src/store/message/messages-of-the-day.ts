import { sql, type Transaction } from 'kysely'
import type { ToGather } from '#app/message/outbox.ts'
import type { CalendarDate } from '#domain/calendar/calendar-date.ts'
import type { CalendarEvent } from '#domain/message/calendar-event.ts'
import { childReference } from '#domain/message/child-reference.ts'
import type { ChangedBooking, Waiting } from '#domain/message/digest.ts'
import { dayHourIn } from '#domain/policy/day-messages.ts'
import type { Tables } from '#store/database/tables.generated.ts'
import { inUse } from '#store/sign-in/in-use.ts'
import { giveWay, whileNothingChanges } from './waiting-letters.ts'

type Trx = Transaction<Tables>

/** The hour in England from which the messages of the day go, as the council set it for a day. */
export async function dayHour(trx: Trx, authorityId: string, on: CalendarDate): Promise<number> {
  const { rows } = await sql<{ value: Record<string, unknown> }>`
    select value from local_policy
    where authority_id = ${authorityId} and policy = 'day_messages' and in_force_from <= ${on}
    order by in_force_from desc limit 1
  `.execute(trx)
  return dayHourIn(rows[0]?.value ?? {})
}

/** All that is to be told in the messages of the day, held until the transaction ends. */
export async function toGather(trx: Trx, authorityId: string): Promise<ToGather> {
  await whileNothingChanges(trx, authorityId)
  const waiting = await sql<Omit<Waiting, 'calendar'> & { readonly calendar: Kept | null }>`
    select message_id as "messageId", to_name as "toName", to_address as "toAddress", subject, body,
      calendar_event as calendar
    from message
    where authority_id = ${authorityId} and digest and state = 'queued' order by message_id for update
  `.execute(trx)
  const desk = await sql<{ name: string; email: string }>`
    select name, email from app_user
    where authority_id = ${authorityId} and role in ('business_support', 'iro_manager') and ${inUse()}
    order by email
  `.execute(trx)
  return {
    waiting: waiting.rows.map((row) => ({
      ...row,
      calendar: row.calendar === null ? [] : eventsIn(row.calendar),
    })),
    changes: await changedBookings(trx, authorityId),
    desk: desk.rows,
  }
}

/** What a message carries for a calendar: one meeting, or the several of a message of the day. */
type Kept = CalendarEvent | readonly CalendarEvent[]

/** The meetings that a message carries, whether one or several were kept. */
export function eventsIn(kept: Kept): readonly CalendarEvent[] {
  return 'id' in kept ? [kept] : kept
}

/** The reviews of which a change is told and was not told to those who book: the last that stands of each booking. */
async function changedBookings(trx: Trx, authorityId: string): Promise<readonly ChangedBooking[]> {
  const { rows } = await sql<Omit<ChangedBooking, 'reference'> & { readonly childId: string }>`
    select r.child_id as "childId", r.state, r.planned_on as "plannedOn", r.starts_at as "startsAt",
      (array_agg(m.known order by m.message_id))[1] as known,
      (array_agg(m.template order by m.message_id desc))[1] as template,
      count(distinct m.booking)::int as people
    from message m
    join review r on r.authority_id = m.authority_id and r.review_id = m.review_id
    where m.authority_id = ${authorityId} and m.known is not null and not m.told_desk and m.state <> 'cancelled'
      and not exists (
        select from message later
        where later.authority_id = m.authority_id and later.booking = m.booking and later.message_id > m.message_id
          and not later.told_desk
      )
    group by r.review_id, r.child_id, r.state, r.planned_on, r.starts_at
    order by min(m.message_id::text)
  `.execute(trx)
  return rows.map(({ childId, ...row }) => ({ ...row, reference: childReference(authorityId, childId) }))
}

/** What waited for its hour goes, and what was gathered for those who book is told. */
export async function letGo(trx: Trx, authorityId: string): Promise<void> {
  await sql`
    update message set waits = false where authority_id = ${authorityId} and waits and state = 'queued'
  `.execute(trx)
  await sql`
    update message set told_desk = true where authority_id = ${authorityId} and known is not null and not told_desk
  `.execute(trx)
}

/** A letter that was refused for now waits again, unless a later one of the same booking came meanwhile. */
export async function giveWayToLater(trx: Trx, authorityId: string, messageId: string): Promise<void> {
  const { rows } = await sql<{ booking: string; later: string }>`
    select m.booking, l.message_id as later from message m
    join message l on l.authority_id = m.authority_id and l.booking = m.booking and l.message_id > m.message_id
      and l.state in ('queued', 'sending', 'sent')
    where m.authority_id = ${authorityId} and m.message_id = ${messageId}
    order by l.message_id desc limit 1
  `.execute(trx)
  const [found] = rows
  if (found !== undefined) await giveWay(trx, { authorityId, booking: found.booking, to: found.later })
}
