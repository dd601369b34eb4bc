import { expect, test } from 'vitest'
import { askMeasures } from '#app/measure/ask-measures.ts'
import type { Scope } from '#domain/access/scope.ts'
import { calendarDate } from '#domain/calendar/calendar-date.ts'
import { measureCounterOf } from '#store/measure/measure-counter.ts'
import { homeStoreOf } from '#store/home/home-store.ts'
import { newAuthority, testDatabase } from '#test/support/database.ts'
import { handIn } from '#test/support/hand-in.ts'
import { childrenReadsOf, todayReadsOf } from '../../wiring.ts'

const on = calendarDate('2026-03-31')
const scope: Scope = { kind: 'authority' }

/** A child whose first time in care was never closed, though they entered again and left; one in care; one who left. */
const episodes = `CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE,HOME_POST,PL_POST,URN
OPEN,14/08/2025,S,C2,N1,U4,PR1,,,,,,
OPEN,18/11/2025,S,C2,N1,U4,PR1,06/12/2025,E9,,,,
HERE,01/05/2025,S,C2,N1,U4,PR1,,,,,,
GONE,01/05/2025,S,C2,N1,U4,PR1,01/06/2025,E4A,,,,
`

test('files that contradict themselves: the figure, the list, the day’s work and the first page count the same children', async () => {
  const db = await testDatabase()
  const { authorityId } = await newAuthority(db)
  await handIn({ db, authorityId }, '2025-26', { 'episodes.csv': episodes })
  const figure = await askMeasures(
    { measures: measureCounterOf(db), now: () => new Date() },
    {
      authorityId,
      authority: '',
      from: calendarDate('2025-04-01'),
      to: on,
      measures: ['cohort.in_care'],
      totalsOnly: true,
      scope: { kind: 'figures' },
    },
  )
  const counted = figure.kind === 'answered' ? figure.answer.measures[0]?.total?.value : undefined
  const filter = { search: '', care: 'now' as const }
  const listed = await childrenReadsOf(db, 'test').list({
    authorityId,
    scope,
    on,
    filter,
    page: 1,
    onAPage: 50,
    order: 'id',
  })
  const today = await todayReadsOf(db, 'test').today({
    authorityId,
    scope,
    on,
    filter: {},
    page: 1,
    onAPage: 50,
  })
  const { children } = await homeStoreOf(db, 'test').countWork({ authorityId, scope, on, until: on })
  expect({ counted, listed: listed.total, today: today.children, children }).toEqual({
    counted: 2,
    listed: 2,
    today: 2,
    children: 2,
  })
})
