import { sql } from 'kysely'
import { beforeAll, describe, expect, test } from 'vitest'
import type { ChildrenReads } from '#app/children/children-reads.ts'
import { calendarDate } from '#domain/calendar/calendar-date.ts'
import type { Database } from '#store/database/database.ts'
import { newId } from '#store/database/uuid.ts'
import { newAuthority, testDatabase } from '#test/support/database.ts'
import { handIn } from '#test/support/hand-in.ts'
import { careReadsOf, childrenReadsOf } from '../../wiring.ts'
import type { ChildAsKnown, KnownAt } from './child-as-known.ts'

/**
 * Leo's files were imported on 1 September 2026 as they are first, and on 20 October corrected: his first review
 * was held a day later than was written, in time all the same; the second review had been left out; his home was
 * never a children's home; and what he was reported to have said was somebody else's.
 */
const first = {
  'header.csv': 'CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB\nL1,M,04/03/2017,WBRI,A123456789012,,\n',
  'episodes.csv': `CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE,HOME_POST,PL_POST,URN
L1,01/04/2026,S,C2,N1,K2,PR1,,,,,,
`,
  'reviews.csv': 'CHILD,DOB,REVIEW,REVIEW_CODE\nL1,04/03/2017,28/04/2026,PN1\n',
  'people.csv': 'child_id,first_name,last_name,called\nL1,Leonard,M,Lenny\n',
  'iros.csv': 'iro_id,name,fte,started_on,contract\nIRO1,Priya Nair,1,2020-01-06,permanent\n',
  'iro_allocations.csv':
    'child_id,iro_id,allocated_on,allocation_ended_on,allocation_reason\nL1,IRO1,2026-04-02,,new_entry\n',
  'feedback.csv': `response_id,survey,respondent,received_on,child_id,question,answer
R1,After the review,child,2026-04-29,L1,Did you feel listened to?,no
`,
}
const corrected = {
  ...first,
  'episodes.csv': first['episodes.csv'].replace('K2', 'U6'),
  'reviews.csv': `CHILD,DOB,REVIEW,REVIEW_CODE
L1,04/03/2017,29/04/2026,PN1
L1,04/03/2017,15/07/2026,PN2
`,
  'people.csv': first['people.csv'].replace('Lenny', 'Leo'),
  'iros.csv': first['iros.csv'].replace('Nair', 'Nair-Shah'),
  'feedback.csv': first['feedback.csv'].replace('L1', 'L2'),
}

let db: Database
let authorityId: string
let children: ChildrenReads
let before = ''

beforeAll(async () => {
  db = await testDatabase()
  authorityId = (await newAuthority(db)).authorityId
  children = childrenReadsOf(db, 'test')
  await load(first)
  await recordedOn('2026-09-01T10:00:00Z')
  await load(corrected)
  const latest = await db.kysely
    .selectFrom('history')
    .select(sql<string>`to_char(max(at) at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`.as('at'))
    .where('authority_id', '=', authorityId)
    .executeTakeFirstOrThrow()
  before = latest.at
})

async function load(files: Readonly<Record<string, string>>): Promise<void> {
  const report = await handIn({ db, authorityId }, '2026-27', files)
  if (!report.landed) throw new Error(JSON.stringify(report.findings))
}

/** Time passes: what has been imported so far was imported at this moment. The history itself refuses this. */
async function recordedOn(moment: string): Promise<void> {
  await db.kysely.transaction().execute(async (trx) => {
    await sql`set local session_replication_role = replica`.execute(trx)
    await sql`update history set at = ${moment}::timestamptz where authority_id = ${authorityId}`.execute(trx)
    await sql`
      update import_run set started_at = ${moment}::timestamptz, finished_at = ${moment}::timestamptz
      where authority_id = ${authorityId}
    `.execute(trx)
  })
}

async function known(at: KnownAt | string, on = '2026-08-31', childId = 'L1') {
  const knownAt: KnownAt = typeof at === 'string' ? { kind: 'end-of-day', day: calendarDate(at) } : at
  const scope = { kind: 'authority' } as const
  return children.asKnown({ authorityId, scope, childId, on: calendarDate(on), known: knownAt })
}

