import { expect, test } from 'vitest'
import { askMeasures } from '#app/measure/ask-measures.ts'
import { calendarDate } from '#domain/calendar/calendar-date.ts'
import { newAuthority, testDatabase } from '#test/support/database.ts'
import { measureCounterOf } from './measure-counter.ts'

test('every measure of an authority with nothing recorded prints 0 or nothing', async () => {
  const db = await testDatabase()
  const { authorityId, slug } = await newAuthority(db)
  const answered = await askMeasures(
    { measures: measureCounterOf(db), now: () => new Date(0) },
    {
      authorityId,
      authority: slug,
      from: calendarDate('2020-04-01'),
      to: calendarDate('2021-03-31'),
      scope: { kind: 'authority' },
      rows: true,
    },
  )
  if (answered.kind === 'called_wrongly') throw new Error(answered.why)
  const printed = answered.answer.measures.filter(
    ({ total, rows }) => (total?.value ?? 0) !== 0 || rows?.length !== 0,
  )
  expect(printed.map(({ id }) => id)).toEqual([])
})
