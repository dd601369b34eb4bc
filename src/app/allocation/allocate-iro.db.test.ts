import { expect, test } from 'vitest'
import { calendarDate } from '#domain/calendar/calendar-date.ts'
import { allocationStoreOf } from '#store/allocation/allocation-store.ts'
import { newAuthority, testDatabase } from '#test/support/database.ts'
import { recorder } from '#test/support/recorder.ts'
import { rowsOf } from '#test/support/rows-of.ts'
import { newPerson } from '#test/support/site.ts'
import { importSmallCouncil, smallCouncilOn } from '#test/support/small-council.ts'
import { allocateIro, type AllocationNeeds, reallocate, type Wanted } from './allocate-iro.ts'
import { iroChoices } from './choose-iro.ts'
import { tellChild } from './tell-child.ts'

const today = calendarDate(smallCouncilOn)

async function council() {
  const db = await testDatabase()
  const { authorityId } = await newAuthority(db)
  await importSmallCouncil(db, authorityId)
  const needs: AllocationNeeds = {
    store: allocationStoreOf(db, 'test'),
    today: () => today,
  }
  const rows = rowsOf(db, authorityId)
  return { db, authorityId, needs, by: recorder(authorityId), rows }
}

const wanted = (more: Partial<Wanted> = {}): Wanted => ({
  childId: 'N300',
  iroId: 'IRO1',
  from: today,
  reason: 'new_entry',
  explained: null,
  ...more,
})
const allocations = `select child_id || ' ' || iro_id || ' ' || allocated_on || ' ' || coalesce(allocation_ended_on::text, 'open') as text
  from iro_allocations where current order by child_id, allocated_on`

test('a child is given an IRO: the clock of the appointment stops, and the child is still to be told', async () => {
  const { needs, by, rows } = await council()
  expect(await allocateIro(needs, by, wanted())).toEqual({ kind: 'done' })
  expect(await rows(allocations)).toContain('N300 IRO1 2026-11-23 open')
  expect(
    await rows(`select done_on::text as text from due where child_id = 'N300' and rule = 'C01b'`),
  ).toEqual(['2026-11-23'])
  expect(await rows('select state as text from allocation')).toEqual(['allocated'])
  const told = { childId: 'N300', on: today, how: 'letter', toldBy: 'Priya Nair', note: null } as const
  expect(await tellChild(needs, by, told)).toEqual({ kind: 'done' })
  expect(await rows('select state as text from allocation')).toEqual(['told'])
})

test('a change of IRO ends the time of the one before, though a file brought it', async () => {
  const { needs, by, rows } = await council()
  const change = wanted({ childId: 'L100', iroId: 'IRO2', reason: 'child_asked' })
  expect(await allocateIro(needs, by, change)).toEqual({ kind: 'done' })
  expect((await rows(allocations)).filter((row) => row?.startsWith('L100'))).toEqual([
    'L100 IRO1 2025-12-02 2026-11-23',
    'L100 IRO2 2026-11-23 open',
  ])
  expect(await allocateIro(needs, by, change)).toMatchObject({ kind: 'refused', field: 'iroId' })
})

test('whoever is, or was in this period of care, the child’s social worker is refused, with the reason, by nobody set aside', async () => {
  const { db, authorityId, needs, by, rows } = await council()
  await newPerson({ db, authorityId }, 'iro', { iroId: 'IRO2', swId: 'SW1', name: 'Tom Osei' })
  const answer = await allocateIro(needs, by, wanted({ childId: 'L100', iroId: 'IRO2', reason: 'caseload' }))
  expect(answer).toMatchObject({ kind: 'refused', field: 'iroId' })
  expect(JSON.stringify(answer)).toContain(
    'Tom Osei is the child’s social worker (North) since 1 December 2025',
  )
  expect((await rows(allocations)).filter((row) => row?.startsWith('L100'))).toEqual([
    'L100 IRO1 2025-12-02 open',
  ])
  expect(await rows(`select outcome as text from audit_event where action = 'allocate-iros'`)).toEqual([
    'refused',
  ])
})

test('so is whoever manages the team, by their account', async () => {
  const { db, authorityId, needs, by } = await council()
  await newPerson({ db, authorityId }, 'team_manager', { team: 'North', iroId: 'IRO2', name: 'Tom Osei' })
  const answer = await allocateIro(needs, by, wanted({ childId: 'L100', iroId: 'IRO2', reason: 'caseload' }))
  expect(JSON.stringify(answer)).toContain('manager of the social worker’s team (North)')
})

test('of the choices the IRO before comes first, each has a caseload, and who may not be is last with the reason', async () => {
  const { db, authorityId, needs, by } = await council()
  await newPerson({ db, authorityId }, 'iro', { iroId: 'IRO2', swId: 'SW1', name: 'Tom Osei' })
  const choices = await iroChoices(needs, by, { childId: 'L100', on: today })
  expect(
    choices?.choices.map(({ officer, current, independence }) => [
      officer.name,
      officer.caseload,
      current,
      independence.independent,
    ]),
  ).toEqual([
    ['Priya Nair', 1, true, true],
    ['Tom Osei', 1, false, false],
  ])
  expect(choices?.proposed).toBeUndefined()
})

test('several are given to others together or not at all', async () => {
  const { db, authorityId, needs, by, rows } = await council()
  await newPerson({ db, authorityId }, 'iro', { iroId: 'IRO2', swId: 'SW1', name: 'Tom Osei' })
  const both = [
    wanted({ iroId: 'IRO2', reason: 'caseload' }),
    wanted({ childId: 'L100', iroId: 'IRO2', reason: 'caseload' }),
  ]
  const before = await rows(allocations)
  expect([...(await reallocate(needs, by, both)).keys()]).toEqual(['L100'])
  expect(await rows(allocations)).toEqual(before)
  const one = both.slice(0, 1)
  expect((await reallocate(needs, by, one)).size).toBe(0)
  expect(await rows(allocations)).toContain('N300 IRO2 2026-11-23 open')
})
