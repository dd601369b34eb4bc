import { sql } from 'kysely'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type ChildHolders, isWithin, type Scope } from '#domain/access/scope.ts'
import { calendarDate } from '#domain/calendar/calendar-date.ts'
import { inAuthority } from '#store/database/database.ts'
import { newId } from '#store/database/uuid.ts'
import { newAuthority, testDatabase } from '#test/support/database.ts'
import { filesOfEpisodes, handIn } from '#test/support/hand-in.ts'
import { newPerson } from '#test/support/site.ts'
import { withinScope } from './scope-filter.ts'

const on = calendarDate('2025-11-10')
const children = ['ANA', 'BEN', 'CARA', 'DEV', 'EVE', 'FAY']
const more = {
  'iro_allocations.csv': `child_id,iro_id,allocated_on,allocation_ended_on,allocation_reason
ANA,IRO1,2025-05-01,,new_entry
BEN,IRO2,2025-05-01,,new_entry
DEV,IRO1,2025-05-01,2025-11-10,new_entry
DEV,IRO2,2025-11-10,,other
EVE,IRO1,2025-05-01,,new_entry
EVE,IRO2,2025-09-01,,other
FAY,IRO1,2025-05-01,,new_entry
`,
  'sw_episodes.csv': `CHILD,DOB,SW_ID,SW_DECOM,SW_DEC,SW_REASON
ANA,04/03/2016,SW1,01/05/2025,,
BEN,04/03/2016,SW2,01/05/2025,,
DEV,04/03/2016,SW1,01/05/2025,10/11/2025,
EVE,04/03/2016,SW1,01/05/2025,,
EVE,04/03/2016,SW3,01/09/2025,,
FAY,04/03/2016,SW1,01/05/2025,,
`,
  'social_workers.csv': `sw_id,sw_name,sw_team,sw_from,sw_to
SW1,Chidi Eze,North,2025-01-01,
SW2,Beth Lowe,South,2025-01-01,
SW3,Omar Reed,North,2025-01-01,2025-11-10
SW3,Omar Reed,South,2025-11-10,
`,
}

/**
 * Who holds each on the day, by hand: nobody has Cara; Dev's worker left on the day, and his IRO came on it; Eve's later
 * holders have her, and her worker changed teams on the day.
 */
const holders: Readonly<Record<string, ChildHolders>> = {
  ANA: { iroId: 'IRO1', swId: 'SW1', team: 'North' },
  BEN: { iroId: 'IRO2', swId: 'SW2', team: 'South' },
  CARA: {},
  DEV: { iroId: 'IRO2' },
  EVE: { iroId: 'IRO2', swId: 'SW3', team: 'South' },
  FAY: { iroId: 'IRO1', swId: 'SW1', team: 'North' },
}

test('whoever asks and as whatever they ask, the query finds exactly the children within their scope', async () => {
  const db = await testDatabase()
  const { authorityId } = await newAuthority(db)
  const episodes = children.map((child) => `${child},01/05/2025,S,C2,N1,U6,PR1,,,,,,`)
  const { landed, findings } = await handIn({ db, authorityId }, '2025-26', filesOfEpisodes(episodes, more))
  if (!landed) throw new Error(JSON.stringify(findings))
  const named = await newPerson({ db, authorityId }, 'iro_manager')
  const other = await newPerson({ db, authorityId }, 'iro_manager')
  const as = { authorityId, actor: 'test' }
  await inAuthority(db, as, (trx) =>
    sql`insert into restricted_record (authority_id, restriction_id, child_id, reason, open_to, begun_by)
      values (${authorityId}, ${newId()}, 'FAY', 'staff_family', ${[named.userId]}, 'test')`.execute(trx),
  )
  const expected = { ...holders, FAY: { ...holders['FAY'], openTo: [named.userId] } }

  const iro = fc.constantFrom('IRO1', 'IRO2', 'IRO9', '')
  const team = fc.constantFrom('North', 'South', 'East', '')
  const who: fc.Arbitrary<Scope> = fc.oneof(
    fc.constant({ kind: 'authority' as const }),
    fc.record({ kind: fc.constant('iro' as const), iroId: iro, covering: fc.array(iro, { maxLength: 2 }) }),
    fc.record({
      kind: fc.constant('social_worker' as const),
      swId: fc.constantFrom('SW1', 'SW2', 'SW3', ''),
    }),
    fc.record({ kind: fc.constant('team' as const), team, others: fc.array(team, { maxLength: 2 }) }),
    fc.constant({ kind: 'figures' as const }),
    fc.constant({ kind: 'none' as const, why: 'an administrator' }),
  )
  const asked: fc.Arbitrary<Scope> = fc
    .tuple(who, fc.constantFrom(undefined, named.userId, other.userId), fc.boolean())
    .map(([scope, userId, counts]) => ({ ...scope, userId, ...(counts && { onlyCounted: true as const }) }))
  await fc.assert(
    fc.asyncProperty(asked, async (scope) => {
      const found = await inAuthority(db, as, (trx) =>
        sql<{ child: string }>`
          select c as child from unnest(${children}::text[]) c
          where ${withinScope(scope, authorityId, sql`c`, on)} order by c
        `.execute(trx),
      )
      const within = Object.entries(expected).flatMap(([child, held]) =>
        isWithin(scope, held) ? [child] : [],
      )
      expect({ scope, found: found.rows.map(({ child }) => child) }).toEqual({ scope, found: within })
    }),
    { numRuns: 150, seed: 20_261_122 },
  )
}, 120_000)
