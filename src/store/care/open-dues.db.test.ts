import { expect, test } from 'vitest'
import { calendarDate } from '#domain/calendar/calendar-date.ts'
import { inAuthority } from '#store/database/database.ts'
import { newAuthority, testDatabase } from '#test/support/database.ts'
import { filesOfEpisodes, handIn } from '#test/support/hand-in.ts'
import { openDues } from './open-dues.ts'

test('of a child who left care without an IRO nobody is asked to appoint one any more', async () => {
  const db = await testDatabase()
  const { authorityId } = await newAuthority(db)
  const files = filesOfEpisodes(
    [
      'GONE,01/05/2025,S,C2,N1,U6,PR1,20/07/2025,E4A,,,,',
      'HERE,01/05/2025,S,C2,N1,U6,PR1,,,,,,',
      'GIVEN,01/05/2025,S,C2,N1,U6,PR1,,,,,,',
    ],
    {
      'iro_allocations.csv':
        'child_id,iro_id,allocated_on,allocation_ended_on,allocation_reason\nGIVEN,IRO1,2025-05-02,,new_entry\n',
    },
  )
  expect((await handIn({ db, authorityId }, '2025-26', files)).landed).toBe(true)
  const toAppoint = async (day: string) => {
    const on = calendarDate(day)
    const ask = { authorityId, scope: { kind: 'authority' }, on, until: on, rules: ['C01b'] } as const
    const open = await inAuthority(db, { authorityId, actor: 'test' }, (trx) => openDues(trx, ask))
    return open.map(({ childId }) => childId)
  }
  expect(await toAppoint('2025-07-19')).toEqual(['GONE', 'HERE'])
  expect(await toAppoint('2025-07-20')).toEqual(['HERE'])
})
