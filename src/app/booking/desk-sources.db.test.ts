import { expect, test } from 'vitest'
import { askPeople } from '#app/preparing/ask-people.ts'
import { calendarDate } from '#domain/calendar/calendar-date.ts'
import { council, held, review } from '#test/support/decided-council.ts'
import { newAuthority, testDatabase } from '#test/support/database.ts'
import { preparedReview } from '#test/support/prepared-review.ts'
import { importSmallCouncil } from '#test/support/small-council.ts'
import { writeDownAndComplete } from '#test/support/written-meeting.ts'
import { bookingNeedsOf } from '../../wiring-timetable.ts'

const day = calendarDate

function sourceOf(db: Awaited<ReturnType<typeof testDatabase>>, id: string) {
  const source = bookingNeedsOf(db, 'test').sources.find((one) => one.id === id)
  if (source === undefined) throw new RangeError(id)
  return source
}

test('the desk lists the reviews of the coming fortnight whose papers are not in, with what is missing and by when', async () => {
  const db = await testDatabase()
  const { authorityId } = await newAuthority(db)
  await importSmallCouncil(db, authorityId)
  // Monday 23 November 2026; the review is on Thursday. The report was wanted on Monday, the carer's form on Thursday last.
  const today = day('2026-11-23')
  const { needs, by, reviewId } = await preparedReview(db, authorityId, {
    today,
    meetingOn: day('2026-11-26'),
  })
  await askPeople(needs, by, reviewId)
  const ask = {
    authorityId,
    scope: { kind: 'authority' },
    on: today,
    role: 'business_support',
    most: 50,
  } as const
  const papers = sourceOf(db, 'papers')
  const { lines, total } = await papers.lines(ask)
  expect(total).toBe(1)
  expect(lines).toMatchObject([
    { called: 'Leo', on: '2026-11-26', late: true, href: `/reviews/${reviewId}/papers` },
  ])
  expect(lines[0]?.under).toEqual(
    expect.arrayContaining([
      'Social worker’s report: wanted by 23 November 2026, today is the last day',
      'Carer’s form: wanted by 19 November 2026, 2 working days late',
    ]),
  )
  expect(await papers.lines({ ...ask, iroId: 'IRO2' })).toEqual({ lines: [], total: 0 })
  expect((await papers.lines({ ...ask, iroId: 'IRO1' })).total).toBe(1)
  // Two weeks and a day before, it is not on the desk yet.
  expect((await papers.lines({ ...ask, on: day('2026-11-12') })).total).toBe(1)
  expect((await papers.lines({ ...ask, on: day('2026-11-11') })).total).toBe(0)
})

test('the desk lists the records to complete and to send, each late on the day after its last working day', async () => {
  const { db, authorityId, by, started, meetings } = await council()
  review(await writeDownAndComplete(meetings, by, started, held))
  const records = sourceOf(db, 'records')
  const on = async (date: string) => {
    const ask = { authorityId, scope: { kind: 'authority' }, role: 'business_support', most: 50 } as const
    return (await records.lines({ ...ask, on: day(date) })).lines
  }
  // Completed on Monday 2 June 2025: 15 working days end on 23 June, 20 on 30 June.
  expect(await on('2025-06-20')).toMatchObject([
    { words: 'Complete the record', on: '2025-06-23', late: false },
  ])
  const [last] = await on('2025-06-23')
  expect(last?.under).toEqual([
    'Review completed on 2 June 2025, today is the last day',
    'To be sent by 30 June 2025',
    expect.stringContaining('uidance'),
  ])
  expect(last?.late).toBe(false)
  expect(await on('2025-06-24')).toMatchObject([{ late: true }])
})
