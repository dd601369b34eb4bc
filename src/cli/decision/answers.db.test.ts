import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { calendarDate } from '#domain/calendar/calendar-date.ts'
import { newAuthority, testDatabase } from '#test/support/database.ts'
import { recorder } from '#test/support/recorder.ts'
import { preparedReview } from '#test/support/prepared-review.ts'
import { type Terminal, terminalOf } from '#test/support/run-command.ts'
import { importSmallCouncil, smallCouncilOn } from '#test/support/small-council.ts'
import { meetingsOn, writeDownAndComplete } from '#test/support/written-meeting.ts'

const today = calendarDate(smallCouncilOn)
let sam: Terminal
let reviewId = ''

const decisions = z.array(z.object({ decisionId: z.string(), no: z.number(), answer: z.string() }))
const decisionNo = async (no: number) => {
  const found = decisions.parse(await sam.json('decision', 'of', reviewId)).find((one) => one.no === no)
  if (found === undefined) throw new RangeError(`There is no decision ${no}`)
  return found
}

beforeAll(async () => {
  const db = await testDatabase()
  const { authorityId, slug } = await newAuthority(db)
  await importSmallCouncil(db, authorityId)
  // Dana, Grace, Chidi and Abena are around Leo: each is to have the record.
  await preparedReview(db, authorityId, { today, meetingOn: calendarDate('2026-12-14') })
  sam = terminalOf(db, slug, smallCouncilOn)
  await sam.run('review', 'new', 'L100')
  const reviews = z
    .array(z.object({ reviewId: z.string(), kind: z.string() }))
    .parse(await sam.json('review', 'list', 'L100'))
  reviewId = reviews.find(({ kind }) => kind === 'statutory')?.reviewId ?? ''
  await sam.run('review', 'book', reviewId, '--on', smallCouncilOn)
  await sam.run('review', 'start', reviewId)
  for (const what of ['Leo sees a dentist', 'Contact with Jay twice a month'])
    await sam.run('decision', 'take-down', reviewId, '--what', what)
  const complete = await writeDownAndComplete(
    meetingsOn(db, () => today),
    recorder(authorityId),
    { reviewId },
    today,
  )
  if (complete.kind !== 'done') throw new RangeError(JSON.stringify(complete))
})

describe('decisions, from the command line', () => {
  test('each lacks who and when until it is changed, and what is not said stays', async () => {
    const to = ['--to', 'Joan Pike', '--email', 'joan.pike@council.example']
    await expect(sam.run('decision', 'send', reviewId, ...to)).rejects.toThrow(/does not say who does it/)
    for (const no of [1, 2]) {
      const { decisionId } = await decisionNo(no)
      const change = ['decision', 'change', decisionId]
      await expect(sam.run(...change, '--owner', 'postman')).rejects.toThrow(
        /--owner takes one of social_worker/,
      )
      await sam.run(...change, '--owner', 'social_worker', '--by', '2027-01-15')
    }
    expect(await sam.run('decision', 'of', reviewId)).toContain('2027-01-15')
    expect(await sam.run('decision', 'send', reviewId, ...to)).toContain('waymark send')
  })

  test('the manager answers all of them at once, by their numbers, and says why not', async () => {
    const answer = ['decision', 'answer', reviewId]
    await expect(sam.run(...answer, '--agree', '7')).rejects.toThrow(/a decision that waits: 1, 2; not 7/)
    await expect(sam.run(...answer, '--agree', '1')).rejects.toThrow(/Say whether you agree decision 2/)
    await expect(sam.run(...answer, '--agree', 'all', '--disagree', '2= ')).rejects.toThrow(
      /Decision 2: Enter why you do not agree/,
    )
    expect(await sam.run(...answer, '--agree', 'all', '--disagree', '2=Jay does not want it')).toMatch(
      /1 +Agreed\n2 +Not agreed/,
    )
    await expect(sam.run(...answer, '--agree', 'all')).rejects.toThrow(/No decision of this review waits/)
  })

  test('the IRO stands by one, and of the other it is noted how far it is', async () => {
    const [one, two] = [await decisionNo(1), await decisionNo(2)]
    expect(await sam.run('decision', 'stand-by', two.decisionId)).toContain('the IRO stands by it')
    const progress = ['decision', 'progress', one.decisionId, '--move']
    await expect(sam.run(...progress, 'note')).rejects.toThrow(/Enter how far it is \(--words\)/)
    await expect(sam.run(...progress, 'finish')).rejects.toThrow(/--move takes one of note, say_done/)
    expect(await sam.run(...progress, 'say_done', '--evidence', 'The dentist’s letter')).toContain(
      'said to be done',
    )
    await expect(sam.run('decision', 'withdraw', 'gone', '--because', 'No')).rejects.toThrow(/decision list/)
  })
})

