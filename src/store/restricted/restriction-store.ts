import { type RawBuilder, sql, type Transaction } from 'kysely'
import type { ByMachine, Nameable, RestrictedChild, RestrictionStore } from '#app/restricted/restrictions.ts'
import { isRole } from '#domain/access/roles.ts'
import type { CalendarDate } from '#domain/calendar/calendar-date.ts'
import {
  type HeldRestriction,
  isRestrictionReason,
  markOf,
  type Restriction,
} from '#domain/restricted/restriction.ts'
import { childRecord } from '../care/child-record.ts'
import { withinScope } from '../care/scope-filter.ts'
import { type Database, inAuthority, outsideAuthorities } from '../database/database.ts'
import type { Tables } from '../database/tables.generated.ts'
import { newId } from '../database/uuid.ts'
import { inUse } from '#store/sign-in/in-use.ts'

/** Restrictions in restricted_record: a row each, of which at most one is open for a child. */
export function restrictionStoreOf(db: Database, today: () => CalendarDate): RestrictionStore {
  const reading = (authorityId: string) => ({ authorityId, actor: 'restricted records' })
  const within = <Row>(
    trx: Transaction<Tables>,
    { authorityId, scope }: Parameters<RestrictionStore['restricted']>[0],
    which: RawBuilder<unknown>,
  ) =>
    sql<Row>`
      select ${columns}, r.child_id as "childId", (
        select coalesce(called, first_name) from people
        where authority_id = ${authorityId} and current and child_id = r.child_id order by line limit 1
      ) as called
      from restricted_record r
      where r.authority_id = ${authorityId} and ${stands} and ${which}
        and ${withinScope(scope, authorityId, sql`r.child_id`, today())}
      order by r.begun_at desc, r.child_id
    `.execute(trx)
  return {
    child: (ask) =>
      inAuthority(db, reading(ask.authorityId), async (trx) => {
        const child = await childRecord(trx, { ...ask, on: today() })
        return child && { called: child.called }
      }),
    standing: (ask) =>
      inAuthority(db, reading(ask.authorityId), async (trx) => {
        const { rows } = await within<StandingRow>(trx, ask, sql`r.child_id = ${ask.childId}`)
        return rows.map(standingOf)[0]
      }),
    restricted: (ask) =>
      inAuthority(db, reading(ask.authorityId), async (trx) => {
        const { rows } = await within<StandingRow & Pick<RestrictedChild, 'childId' | 'called'>>(
          trx,
          ask,
          sql`true`,
        )
        return rows.map((row) => ({ ...standingOf(row), childId: row.childId, called: row.called }))
      }),
    accounts: (authorityId) => outsideAuthorities(db, (trx) => accountsOf(trx, authorityId)),
    restrict: (by, childId, restriction, seen) =>
      inAuthority(db, by, async (trx) => {
        const standing = await held(trx, by.authorityId, childId)
        if (markOf(standing) !== seen) return false
        const { reason, note = null, openTo, until = null } = restriction
        if (standing === undefined) {
          await endLapsed(trx, by.authorityId, childId)
          await sql`
            insert into restricted_record (authority_id, restriction_id, child_id, reason, note, open_to, until_on, begun_by)
            values (${by.authorityId}, ${newId()}, ${childId}, ${reason}, ${note}, ${[...openTo]}::text[], ${until}, ${by.actor})
          `.execute(trx)
        } else {
          await sql`
            update restricted_record set reason = ${reason}, note = ${note}, open_to = ${[...openTo]}::text[], until_on = ${until}
            where authority_id = ${by.authorityId} and restriction_id = ${standing.restrictionId}
          `.execute(trx)
        }
        const did = standing === undefined ? 'restricted the record' : 'changed the restriction'
        await audit(trx, by, childId, did, await detailOf(trx, by.authorityId, restriction))
        return true
      }),
    lift: (by, childId, note, seen) =>
      inAuthority(db, by, async (trx) => {
        const standing = await held(trx, by.authorityId, childId)
        if (standing === undefined || markOf(standing) !== seen) return false
        await end(trx, by, standing, note)
        await audit(trx, by, childId, 'lifted the restriction', note === '' ? {} : { note })
        return true
      }),
    reopen: (by, childId, why) =>
      inAuthority(db, by, async (trx) => {
        const standing = await held(trx, by.authorityId, childId)
        if (standing === undefined) return false
        await end(trx, by, standing, why)
        const atTheServer = { ...by, role: 'command line', requestId: undefined, session: undefined }
        await audit(trx, atTheServer, childId, 'lifted the restriction at the server', { note: why })
        return true
      }),
  }
}

