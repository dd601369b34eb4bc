import { describe, expect, test } from 'vitest'
import { allocateIro } from '#app/allocation/allocate-iro.ts'
import { startReview } from '#app/review/hold-review.ts'
import { calendarDate } from '#domain/calendar/calendar-date.ts'
import { newAuthority, testDatabase } from '#test/support/database.ts'
import { mistakenEntry } from '#test/support/mistaken-entry.ts'
import { rowsOf } from '#test/support/rows-of.ts'
import { smallCouncilOn } from '#test/support/small-council.ts'
import { notifyEntry } from './notify-entry.ts'
import { whatHangsOn, withdrawEntry } from './withdraw-entry.ts'

const today = calendarDate(smallCouncilOn)
const entered = calendarDate('2026-11-19')
const why = 'It was his cousin of the same name'

/** Theo was told of by mistake; his review is booked, and Priya is his IRO. */
async function mistaken() {
  const db = await testDatabase()
  const { authorityId } = await newAuthority(db)
  const mistake = await mistakenEntry(db, authorityId)
  const given = { childId: 'T1', iroId: 'IRO1', from: today, reason: 'new_entry', explained: null } as const
  expect((await allocateIro(mistake.needs, mistake.by, given)).kind).toBe('done')
  return { ...mistake, rows: rowsOf(db, authorityId) }
}

describe('an entry that was recorded by mistake', () => {
  test('what hangs on it is the review, the IRO, and everything that was typed of the child', async () => {
    const { needs, by, entryId, reviewId } = await mistaken()
    expect(await whatHangsOn(needs, by, entryId)).toMatchObject({
      reviews: [{ reviewId, state: 'booked' }],
      allocation: { iroId: 'IRO1' },
      childGoes: true,
      standsBecause: undefined,
    })
    expect(await whatHangsOn(needs, by, 'no-entry')).toBeUndefined()
  })

  test('is withdrawn with a reason, and nothing counts it any more', async () => {
    const { needs, by, entryId, rows } = await mistaken()
    const current = (table: string) =>
      rows(`select child_id as text from ${table} where current and child_id = 'T1' and occurrence = 0`)
    expect(await rows(`select rule as text from due where child_id = 'T1'`)).not.toEqual([])
    expect(await withdrawEntry(needs, by, { entryId }, ' ')).toMatchObject({ kind: 'refused' })
    expect(await withdrawEntry(needs, by, { entryId, version: 99 }, why)).toMatchObject({ kind: 'conflict' })
    expect(await withdrawEntry(needs, by, { entryId }, why)).toMatchObject({ kind: 'done' })
    for (const table of [
      'care_entry_notifications',
      'ssda903_episodes',
      'ssda903_header',
      'people',
      'iro_allocations',
      'planned_reviews',
    ])
      expect({ table, rows: await current(table) }).toEqual({ table, rows: [] })
    expect(await rows(`select rule as text from due where child_id = 'T1'`)).toEqual([])
    expect(await rows(`select child_id as text from care_period where child_id = 'T1'`)).toEqual([])
    expect(
      await rows(`select state || ': ' || cancel_reason as text from review where child_id = 'T1'`),
    ).toEqual([`cancelled: The entry into care was recorded by mistake: ${why}`])
    expect(await rows(`select sibling_id as text from sibling where child_id = 'L100'`)).toEqual([])
  })

  test('is kept with who, when and why, and stands in the audit trail', async () => {
    const { needs, by, entryId, entries, rows } = await mistaken()
    await withdrawEntry(needs, by, { entryId }, why)
    const ask = {
      authorityId: by.authorityId,
      scope: { kind: 'authority' },
      on: today,
      since: entered,
    } as const
    expect(await entries.store.withdrawn(ask)).toMatchObject([
      { childId: 'T1', withdrawnOn: today, withdrawnBy: 'Priya Nair', withdrawnBecause: why },
    ])
    expect(await entries.store.listed(ask)).not.toMatchObject([{ childId: 'T1' }])
    expect(
      await rows(
        `select detail->>'did' || ': ' || (detail->>'why') as text from audit_event where child_id = 'T1' and detail->>'did' = 'withdrawn'`,
      ),
    ).toEqual([`withdrawn: ${why}`])
    expect(await withdrawEntry(needs, by, { entryId }, why)).toMatchObject({ kind: 'refused' })
  })

  test('comes back when the child becomes looked after on that day after all', async () => {
    const { needs, by, entryId, entries, told, rows } = await mistaken()
    await withdrawEntry(needs, by, { entryId }, why)
    const again = await notifyEntry(entries, by, told)
    expect(again).toMatchObject({
      kind: 'done',
      entry: { entryId, state: 'received', withdrawnBecause: null },
    })
    expect(await rows(`select rule as text from due where child_id = 'T1' and done_on is null`)).not.toEqual(
      [],
    )
  })

  test('stands when a review was held: the child was looked after', async () => {
    const { needs, by, entryId, reviews, reviewId } = await mistaken()
    expect((await startReview(reviews, by, { reviewId }, today)).kind).toBe('done')
    const answer = await withdrawEntry(needs, by, { entryId }, why)
    expect(answer).toMatchObject({ kind: 'refused' })
    expect(answer.kind === 'refused' && answer.reason).toContain('A review was held on 23 November 2026')
  })

  test('stands while a file says it too, and the reason names the file and the line', async () => {
    const { needs, by, entries, rows } = await mistaken()
    // The boy of whom the files tell: his entry was made by them.
    const [entryId = ''] = await rows(`select entry_id::text as text from care_entry where child_id = 'N300'`)
    const answer = await withdrawEntry(needs, by, { entryId: entryId ?? '' }, why)
    expect(answer.kind === 'refused' && answer.reason).toMatch(
      /The file says it too \(episodes\.csv, line 4\)/,
    )
    const one = await entries.store.one({
      authorityId: by.authorityId,
      scope: { kind: 'authority' },
      on: today,
      entryId: entryId ?? '',
    })
    expect(one?.state).toBe('received')
  })

  test('is withdrawn by nobody who may not tell the service of entries', async () => {
    const { needs, by, entryId } = await mistaken()
    const other = { ...by, may: () => ({ allowed: false, reason: 'No.' }) as const }
    expect(await withdrawEntry(needs, other, { entryId }, why)).toEqual({ kind: 'not-found' })
  })
})
