import { sql, type Transaction } from 'kysely'
import type { CalendarOwner, CalendarStore } from '#app/message/calendar.ts'
import type { CalendarDate } from '#domain/calendar/calendar-date.ts'
import { childReference } from '#domain/message/child-reference.ts'
import { reviewModes } from '#domain/review/live-review.ts'
import { auditChange } from '#store/admin/audit-change.ts'
import { withinScope } from '#store/care/scope-filter.ts'
import { type Database, inAuthority, outsideAuthorities } from '#store/database/database.ts'
import type { Tables } from '#store/database/tables.generated.ts'
import { type AccountRow, accountColumns, accountOf } from '#store/sign-in/accounts.ts'
import { standingIn } from '#store/sign-in/standing.ts'
import { endLink, makeLink } from './make-link.ts'
import { inUse } from '#store/sign-in/in-use.ts'

const actor = 'calendar'

/** Calendars of review meetings. */
export function calendarStoreOf(db: Database): CalendarStore {
  return {
    account: (authorityId, userId) =>
      outsideAuthorities(db, async (trx) => {
        const found = await sql<AccountRow>`
          select ${accountColumns} from app_user u join authority a using (authority_id)
          where u.authority_id = ${authorityId} and u.user_id::text = ${userId} and ${inUse('u')}
        `.execute(trx)
        const account = found.rows.map(accountOf)[0]
        if (account === undefined) return undefined
        const {
          terms: _terms,
          codeLabels: _labels,
          ...standing
        } = await standingIn(trx, authorityId, account.userId)
        return { ...account, ...standing }
      }),
    meetings: ({ authorityId, scope, on, from, to }) =>
      inAuthority(db, { authorityId, actor }, async (trx) => {
        const { rows } = await sql<{
          id: string | null
          child_id: string
          on: CalendarDate
          starts_at: string | null
          mode: string | null
        }>`
          select r.review_id::text as id, p.child_id,
            p.review_planned_on as on, r.starts_at, r.mode
          from planned_reviews p
          left join review r on r.authority_id = p.authority_id and r.child_id = p.child_id
            and r.planned_on = p.review_planned_on and r.state = 'booked'
          where p.authority_id = ${authorityId} and p.current and p.cancelled_on is null
            and p.review_planned_on between ${from} and ${to} and ${withinScope(scope, authorityId, sql`p.child_id`, on)}
          order by p.review_planned_on, p.child_id
        `.execute(trx)
        return rows.map((row) => ({
          id: row.id ?? `${childReference(authorityId, row.child_id)}-${row.on}`,
          reference: childReference(authorityId, row.child_id),
          on: row.on,
          startsAt: row.starts_at ?? undefined,
          mode: reviewModes.find((mode) => mode === row.mode),
        }))
      }),
    feedOf: (authorityId, userId) =>
      inAuthority(db, { authorityId, actor }, async (trx) => {
        const { rows } = await sql<{ linkId: string; personName: string; madeAt: string; expiresAt: string }>`
          select link_id as "linkId", person_name as "personName",
            to_char(made_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "madeAt",
            to_char(expires_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "expiresAt"
          from link where ${openFeed(authorityId, userId)}
          order by made_at desc limit 1
        `.execute(trx)
        return rows.map((row) => ({
          ...row,
          purpose: 'calendar-feed' as const,
          openedAt: undefined,
          answeredAt: undefined,
          revokedAt: undefined,
        }))[0]
      }),
    makeFeed: (by) =>
      inAuthority(db, by, async (trx) => {
        await endFeeds(trx, by)
        const { token } = await makeLink(trx, {
          authorityId: by.authorityId,
          purpose: 'calendar-feed',
          subject: by.userId,
          childId: undefined,
          personName: by.name,
          madeBy: by.actor,
        })
        await auditChange(trx, by, 'keep-calendar', 'made the address of their calendar')
        return token
      }),
    endFeed: (by) =>
      inAuthority(db, by, async (trx) => {
        await endFeeds(trx, by)
        await auditChange(trx, by, 'keep-calendar', 'ended the address of their calendar')
      }),
  }
}

const openFeed = (authorityId: string, userId: string) =>
  sql`authority_id = ${authorityId} and purpose = 'calendar-feed' and subject = ${userId}
    and revoked_at is null and expires_at > clock_timestamp()`

async function endFeeds(
  trx: Transaction<Tables>,
  { authorityId, userId, actor: by }: CalendarOwner,
): Promise<void> {
  const { rows } = await sql<{ link_id: string }>`
    select link_id from link where ${openFeed(authorityId, userId)} for update
  `.execute(trx)
  for (const { link_id: linkId } of rows) await endLink(trx, { authorityId, linkId, by })
}
