import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { workOutBehind } from '#app/care/work-out-behind.ts'
import { workOutChildren } from '#app/care/work-out-children.ts'
import { calendarDate } from '#domain/calendar/calendar-date.ts'
import { goOn } from '#jobs/go-on.ts'
import { holidayStoreOf } from '#store/admin/holiday-store.ts'
import { inAuthority } from '#store/database/database.ts'
import { newAuthority, testDatabase } from '#test/support/database.ts'
import { importSmallCouncil } from '#test/support/small-council.ts'
import { workOutRunsOf } from './work-out-run-store.ts'

const mourning = {
  date: calendarDate('2026-12-01'),
  title: 'A day of mourning',
  source: 'GOV.UK',
  addedOn: calendarDate('2026-11-23'),
}

async function council() {
  const db = await testDatabase()
  const { authorityId } = await newAuthority(db)
  await importSmallCouncil(db, authorityId)
  const runs = workOutRunsOf(db, workOutChildren)
  const by = { authorityId, actor: 'jess@council.example', role: 'administrator', requestId: 'r1' } as const
  // N300 has been looked after since Monday 16 November: 20 working days, and one more with the day of mourning.
  const firstReviewDue = async () => {
    const { rows } = await inAuthority(db, { authorityId, actor: 'test' }, (trx) =>
      sql<{ due: string }>`
        select due_on::text as due from due
        where authority_id = ${authorityId} and child_id = 'N300' and subject = 'review' and rule = 'C03'
      `.execute(trx),
    )
    return rows.map(({ due }) => due)
  }
  return { db, authorityId, runs, by, holidays: holidayStoreOf(db), firstReviewDue }
}

test('a change of bank holidays asks for every child, and answers before one of them is worked out', async () => {
  const { authorityId, runs, by, holidays, firstReviewDue } = await council()
  expect(await runs.state(authorityId)).toBeUndefined()
  await holidays.add(by, [mourning])
  expect(await runs.state(authorityId)).toMatchObject({
    why: 'The bank holidays were changed',
    askedBy: 'jess@council.example',
    done: 0,
    of: undefined,
    finished: false,
  })
  expect(await firstReviewDue()).toEqual(['2026-12-14'])
  expect(await workOutBehind(runs, authorityId)).toBe(true)
  expect(await firstReviewDue()).toEqual(['2026-12-15'])
  expect(await runs.state(authorityId)).toMatchObject({ finished: true })
})

test('killed in the middle of a batch it stands where the batch before ended, and whoever starts next goes on', async () => {
  const { db, authorityId, runs, by, holidays, firstReviewDue } = await council()
  await holidays.add(by, [mourning])
  expect(await runs.step(authorityId, 1)).toBe('more')
  const stood = await runs.state(authorityId)
  expect(stood).toMatchObject({ done: 1, finished: false })
  const dies = workOutRunsOf(db, async (...given) => {
    await workOutChildren(...given)
    throw new Error('the process is gone')
  })
  await expect(workOutBehind(dies, authorityId)).rejects.toThrow('the process is gone')
  expect(await runs.state(authorityId)).toEqual(stood)
  expect(await firstReviewDue()).toEqual(['2026-12-14'])
  await goOn({ runs, authorities: async () => [{ authorityId }] })
  const ended = await runs.state(authorityId)
  expect(ended).toMatchObject({ finished: true })
  expect(ended?.done).toBe(ended?.of)
  expect(await firstReviewDue()).toEqual(['2026-12-15'])
})

test('holidays that change again begin it again, and a site that is being stopped begins no batch', async () => {
  const { authorityId, runs, by, holidays, firstReviewDue } = await council()
  await holidays.add(by, [mourning])
  expect(await runs.step(authorityId, 1)).toBe('more')
  await holidays.remove(by, mourning.date)
  expect(await runs.state(authorityId)).toMatchObject({ done: 0, finished: false })
  await goOn({ runs, authorities: async () => [{ authorityId }], stopping: () => true })
  expect(await runs.state(authorityId)).toMatchObject({ done: 0, finished: false })
  expect(await workOutBehind(runs, authorityId)).toBe(true)
  expect(await firstReviewDue()).toEqual(['2026-12-14'])
})
