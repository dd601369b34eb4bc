import { beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { calendarDate } from '#domain/calendar/calendar-date.ts'
import { policyStoreOf } from '#store/admin/policy-store.ts'
import { newAuthority, testDatabase } from '#test/support/database.ts'
import { type Terminal, terminalOf } from '#test/support/run-command.ts'
import { importSmallCouncil, smallCouncilOn } from '#test/support/small-council.ts'

const made = z.array(z.object({ reviewId: z.string(), plannedOn: z.string().nullable(), state: z.string() }))
let sam: Terminal
let ana: Terminal
let authorityId: string
let [leosReview, anasReview] = ['', '']

const newest = async (childId: string) => {
  const [review] = made.parse(await sam.json('review', 'list', childId))
  if (review === undefined) throw new RangeError(childId)
  return review
}

beforeAll(async () => {
  const db = await testDatabase()
  const council = await newAuthority(db)
  authorityId = council.authorityId
  await importSmallCouncil(db, authorityId)
  sam = terminalOf(db, council.slug, smallCouncilOn)
  ana = terminalOf(db, council.slug, smallCouncilOn, 'command line (ana)')
  for (const childId of ['L100', 'A200']) await sam.run('review', 'new', childId)
  leosReview = (await newest('L100')).reviewId
  anasReview = (await newest('A200')).reviewId
})

describe('a review for each of two children in one meeting, from the command line', () => {
  test('it takes two, a day that can be read and a time of day', async () => {
    const book = ['review', 'book-together', leosReview]
    await expect(sam.run(...book, '--on', '2026-12-01')).rejects.toThrow(/at least two children/)
    await expect(sam.run(...book, anasReview, '--on', '30/02/2027')).rejects.toThrow(
      /--on takes a date such as 2026-11-24, not 30\/02\/2027/,
    )
    await expect(sam.run(...book, anasReview, '--on', '2026-12-01', '--at', '4pm')).rejects.toThrow(/16:00/)
  })

  test('where one cannot be, none is: a review that is not there leaves the other unbooked', async () => {
    const gone = '01900000-0000-7000-8000-00000000dead'
    const book = ['review', 'book-together', leosReview, gone, '--on', '2026-12-01']
    await expect(sam.run(...book)).rejects.toThrow(/There is no such review here.*None of them was changed/)
    expect((await newest('L100')).state).toBe('to_book')
  })

  test('both are booked, moved with what each child thinks of it, and held on one day', async () => {
    const both = [leosReview, anasReview]
    await sam.run(
      'review',
      'book-together',
      ...both,
      '--on',
      '2026-12-01',
      '--at',
      '16:00',
      '--venue',
      'school',
    )
    expect((await newest('A200')).plannedOn).toBe('2026-12-01')
    const move = ['review', 'move-together', ...both, '--on', '2026-12-02', '--because', 'A school trip']
    await expect(sam.run(...move, '--child-says', `${leosReview}=Fine`)).rejects.toThrow(
      /what the child thinks of the new date/,
    )
    await sam.run(
      ...move,
      '--child-says',
      `${leosReview}=Fine`,
      '--child-not-asked',
      'She is away with school',
    )
    expect((await newest('L100')).plannedOn).toBe('2026-12-02')
    sam.on('2026-12-02')
    expect(await sam.run('review', 'start-together', ...both)).toContain('2 reviews are held')
    expect((await newest('A200')).state).toBe('under_way')
  })

  test('a further meeting is planned once it has begun, and it is held with the pathway plan', async () => {
    const again = ['review', 'meet-again', leosReview, '--on']
    await expect(sam.run(...again, '2026-12-01')).rejects.toThrow(/\(--on\)\. Nothing was changed/)
    expect(await sam.run(...again, '2026-12-09', '--at', '15:30')).toContain('Planned for 2026-12-09')
    await expect(sam.run('review', 'combine', leosReview)).rejects.toThrow(/--with .* or --alone/)
    await expect(sam.run('review', 'combine', leosReview, '--with', 'tea')).rejects.toThrow(/not tea/)
    expect(await sam.run('review', 'combine', leosReview, '--with', 'education')).toContain('education plan')
    expect(await sam.run('review', 'combine', leosReview, '--alone')).toContain('by itself')
  })
})

describe('a review brought forward, from the command line', () => {
  test('it needs a trigger that is known and what happened; the review ahead becomes it', async () => {
    sam.on(smallCouncilOn)
    await sam.run('review', 'new', 'N300')
    const forward = ['review', 'bring-forward', 'N300', '--because', 'He ran away twice']
    await expect(sam.run(...forward, '--trigger', 'storm')).rejects.toThrow(
      /--trigger takes one of .*missing/,
    )
    await expect(
      sam.run('review', 'bring-forward', 'N300', '--trigger', 'missing', '--because', ' '),
    ).rejects.toThrow(/Enter what happened \(--because\)/)
    await expect(sam.run(...forward, '--trigger', 'missing', '--by', '2026-11-01')).rejects.toThrow(
      /\(--by\)/,
    )
    // Ten working days after Monday 23 November, by the council's own standard.
    expect(await sam.run(...forward, '--trigger', 'missing')).toContain('wanted by 2026-12-07')
    await expect(
      sam.run('review', 'bring-forward', 'X999', '--trigger', 'missing', '--because', 'He ran away'),
    ).rejects.toThrow(/There is no such child here/)
  })

  test('what nobody proposed cannot be declined', async () => {
    expect(await sam.run('review', 'prompts')).toBe('Nothing waits.\n')
    await expect(sam.run('review', 'decline', 'gone', '--because', 'Known')).rejects.toThrow(/review prompts/)
  })
})

test('another date waits for somebody else’s approval where the council asks for one', async () => {
  const db = await testDatabase()
  const admin = { authorityId, actor: 'a@b.example', role: 'administrator', requestId: 'r' } as const
  const version = { from: calendarDate('2026-01-01'), value: { approvals: 'one' }, reason: 'Agreed' }
  await policyStoreOf(db).set(admin, 'booking', version, () => true)
  const { reviewId } = await newest('N300')
  await sam.run('review', 'book', reviewId, '--on', '2026-12-03')
  await sam.run(
    'review',
    'move',
    reviewId,
    '--on',
    '2026-12-04',
    '--because',
    'A trip',
    '--child-says',
    'Fine',
  )
  const [waiting] = z
    .array(z.object({ changeId: z.string(), to: z.string() }))
    .parse(await sam.json('review', 'date-changes'))
  expect(waiting?.to).toBe('2026-12-04')
  const answer = ['review', 'answer-date-change', waiting?.changeId ?? '']
  await expect(sam.run(...answer)).rejects.toThrow(/--approve or --refuse/)
  await expect(sam.run(...answer, '--approve')).rejects.toThrow(/You asked for this change yourself/)
  await expect(ana.run(...answer, '--refuse')).rejects.toThrow(/booked date is to stand \(--because\)/)
  expect(await ana.run(...answer, '--approve')).toContain('moved to 2026-12-04')
  await expect(ana.run(...answer, '--approve')).rejects.toThrow(/Nothing was changed/)
  expect(await sam.run('review', 'date-changes')).toBe('No date waits for approval.\n')
})