async function stood(at: KnownAt | string, on?: string): Promise<ChildAsKnown & { readonly kind: 'known' }> {
  const found = await known(at, on)
  if (found?.kind !== 'known') throw new Error(`Nothing was known on ${JSON.stringify(at)}`)
  return found
}

describe('a child as known', () => {
  test('the day before the first files came: nothing; at the end of the day they came: what they said', async () => {
    expect(await known('2026-08-31')).toEqual({ kind: 'nothing' })
    const { child, file } = await stood('2026-09-01')
    expect(child.called).toBe('Lenny')
    expect(file.reviews.map(({ on }) => on)).toEqual(['2026-04-28'])
    expect(file.episodes.map(({ place }) => place)).toEqual(['K2'])
    expect(file.officers.map(({ name }) => name)).toEqual(['Priya Nair'])
    expect(file.said.map(({ answer }) => answer)).toEqual(['no'])
  })

  test('after the correction it is what the files say now, row for row and clock for clock', async () => {
    const { child, file } = await stood({ kind: 'end-of-day', day: calendarDate('2030-01-01') })
    const scope = { kind: 'authority' } as const
    const ask = { authorityId, scope, childId: 'L1', on: calendarDate('2026-08-31') }
    expect(file).toEqual(await children.file(ask))
    expect(child).toEqual(await careReadsOf(db, 'test').childClocks(ask))
    expect(child.called).toBe('Leo')
    expect(file.reviews.map(({ on }) => on)).toEqual(['2026-04-29', '2026-07-15'])
    expect(file.said).toEqual([])
  })

  test('just before the correction the second review was overdue; now it was held in time', async () => {
    const then = await stood({ kind: 'before', moment: before })
    const second = then.child.clocks.find(({ rule }) => rule === 'C04')
    expect(second).toMatchObject({ state: 'missed', due: '2026-07-28' })
    expect(second?.doneOn).toBeUndefined()
    const now = await stood({ kind: 'end-of-day', day: calendarDate('2030-01-01') })
    expect(now.child.clocks.find(({ rule }) => rule === 'C04')).toMatchObject({
      state: 'met',
      due: '2026-07-29',
      doneOn: '2026-07-15',
    })
  })

  test('asking changes nothing of what is known now', async () => {
    await stood('2026-09-01')
    const scope = { kind: 'authority' } as const
    const file = await children.file({
      authorityId,
      scope,
      childId: 'L1',
      on: calendarDate('2026-08-31'),
    })
    expect(file?.reviews).toHaveLength(2)
  })

  test('is shown to whoever holds the child now, and to nobody else', async () => {
    const asked = (iroId: string) =>
      children.asKnown({
        authorityId,
        scope: { kind: 'iro', iroId },
        childId: 'L1',
        on: calendarDate('2026-08-31'),
        known: { kind: 'end-of-day', day: calendarDate('2026-09-01') },
      })
    expect((await asked('IRO1'))?.kind).toBe('known')
    expect(await asked('IRO2')).toBeUndefined()
    expect(await known('2026-09-01', '2026-08-31', 'X9')).toBeUndefined()
  })

  test('of a restricted record is shown to those it names, and to nobody else, though it was open then', async () => {
    const [named, other] = [newId(), newId()]
    await db.kysely
      .insertInto('restricted_record')
      .values({
        authority_id: authorityId,
        restriction_id: newId(),
        child_id: 'L1',
        reason: 'adoption',
        open_to: [named],
        begun_by: 'test',
      })
      .execute()
    const asked = (userId: string) =>
      children.asKnown({
        authorityId,
        scope: { kind: 'authority', userId },
        childId: 'L1',
        on: calendarDate('2026-08-31'),
        known: { kind: 'end-of-day', day: calendarDate('2026-09-01') },
      })
    expect((await asked(named))?.kind).toBe('known')
    expect(await asked(other)).toBeUndefined()
  })
})