async function end(
  trx: Transaction<Tables>,
  by: ByMachine,
  { restrictionId }: HeldRestriction,
  note: string,
): Promise<void> {
  await sql`
    update restricted_record set ended_at = now(), ended_by = ${by.actor}, end_note = ${note === '' ? null : note}
    where authority_id = ${by.authorityId} and restriction_id = ${restrictionId}
  `.execute(trx)
}

interface StandingRow {
  readonly restrictionId: string
  readonly reason: string
  readonly note: string | null
  readonly openTo: readonly string[]
  readonly until: CalendarDate | null
  readonly begunAt: string
  readonly begunBy: string
}

const columns = sql`r.restriction_id as "restrictionId", r.reason, r.note, r.open_to as "openTo", r.until_on as until,
  to_char(r.begun_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "begunAt", r.begun_by as "begunBy"`

/** As `closed_records` of the database has it: not lifted, and not past its last day. */
const stands = sql`r.ended_at is null
  and (r.until_on is null or r.until_on >= (now() at time zone 'Europe/London')::date)`

function standingOf(row: StandingRow): HeldRestriction {
  const { restrictionId, reason, note, openTo, until, begunAt, begunBy } = row
  return {
    restrictionId,
    reason: isRestrictionReason(reason) ? reason : 'other',
    note: note ?? undefined,
    openTo,
    until: until ?? undefined,
    begunAt,
    begunBy,
  }
}

/** The restriction that stands, while nobody else can change the child's: two who restrict at once wait for each other. */
async function held(
  trx: Transaction<Tables>,
  authorityId: string,
  childId: string,
): Promise<HeldRestriction | undefined> {
  const lock = `restricted ${authorityId} ${childId}`
  await sql`select pg_advisory_xact_lock(hashtextextended(${lock}, 0))`.execute(trx)
  const { rows } = await sql<StandingRow>`
    select ${columns} from restricted_record r
    where r.authority_id = ${authorityId} and r.child_id = ${childId} and ${stands}
  `.execute(trx)
  return rows.map(standingOf)[0]
}

/** One that is past its last day ended by itself; it says so once another begins. */
async function endLapsed(trx: Transaction<Tables>, authorityId: string, childId: string): Promise<void> {
  await sql`
    update restricted_record
    set ended_at = ((until_on + 1)::timestamp at time zone 'Europe/London'), end_note = 'Its last day had passed.'
    where authority_id = ${authorityId} and child_id = ${childId} and ended_at is null
  `.execute(trx)
}

async function detailOf(
  trx: Transaction<Tables>,
  authorityId: string,
  { reason, openTo, until }: Restriction,
): Promise<Readonly<Record<string, string>>> {
  const accounts = await accountsOf(trx, authorityId)
  const emails = accounts.filter(({ userId }) => openTo.includes(userId)).map(({ email }) => email)
  return {
    reason: reason.replaceAll('_', ' '),
    openTo: emails.join(', '),
    ...(until === undefined ? {} : { until }),
  }
}

async function accountsOf(trx: Transaction<Tables>, authorityId: string): Promise<readonly Nameable[]> {
  const { rows } = await sql<{
    user_id: string
    email: string
    name: string
    role: string
    iro_id: string | null
    sw_id: string | null
    team: string | null
  }>`
    select user_id, email, name, role, iro_id, sw_id, team from app_user
    where authority_id = ${authorityId} and ${inUse()} order by lower(name), email
  `.execute(trx)
  return rows.flatMap(({ user_id: userId, email, name, role, iro_id, sw_id, team }) =>
    isRole(role)
      ? [
          {
            userId,
            email,
            name,
            role,
            iroId: iro_id ?? undefined,
            swId: sw_id ?? undefined,
            team: team ?? undefined,
          },
        ]
      : [],
  )
}

async function audit(
  trx: Transaction<Tables>,
  by: ByMachine & {
    readonly role: string
    readonly requestId: string | undefined
    readonly session: string | undefined
  },
  childId: string,
  subject: string,
  detail: Readonly<Record<string, string>>,
): Promise<void> {
  await sql`
    insert into audit_event (authority_id, event_id, actor, role, action, subject, child_id, outcome, detail, request_id,
      session)
    values (${by.authorityId}, ${newId()}, ${by.actor}, ${by.role}, 'restrict-record', ${subject}, ${childId}, 'done',
      ${JSON.stringify(detail)}::jsonb, ${by.requestId ?? null}, ${by.session ?? null})
  `.execute(trx)
}
