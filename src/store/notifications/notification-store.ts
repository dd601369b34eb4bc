import { sql, type Transaction } from 'kysely'
import type {
  Notification,
  NotificationKind,
  NotificationStore,
  ToTell,
} from '#app/notifications/notifications.ts'
import { addDays, type CalendarDate, writtenDate } from '#domain/calendar/calendar-date.ts'
import { overdueSince } from '#domain/care/overdue-since.ts'
import { policyTitle } from '#domain/policy/policy-titles.ts'
import { openDues } from '#store/care/open-dues.ts'
import { type Database, inAuthority } from '#store/database/database.ts'
import type { Tables } from '#store/database/tables.generated.ts'

interface Row {
  readonly kind: NotificationKind
  readonly subject: string
  readonly happened_at: string
  readonly words: string
  readonly href: string | null
  readonly read: boolean
}

/** Notifications as rows, made from the events themselves: imports, history, leave, due dates, restrictions. */
export function notificationStoreOf(db: Database): NotificationStore {
  const as = (authorityId: string) => ({ authorityId, actor: 'notifications' })
  return {
    gather: (who) => inAuthority(db, as(who.authorityId), (trx) => gather(trx, who)),
    list: (authorityId, userId) =>
      inAuthority(db, as(authorityId), async (trx) => {
        const found = await sql<Row>`
          select kind, subject, to_char(happened_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as happened_at,
            words, href, read_at is not null as read
          from notification where authority_id = ${authorityId} and user_id = ${userId}
          order by notification.happened_at desc, kind, subject limit 100
        `.execute(trx)
        return found.rows.map(
          ({ happened_at, href, ...row }): Notification => ({
            ...row,
            happenedAt: happened_at,
            href: href ?? undefined,
          }),
        )
      }),
    markRead: (authorityId, userId, which) =>
      inAuthority(db, as(authorityId), async (trx) => {
        const one = which === 'all' ? sql`true` : sql`kind = ${which.kind} and subject = ${which.subject}`
        await sql`
          update notification set read_at = now()
          where authority_id = ${authorityId} and user_id = ${userId} and read_at is null and ${one}
        `.execute(trx)
      }),
  }
}

interface Told {
  readonly kind: NotificationKind
  readonly subject: string
  /** Undefined: now. */
  readonly at?: string | undefined
  readonly words: string
  readonly href: string | null
}

async function gather(trx: Transaction<Tables>, who: ToTell): Promise<void> {
  const { authorityId, userId } = who
  // One at a time for each person: two visits at once tell the same once.
  await sql`select pg_advisory_xact_lock(hashtextextended(${`notify ${userId}`}, 0))`.execute(trx)
  const looked = await sql<{ at: string; day: CalendarDate }>`
    select looked_at::text as at, (looked_at at time zone 'Europe/London')::date as day
    from notification_look where authority_id = ${authorityId} and user_id = ${userId}
  `.execute(trx)
  const since = looked.rows[0]
  const from = since === undefined ? sql`now() - interval '7 days'` : sql`${since.at}::timestamptz`
  const told = [
    ...(who.ofImports ? await imports(trx, who, from) : []),
    ...(who.ofPolicy ? await policies(trx, who, from) : []),
    ...(await covers(trx, who)),
    ...(who.ofLeavers ? await leavers(trx, who) : []),
    ...(await restrictions(trx, who, from)),
    ...(await overdue(trx, who, overdueSince(since?.day, who.today))),
  ]
  for (const { kind, subject, at, words, href } of told) {
    await sql`
      insert into notification (authority_id, user_id, kind, subject, happened_at, words, href)
      values (${authorityId}, ${userId}, ${kind}, ${subject}, coalesce(${at ?? null}::timestamptz, now()), ${words}, ${href})
      on conflict do nothing
    `.execute(trx)
  }
  await sql`
    insert into notification_look (authority_id, user_id, looked_at) values (${authorityId}, ${userId}, now())
    on conflict (authority_id, user_id) do update set looked_at = excluded.looked_at
  `.execute(trx)
}

type Moment = ReturnType<typeof sql>

