import { type RawBuilder, sql, type Transaction } from 'kysely'
import type { ChildAsKnownAsk, KnownAt, KnownRecords, RecordAsKnown } from '#app/children/child-as-known.ts'
import type { GroundAsked } from '#app/care/grounds.ts'
import { calendarIn } from '#store/calendar/calendar-of.ts'
import { workOutChild } from '#domain/care/work-out-child.ts'
import { type Database, inAuthority } from '#store/database/database.ts'
import type { Tables } from '#store/database/tables.generated.ts'
import { careStoreOf } from '../care/care-store.ts'
import { childRecord, recordedRules } from '../care/child-record.ts'
import { groundsOf } from '../care/grounds.ts'
import { childFile } from './child-file.ts'
import { standAsKnown } from './stand-as-known.ts'

/** The record of a child as it stood, rebuilt from the history in a transaction of its own that keeps nothing. */
export function knownRecordsOf(database: Database, actor: string): KnownRecords {
  return {
    recordAsKnown: (ask) =>
      inAuthority(database, { authorityId: ask.authorityId, actor }, (trx) => recordAsKnown(trx, ask)),
  }
}

async function recordAsKnown(
  trx: Transaction<Tables>,
  ask: ChildAsKnownAsk,
): Promise<RecordAsKnown | 'nothing' | undefined> {
  const { authorityId, childId, on, scope } = ask
  // Who may look is a matter of today's record, asked before yesterday's is put in its place.
  if ((await childRecord(trx, ask)) === undefined) return undefined
  const rulesNow = await recordedRules(trx, authorityId)
  await standAsKnown(trx, { authorityId, childId, before: momentOf(ask.known) })
  const seen = { authorityId, childId, on, scope: { kind: 'authority', userId: scope.userId } } as const
  const record = await childRecord(trx, seen)
  if (record === undefined) return 'nothing'
  const care = careStoreOf(trx, authorityId)
  const [facts] = await care.loadFacts([childId])
  if (facts === undefined) return 'nothing'
  const setting = await care.careSetting()
  const worked = workOutChild(facts, { ...setting, calendar: await calendarIn(trx, authorityId) })
  await care.saveWorkedOut([worked])
  const file = await childFile(trx, seen)
  if (file === undefined) return 'nothing'
  const asked = worked.dues.map((due) => ({ ...due, childId }))
  const grounds = await groundsOf(trx, authorityId, asked)
  const groundOf = new Map(asked.map((one, index) => [clockOf(one), grounds[index]]))
  return {
    record,
    facts,
    setting,
    recordedRules: await rulesThen(trx, rulesNow),
    groundOf: (clock) => groundOf.get(clockOf(clock)),
    file,
  }
}

const clockOf = ({ rule, subject, anchorOn }: GroundAsked) => JSON.stringify([rule, subject, anchorOn])

/** The first moment of which nothing was known. A day ends at midnight in England. */
function momentOf(known: KnownAt): RawBuilder<unknown> {
  return known.kind === 'before'
    ? sql`${known.moment}::timestamptz`
    : sql`((${known.day}::date + 1)::timestamp at time zone 'Europe/London')`
}

/** Whose answers come in which kind of file. */
const answeredIn: Readonly<Record<string, string>> = {
  C01b: 'iro_allocations',
  C16a: 'review_details',
  C16b: 'review_details',
  C17a: 'review_details',
  C17c: 'review_details',
  C17d: 'review_details',
  midway: 'midway_reviews',
}

/** Of the rules that have answers now, those whose kind of file had been imported. */
async function rulesThen(
  trx: Transaction<Tables>,
  rulesNow: ReadonlySet<string>,
): Promise<ReadonlySet<string>> {
  const found = await sql<{
    kind: string
  }>`select distinct kind from import_file where kind is not null`.execute(trx)
  const kinds = new Set(found.rows.map(({ kind }) => kind))
  return new Set([...rulesNow].filter((rule) => kinds.has(answeredIn[rule] ?? '')))
}
