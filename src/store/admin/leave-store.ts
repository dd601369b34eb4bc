import { type RawBuilder, sql, type Transaction } from 'kysely'
import type { Leave, LeaveKind, LeavePerson, LeaveStore } from '#app/admin/leave.ts'
import type { CalendarDate } from '#domain/calendar/calendar-date.ts'
import { type Database, inAuthority } from '#store/database/database.ts'
import type { Tables } from '#store/database/tables.generated.ts'
import { newId } from '#store/database/uuid.ts'
import { auditChange } from './audit-change.ts'
import { inUse } from '#store/sign-in/in-use.ts'

/** Leave and cover in person_leave. */
export function leaveStoreOf(db: Database): LeaveStore {
  const as = (authorityId: string) => ({ authorityId, actor: 'administration' })
  return {
    endingFrom: (authorityId, day) =>
      inAuthority(db, as(authorityId), (trx) =>
        read(trx, authorityId, sql`l.to_on >= ${day} order by l.from_on, u.name`),
      ),
    endedBefore: (authorityId, day) =>
      inAuthority(db, as(authorityId), (trx) =>
        read(trx, authorityId, sql`l.to_on < ${day} order by l.to_on desc, u.name limit 50`),
      ),
    people: (authorityId) =>
      inAuthority(db, as(authorityId), async (trx) => {
        const found = await sql<LeavePerson>`
          select user_id as "userId", name, role from app_user
          where authority_id = ${authorityId} and ${inUse()} and role <> 'board_member'
          order by lower(name), email
        `.execute(trx)
        return found.rows
      }),
    add: (by, leave) =>
      inAuthority(db, by, async (trx) => {
        await sql`
          insert into person_leave (authority_id, leave_id, user_id, cover_user_id, from_on, to_on, kind)
          values (${by.authorityId}, ${newId()}, ${leave.userId}, ${leave.coverUserId ?? null}, ${leave.from},
            ${leave.to}, ${leave.kind})
        `.execute(trx)
        const emails = await emailsOf(trx, by.authorityId, [leave.userId, leave.coverUserId ?? ''])
        await auditChange(trx, by, 'manage-leave', `leave of ${emails.get(leave.userId) ?? leave.userId}`, {
          from: leave.from,
          to: leave.to,
          cover: emails.get(leave.coverUserId ?? '') ?? 'nobody',
        })
      }),
    end: (by, leaveId, lastDay) =>
      inAuthority(db, by, async (trx) => {
        const gone = await sql<{ user_id: string }>`
          delete from person_leave
          where authority_id = ${by.authorityId} and leave_id::text = ${leaveId} and from_on > ${lastDay}
          returning user_id
        `.execute(trx)
        const ended = await sql<{ user_id: string }>`
          update person_leave set to_on = ${lastDay}
          where authority_id = ${by.authorityId} and leave_id::text = ${leaveId} and to_on > ${lastDay}
          returning user_id
        `.execute(trx)
        const userId = (gone.rows[0] ?? ended.rows[0])?.user_id
        if (userId === undefined) return false
        const emails = await emailsOf(trx, by.authorityId, [userId])
        await auditChange(trx, by, 'manage-leave', `leave of ${emails.get(userId) ?? userId}`, {
          ends: gone.rows.length > 0 ? 'before it began' : lastDay,
        })
        return true
      }),
  }
}

async function emailsOf(
  trx: Transaction<Tables>,
  authorityId: string,
  userIds: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const { rows } = await sql<{ user_id: string; email: string }>`
    select user_id, email from app_user
    where authority_id = ${authorityId} and user_id::text = any(${[...userIds]}::text[])
  `.execute(trx)
  return new Map(rows.map(({ user_id, email }) => [user_id, email]))
}

interface Row {
  readonly leave_id: string
  readonly user_id: string
  readonly name: string
  readonly iro_id: string | null
  readonly from_on: CalendarDate
  readonly to_on: CalendarDate
  readonly kind: LeaveKind
  readonly cover_user_id: string | null
  readonly cover_name: string | null
}

async function read(
  trx: Transaction<Tables>,
  authorityId: string,
  which: RawBuilder<unknown>,
): Promise<readonly Leave[]> {
  const { rows } = await sql<Row>`
    select l.leave_id, l.user_id, u.name, case when u.role = 'iro' then u.iro_id end as iro_id, l.from_on, l.to_on,
      l.kind, l.cover_user_id, c.name as cover_name
    from person_leave l
    join app_user u on u.authority_id = l.authority_id and u.user_id = l.user_id
    left join app_user c on c.authority_id = l.authority_id and c.user_id = l.cover_user_id
    where l.authority_id = ${authorityId} and ${which}
  `.execute(trx)
  return rows.map((row) => ({
    leaveId: row.leave_id,
    userId: row.user_id,
    name: row.name,
    iroId: row.iro_id ?? undefined,
    from: row.from_on,
    to: row.to_on,
    kind: row.kind,
    cover:
      row.cover_user_id === null
        ? undefined
        : { userId: row.cover_user_id, name: row.cover_name ?? 'somebody who no longer signs in' },
  }))
}