async function imports(trx: Transaction<Tables>, who: ToTell, from: Moment): Promise<readonly Told[]> {
  const { rows } = await sql<{
    id: string
    year: string
    actor: string
    at: string
    loaded: number
    undone_by: string | null
  }>`
    select r.import_id as id, r.collection_year as year, r.actor, r.undone_by, r.finished_at::text as at,
      (select coalesce(sum(f.loaded), 0)::int from import_file f
       where f.authority_id = r.authority_id and f.import_id = r.import_id) as loaded
    from import_run r where r.authority_id = ${who.authorityId} and r.finished_at > ${from}
      and r.origin = 'files'
  `.execute(trx)
  return rows.map(({ id, year, actor, at, loaded, undone_by: undoneBy }) => ({
    kind: 'import',
    subject: id,
    at,
    words: `The files of ${year} were loaded by ${actor}: ${loaded.toLocaleString('en-GB')} rows.${undoneBy === null ? '' : ` It was undone since, by ${undoneBy}.`}`,
    href: `/imports/${id}`,
  }))
}

async function policies(trx: Transaction<Tables>, who: ToTell, from: Moment): Promise<readonly Told[]> {
  const { rows } = await sql<{ id: string; policy: string; day: CalendarDate; actor: string; at: string }>`
    select history_id::text as id, row_key->>'policy' as policy, (row_key->>'in_force_from')::date as day,
      coalesce(actor, 'somebody') as actor, at::text as at
    from history
    where authority_id = ${who.authorityId} and table_name = 'local_policy' and at > ${from}
      and actor is distinct from ${who.email}
  `.execute(trx)
  return rows.map(({ id, policy, day, actor, at }) => ({
    kind: 'policy',
    subject: id,
    at,
    words: `Local policy ‘${policyTitle(policy)}’ was changed by ${actor}, from ${writtenDate(day)}.`,
    href: null,
  }))
}

async function covers(trx: Transaction<Tables>, who: ToTell): Promise<readonly Told[]> {
  const { rows } = await sql<{ id: string; name: string; from: CalendarDate; to: CalendarDate }>`
    select l.leave_id as id, u.name, l.from_on as from, l.to_on as to
    from person_leave l join app_user u on u.authority_id = l.authority_id and u.user_id = l.user_id
    where l.authority_id = ${who.authorityId} and l.cover_user_id = ${who.userId}
      and l.from_on <= ${who.today} and l.to_on >= ${who.today}
  `.execute(trx)
  return rows.map(({ id, name, to }) => ({
    kind: 'cover',
    subject: id,
    words: `You cover for ${name} until ${writtenDate(to)}, and see their children.`,
    href: '/due',
  }))
}

/** IROs whose last day is planned or over: somebody has to take their children on. */
async function leavers(trx: Transaction<Tables>, who: ToTell): Promise<readonly Told[]> {
  const { rows } = await sql<{ id: string; name: string; iroId: string; day: CalendarDate }>`
    select u.user_id as id, u.name, u.iro_id as "iroId", u.last_day as day from app_user u
    where u.authority_id = ${who.authorityId} and u.role = 'iro' and u.iro_id is not null
      and u.disabled_at is null and u.last_day is not null
  `.execute(trx)
  return rows.map(({ id, name, iroId, day }) => ({
    kind: 'leaver',
    subject: `${id} ${day}`,
    words: `The last day of ${name} is ${writtenDate(day)}. Their children need other IROs from the next day on.`,
    href: `/service/reallocate?iro=${encodeURIComponent(iroId)}`,
  }))
}

async function restrictions(trx: Transaction<Tables>, who: ToTell, from: Moment): Promise<readonly Told[]> {
  const { rows } = await sql<{ id: string; child: string; at: string }>`
    select restriction_id::text as id, child_id as child, begun_at::text as at from restricted_record
    where authority_id = ${who.authorityId} and ended_at is null and ${who.userId} = any(open_to)
      and begun_at > ${from}
  `.execute(trx)
  return rows.map(({ id, child, at }) => ({
    kind: 'restricted',
    subject: id,
    at,
    words:
      'You were named for a restricted record. Whoever is not named is answered as if it were not there.',
    href: `/children/${encodeURIComponent(child)}`,
  }))
}

async function overdue(trx: Transaction<Tables>, who: ToTell, since: CalendarDate): Promise<readonly Told[]> {
  if (who.dates === undefined) return []
  const { authorityId, today } = who
  const dues = await openDues(trx, { authorityId, scope: who.dates, on: today, until: addDays(today, -1) })
  const fresh = dues.filter(({ dueOn }) => dueOn >= since).length
  if (fresh === 0) return []
  const dates = fresh === 1 ? 'One date of your children' : `${fresh} dates of your children`
  return [
    {
      kind: 'overdue',
      subject: today,
      words: `${dates} became overdue since ${writtenDate(since)}.`,
      href: '/due',
    },
  ]
}
