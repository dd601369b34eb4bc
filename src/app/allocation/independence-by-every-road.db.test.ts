import fc from 'fast-check'
import { expect, test } from 'vitest'
import { calendarDate } from '#domain/calendar/calendar-date.ts'
import { allocationStoreOf } from '#store/allocation/allocation-store.ts'
import { newAuthority, testDatabase } from '#test/support/database.ts'
import { handIn } from '#test/support/hand-in.ts'
import { recorder } from '#test/support/recorder.ts'
import { newPerson } from '#test/support/site.ts'
import { allocateIro, type AllocationNeeds, reallocate, type Wanted } from './allocate-iro.ts'
import { iroChoices } from './choose-iro.ts'

const today = calendarDate('2026-11-20')

/** The parts that somebody can have in Noor's case, and by what it is known that they are the IRO. */
const parts = [
  'her social worker, by the name',
  'her social worker, by the account',
  'the manager of the team, by the name',
  'the manager of the service, by the name',
  'the manager of the team, by the account',
] as const
/** Noor came into care on 2 November; SW1 had her first, then SW2. */
const times = ['now', 'earlier in this period of care', 'before this period of care', 'never'] as const
const spellings = ['Renée Okafor', 'RENEE OKAFOR', 'Renee  Okafor', 'renée okafor'] as const

type Part = (typeof parts)[number]
type Time = (typeof times)[number]

function files(part: Part, time: Time, spelling: string, allocated: boolean) {
  // SW0: before this period; SW1: earlier in it; SW2: now; SW9: never this child's.
  const theirs = { now: 2, 'earlier in this period of care': 1, 'before this period of care': 0, never: 9 }[
    time
  ]
  const workers = [0, 1, 2, 9].map((no) => {
    const isThem = no === theirs && part === 'her social worker, by the name'
    return `SW${no},${isThem ? spelling : `Worker ${'abcdefghij'[no] ?? ''}`},Team ${no},2020-01-01,`
  })
  const teams = [0, 1, 2, 9].map((no) => {
    const manages = no === theirs && part === 'the manager of the team, by the name'
    const leads = no === theirs && part === 'the manager of the service, by the name'
    return `Team ${no},${manages ? spelling : `Manager ${'abcdefghij'[no] ?? ''}`},Service ${no},${leads ? spelling : `Head ${'abcdefghij'[no] ?? ''}`}`
  })
  return {
    'history_complete.csv': 'history_complete_from\n2015-01-01\n',
    'episodes.csv': [
      'CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE,HOME_POST,PL_POST,URN',
      'N1,01/06/2026,S,V2,N1,U6,PR1,01/07/2026,E4A,,,,',
      'N1,02/11/2026,S,V2,N1,U6,PR1,,,,,,\n',
    ].join('\n'),
    'sw_episodes.csv': [
      'CHILD,DOB,SW_ID,SW_DECOM,SW_DEC,SW_REASON',
      'N1,04/03/2017,SW0,01/06/2026,01/07/2026,',
      'N1,04/03/2017,SW1,02/11/2026,09/11/2026,',
      'N1,04/03/2017,SW2,09/11/2026,,\n',
    ].join('\n'),
    'social_workers.csv': ['sw_id,sw_name,sw_team,sw_from,sw_to', ...workers, ''].join('\n'),
    'teams.csv': ['team,team_manager,service,service_manager', ...teams, ''].join('\n'),
    'iros.csv':
      'iro_id,name,fte,started_on,contract\nIRO1,Priya Nair,1,2020-01-06,permanent\nIRO2,Renée Okafor,1,2020-01-06,permanent\n',
    'iro_allocations.csv': `child_id,iro_id,allocated_on,allocation_ended_on,allocation_reason\nN1,${allocated ? 'IRO2' : 'IRO1'},2026-11-03,,new_entry\n`,
  }
}

async function council(part: Part, time: Time, spelling: string) {
  const db = await testDatabase()
  const { authorityId } = await newAuthority(db)
  const no = { now: 2, 'earlier in this period of care': 1, 'before this period of care': 0, never: 9 }[time]
  const as = { db, authorityId }
  const them = { iroId: 'IRO2', name: 'Renée Okafor' }
  if (part === 'her social worker, by the account') await newPerson(as, 'iro', { ...them, swId: `SW${no}` })
  if (part === 'the manager of the team, by the account')
    await newPerson(as, 'team_manager', { ...them, team: `Team ${no}` })
  const load = async (allocated: boolean) => {
    const handedIn = files(part, time, spelling, allocated)
    const report = await handIn({ db, authorityId }, '2026-27', handedIn)
    expect(report.landed).toBe(true)
    return report.findings.filter(({ code }) => code === 'allocation.not-independent')
  }
  const needs: AllocationNeeds = { store: allocationStoreOf(db, 'test'), today: () => today }
  return { needs, by: recorder(authorityId), load }
}

test('whoever has a part in the case, now or in this period of care, is never its IRO, by whatever road', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...parts),
      fc.constantFrom(...times),
      fc.constantFrom(...spellings),
      async (part, time, spelling) => {
        const mayNot = time === 'now' || time === 'earlier in this period of care'
        const { needs, by, load } = await council(part, time, spelling)
        expect(await load(false)).toEqual([])
        const choices = await iroChoices(needs, by, { childId: 'N1', on: today })
        const choice = choices?.choices.find(({ officer }) => officer.iroId === 'IRO2')
        expect(choice?.independence.independent).toBe(!mayNot)
        const wanted: Wanted = {
          childId: 'N1',
          iroId: 'IRO2',
          from: today,
          reason: 'caseload',
          explained: null,
        }
        const together = { ...wanted, reason: 'absence' } as const
        const alone = mayNot ? await allocateIro(needs, by, wanted) : null
        expect({ alone }).toMatchObject({ alone: mayNot ? { kind: 'refused', field: 'iroId' } : null })
        const failed = await reallocate(needs, by, [together])
        expect([...failed.keys()]).toEqual(mayNot ? ['N1'] : [])
        const findings = await load(true)
        expect(findings.map(({ childId }) => childId)).toEqual(mayNot ? ['N1'] : [])
      },
    ),
    { seed: 46, numRuns: 24 },
  )
}, 240_000)
