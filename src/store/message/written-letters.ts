import { sql, type Transaction } from 'kysely'
import type { WrittenLetter } from '#app/review/review-store.ts'
import { isAudience, isChannel } from '#domain/message/audience.ts'
import type { CalendarEvent } from '#domain/message/calendar-event.ts'
import type { Tables } from '#store/database/tables.generated.ts'
import { eventsIn } from './messages-of-the-day.ts'
import { whileNothingIsGathered } from './waiting-letters.ts'

/**
 * What was written about reviews, or about a child at all, held: no sender takes what waits until this transaction ends.
 * What stands in another message went if that is the message of the day; a later letter of the same booking speaks for itself.
 */
export async function writtenLetters(
  trx: Transaction<Tables>,
  authorityId: string,
  { reviewIds, childId }: { readonly reviewIds: readonly string[]; readonly childId: string | undefined },
): Promise<readonly WrittenLetter[]> {
  await whileNothingIsGathered(trx, authorityId)
  const { rows } = await sql<
    Omit<WrittenLetter, 'audience' | 'channel' | 'calendar'> & {
      readonly audience: string
      readonly channel: string
      readonly calendar: CalendarEvent | readonly CalendarEvent[] | null
    }
  >`
    select m.message_id as "messageId", m.audience, m.channel, m.to_name as "toName", m.to_address as "toAddress",
      m.link_id as "linkId", m.calendar_event as calendar,
      case when m.state in ('queued', 'failed') then 'waits' else 'went' end as stands,
      (coalesce(m.sent_at, i.sent_at) at time zone 'Europe/London')::date as "sentOn"
    from message m
    left join message i on i.authority_id = m.authority_id and i.message_id = m.gathered_into
    where m.authority_id = ${authorityId} and m.template <> 'sent-by-mistake'
      and (m.review_id = any(${reviewIds}::uuid[]) or m.child_id = ${childId ?? null}::text)
      and (m.state in ('queued', 'failed', 'sending', 'sent', 'uncertain')
        or m.state = 'gathered' and i.template = 'day-digest')
    order by m.message_id for update of m
  `.execute(trx)
  return rows.flatMap((row): WrittenLetter[] => {
    const { audience, channel, calendar } = row
    if (!isAudience(audience) || !isChannel(channel)) return []
    return [{ ...row, audience, channel, calendar: calendar === null ? [] : eventsIn(calendar) }]
  })
}