describe('the record and its readers, from the command line', () => {
  const readers = z.array(
    z.object({
      reader: z.string(),
      name: z.string(),
      approvedOn: z.string().nullable(),
      sentOn: z.string().nullable(),
    }),
  )
  const readerOf = async (name: string) => {
    const found = readers
      .parse(await sam.json('record', 'readers', reviewId))
      .find((one) => one.name === name)
    if (found === undefined) throw new RangeError(name)
    return found
  }

  test('the words to the child come from a file, and the record is completed', async () => {
    await expect(sam.run('record', 'complete', reviewId)).rejects.toThrow(/Write the words to the child/)
    await expect(sam.run('record', 'letter', reviewId, '--file', '/nowhere')).rejects.toThrow(/no such file/)
    const path = join(mkdtempSync(join(tmpdir(), 'waymark-letter-')), 'letter.txt')
    writeFileSync(path, 'Dear Leo,\nyou will see a dentist.\n')
    expect(await sam.run('record', 'letter', reviewId, '--file', path, '--style', 'plain')).toContain('saved')
    expect(await sam.run('record', 'complete', reviewId)).toContain('The record is completed')
  })

  test('each reader’s version is chosen, approved and sent; a part that is withheld has its reason', async () => {
    const { reader } = await readerOf('Grace Hall')
    const at = [reviewId, reader]
    await expect(sam.run('record', 'send', ...at, '--way', 'email')).rejects.toThrow(/not approved yet/)
    await expect(sam.run('record', 'choose', ...at, '--withhold', 'weather=x')).rejects.toThrow(
      /--withhold takes a part of the record/,
    )
    await expect(sam.run('record', 'choose', ...at, '--withhold', 'health= ')).rejects.toThrow(
      /Enter why ‘Health’ is withheld/,
    )
    await sam.run('record', 'choose', ...at, '--withhold', 'health=Leo asked for it')
    await sam.run('record', 'approve', ...at)
    expect((await readerOf('Grace Hall')).approvedOn).toBe(smallCouncilOn)
    expect(await sam.run('record', 'send', ...at, '--way', 'email')).toContain('waymark send')
    expect((await readerOf('Grace Hall')).sentOn).toBe(smallCouncilOn)
    await expect(sam.run('record', 'approve', reviewId, 'nobody')).rejects.toThrow(/Nobody of that name/)
  })

  test('whoever gets none has the reason, and the child’s name is printed nowhere', async () => {
    const { reader } = await readerOf('Abena Okoro')
    await expect(sam.run('record', 'choose', reviewId, reader, '--none', ' ')).rejects.toThrow(/\(--none\)/)
    await sam.run('record', 'choose', reviewId, reader, '--none', 'She was not there, and Leo asked for it')
    const printed = await sam.run('record', 'readers', reviewId)
    expect(printed).toMatch(/Abena Okoro .*gets none/)
    expect(printed).toContain('the child')
    expect(printed).not.toContain('Leo')
  })

  test('a record that stands is corrected by a new edition', async () => {
    await expect(sam.run('record', 'amend', reviewId, '--because', ' ')).rejects.toThrow(/\(--because\)/)
    expect(await sam.run('record', 'amend', reviewId, '--because', 'The dentist’s name')).toContain(
      'A new edition',
    )
    expect((await readerOf('Grace Hall')).approvedOn).toBeNull()
  })
})

describe('what is said of a review and its decisions afterwards, from the command line', () => {
  test('why a review was late is one of the council’s reasons', async () => {
    const late = ['review', 'why-late', reviewId, '--reason']
    await expect(sam.run(...late, 'weather')).rejects.toThrow(/--reason takes one of not_notified/)
    await sam.run(...late, 'distance')
    const reviews = z.array(z.object({ reviewId: z.string(), lateReason: z.string().nullable() }))
    const found = reviews.parse(await sam.json('review', 'list', 'L100'))
    expect(found.find((one) => one.reviewId === reviewId)?.lateReason).toBe('distance')
  })

  test('a decision is frozen by the review to come, and released when it has begun', async () => {
    await sam.run('decision', 'take-down', reviewId, '--what', 'Leo moves to Bolton')
    const { decisionId } = await decisionNo(3)
    const freeze = ['decision', 'freeze', reviewId, '--to', 'Ivy Quill', '--ground']
    await expect(sam.run(...freeze, 'weather')).rejects.toThrow(/--ground takes one of education/)
    await expect(sam.run(...freeze, 'education')).rejects.toThrow(
      /--decision or --words.*Nothing was changed/,
    )
    const given = await sam.run(...freeze, 'education', '--decision', decisionId)
    expect(given).toContain(': Waits')
    const done = ['decision', 'progress', decisionId, '--move', 'confirm']
    await expect(sam.run(...done)).rejects.toThrow(/Frozen since 23 November 2026.*Nothing was changed/)
    const [freezeId = ''] = given.split(':')
    const release = ['decision', 'release', reviewId, freezeId, '--because']
    await expect(sam.run(...release, ' ')).rejects.toThrow(/\(--because\)/)
    expect(await sam.run(...release, 'The move suits him')).toContain('Released on 2026-11-23')
    await sam.run(...done)
  })
})
