import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { calendarDate } from '#domain/calendar/calendar-date.ts'
import { newAuthority, testDatabase } from '#test/support/database.ts'
import { handIn } from '#test/support/hand-in.ts'
import { preparedReview } from '#test/support/prepared-review.ts'
import { type Terminal, terminalOf } from '#test/support/run-command.ts'
import { newPerson } from '#test/support/site.ts'
import { importSmallCouncil, smallCouncilOn } from '#test/support/small-council.ts'

const today = calendarDate(smallCouncilOn)
let sam: Terminal
let authorityId: string
beforeAll(async () => {
  const db = await testDatabase()
  const council = await newAuthority(db)
  authorityId = council.authorityId
  await importSmallCouncil(db, authorityId)
  sam = terminalOf(db, council.slug, smallCouncilOn)
})

const trailOf = async (action: string) => {
  const db = await testDatabase()
  return db.kysely
    .selectFrom('audit_event')
    .select(['subject', 'outcome', 'role'])
    .where('authority_id', '=', authorityId)
    .where('action', '=', action)
    .orderBy('at')
    .execute()
}

describe('who watches over a child, from the command line', () => {
  test('a child whom nobody has is offered the IROs with their caseloads, and is given one', async () => {
    const choices = await sam.run('allocation', 'choices', 'N300')
    expect(choices).toMatch(/IRO1 +Priya Nair +1/)
    const give = ['allocation', 'give', 'N300', '--iro', 'IRO1', '--reason']
    await expect(sam.run(...give, 'because')).rejects.toThrow(/--reason takes one of new_entry/)
    await expect(sam.run(...give, 'other')).rejects.toThrow(/Enter why\. Nothing was recorded/)
    expect(await sam.run(...give, 'new_entry')).toContain('Child N300 has IRO IRO1 from 2026-11-23')
    await expect(sam.run(...give, 'new_entry')).rejects.toThrow(/is the child’s IRO already/)
    expect(await sam.run('allocation', 'choices', 'N300')).toMatch(/IRO1 .* is the IRO/)
    await expect(sam.run('allocation', 'choices', 'X999')).rejects.toThrow(/No child X999 is known/)
  })

  test('whoever works on the case cannot be the IRO, and there is no way round it', async () => {
    const db = await testDatabase()
    await newPerson({ db, authorityId }, 'iro', { iroId: 'IRO2', swId: 'SW1', name: 'Tom Osei' })
    expect(await sam.run('allocation', 'choices', 'L100')).toMatch(/IRO2 .*cannot be: /)
    const give = [
      'allocation',
      'give',
      'L100',
      '--iro',
      'IRO2',
      '--reason',
      'caseload',
      '--from',
      '2026-11-24',
    ]
    await expect(sam.run(...give)).rejects.toThrow(/Nothing was recorded/)
    expect((await trailOf('allocate-iros')).filter(({ outcome }) => outcome === 'refused')).toHaveLength(1)
  })

  test('the child is told by whom, when and how; what they want of their IRO is kept in their words', async () => {
    const tell = ['allocation', 'tell', 'N300', '--how', 'in_person', '--by']
    await expect(sam.run(...tell, ' ')).rejects.toThrow(/Enter who told the child \(--by\)/)
    await expect(sam.run(...tell, 'Beth', '--on', '2026-11-24')).rejects.toThrow(/\(--on\)/)
    expect(await sam.run(...tell, 'Beth Lowe')).toContain('was told on 2026-11-23')
    await sam.run('allocation', 'wish', 'N300', '--words', 'Somebody who likes football')
    await expect(sam.run('allocation', 'wish', 'N300', '--words', ' ')).rejects.toThrow(/\(--words\)/)
  })

  test('a contact card is recorded as given at entry and when somebody on it changes', async () => {
    const card = ['allocation', 'card', 'N300', '--how', 'in_person']
    await expect(sam.run(...card, '--occasion', 'birthday')).rejects.toThrow(/--occasion takes one of entry/)
    await expect(sam.run(...card, '--on', '2026-11-24')).rejects.toThrow(
      /Enter today or an earlier day \(--on\)/,
    )
    expect(await sam.run(...card, '--occasion', 'iro_change', '--style', 'younger')).toContain(
      'child N300 was given the card on 2026-11-23',
    )
    const db = await testDatabase()
    const kept = await db.kysely
      .selectFrom('contact_card')
      .select(['occasion', 'occasion_on', 'iro_id', 'style'])
      .where('authority_id', '=', authorityId)
      .where('child_id', '=', 'N300')
      .execute()
    expect(kept).toEqual([
      { occasion: 'iro_change', occasion_on: '2026-11-23', iro_id: 'IRO1', style: 'younger' },
    ])
    await expect(sam.run('allocation', 'card', 'X999', '--how', 'letter')).rejects.toThrow(/no such child/)
  })

  test('children are shared out all or none, after what it makes of every caseload was seen', async () => {
    sam.on('2026-11-24')
    const share = ['allocation', 'share-out', 'IRO1', '--reason', 'caseload', '--give']
    await expect(sam.run(...share, 'A200=IRO2')).rejects.toThrow(/A200 is no child of IRO IRO1 today/)
    expect(await sam.run(...share, 'N300=IRO2', '--preview')).toMatch(/IRO1 +2 +1\nIRO2 +1 +2/)
    await expect(sam.run(...share, 'N300=IRO2', '--give', 'L100=IRO2')).rejects.toThrow(
      /L100: .*No child was given another IRO/,
    )
    expect(await sam.run('allocation', 'choices', 'N300')).toMatch(/IRO1 .* is the IRO/)
    expect(await sam.run(...share, 'N300=IRO2')).toContain('Each is now to be told')
    expect(await sam.run('allocation', 'choices', 'N300')).toMatch(/IRO2 .* is the IRO/)
    sam.on(smallCouncilOn)
  })
})

test('leave has its cover, nobody covers for themselves, and it is ended with its last day', async () => {
  const db = await testDatabase()
  await newPerson({ db, authorityId }, 'iro', { iroId: 'IRO1', name: 'Priya Nair' })
  expect(await sam.run('leave', 'list')).toBe('Nobody is away.\n')
  const add = ['leave', 'add', '--who', 'Priya Nair', '--from', '2026-12-21', '--to']
  await expect(sam.run(...add, '2027-01-04', '--cover', 'Nobody Else')).rejects.toThrow(
    /--cover takes the name of somebody with an account: .*Priya Nair.*; not Nobody Else/,
  )
  await expect(sam.run(...add, '2027-01-04', '--cover', 'Priya Nair')).rejects.toThrow(
    /Choose somebody else to cover \(--cover\)\. Nothing was recorded/,
  )
  await expect(sam.run(...add, '2026-12-01')).rejects.toThrow(/\(--to\)/)
  expect(await sam.run(...add, '2027-01-04', '--cover', 'Tom Osei')).toContain('Tom Osei covers')
  const [leave] = z
    .array(z.object({ leaveId: z.string(), cover: z.string().nullable() }))
    .parse(await sam.json('leave', 'list'))
  expect(leave?.cover).toBe('Tom Osei')
  await sam.run('leave', 'end', leave?.leaveId ?? '', '--last-day', '2026-12-28')
  expect(await sam.run('leave', 'list')).toContain('2026-12-21 to 2026-12-28')
  await expect(sam.run('leave', 'end', leave?.leaveId ?? '', '--last-day', '2026-12-31')).rejects.toThrow(
    /No leave with this id goes on after 2026-12-31/,
  )
  expect((await trailOf('manage-leave')).map(({ role }) => role)).toEqual(['command line', 'command line'])
})

test('messages are listed without names and words, taken back, sent again; their links are ended', async () => {
  const db = await testDatabase()
  const { reviewId } = await preparedReview(db, authorityId, { today, meetingOn: calendarDate('2026-12-14') })
  await sam.run('review', 'invite', reviewId)
  const listed = z.array(z.object({ messageId: z.string(), state: z.string(), child: z.string().nullable() }))
  const waiting = listed.parse(await sam.json('message', 'list', '--state', 'queued', '--child', 'L100'))
  expect(waiting.length).toBeGreaterThan(3)
  const printed = await sam.run('message', 'list')
  expect(printed).not.toMatch(/Dana|Grace|Leo\b/)
  await expect(sam.run('message', 'list', '--state', 'lost')).rejects.toThrow(/--state takes one of queued/)
  const [first] = waiting
  await sam.run('message', 'take-back', first?.messageId ?? '')
  await expect(sam.run('message', 'take-back', first?.messageId ?? '')).rejects.toThrow(/Nothing was changed/)
  await expect(sam.run('message', 'end-link', first?.messageId ?? '')).rejects.toThrow(
    /no link that still opens/,
  )
  await expect(sam.run('message', 'call-sent', 'gone')).rejects.toThrow(/There is no such message here/)
})

test('where a file says otherwise than what was recorded here, one of the two is taken, with the reason', async () => {
  const db = await testDatabase()
  const notify = ['entry', 'notify', 'M400', '--looked-after', '2026-11-16', '--notified', '2026-11-20']
  await sam.run(...notify, '--legal-status', 'V2', '--born', '2018-01-01')
  await handIn({ db, authorityId }, '2026-27', {
    'notifications.csv':
      'child_id,looked_after_on,notified_on,notifying_team\nM400,2026-11-16,2026-11-19,North\n',
  })
  expect(await sam.run('conflict', 'list', 'M400')).toMatch(/1 .*here: 2026-11-20 +file: 2026-11-19/)
  const settle = ['conflict', 'settle', 'M400']
  await expect(sam.run(...settle, '9', '--take', 'file', '--because', 'x')).rejects.toThrow(/no number 9/)
  await expect(sam.run(...settle, '1', '--take', 'mine', '--because', 'x')).rejects.toThrow(
    /here, file, not mine/,
  )
  await expect(sam.run(...settle, '1', '--take', 'file', '--because', ' ')).rejects.toThrow(/Enter why/)
  expect(await sam.run(...settle, '1', '--take', 'file', '--because', 'The email says so')).toContain(
    'file says',
  )
  expect(await sam.run('conflict', 'list', 'M400')).toBe('No file says otherwise.\n')
})

test('an entry that was a mistake is withdrawn after what hangs on it was seen, and stays in the list', async () => {
  await sam.run('entry', 'notify', 'M500', '--looked-after', '2026-11-16', '--notified', '2026-11-20')
  const entries = z
    .array(z.object({ entryId: z.string(), childId: z.string(), state: z.string() }))
    .parse(await sam.json('entry', 'list'))
  const entryId = entries.find(({ childId }) => childId === 'M500')?.entryId ?? ''
  await expect(sam.run('entry', 'day', entryId, '--on', '2026-11-24', '--because', 'x')).rejects.toThrow(
    /\(--on\)/,
  )
  expect(await sam.run('entry', 'day', entryId, '--on', '2026-11-15', '--because', 'The order')).toContain(
    'since 2026-11-15',
  )
  expect(await sam.run('entry', 'withdraw', entryId, '--preview')).toContain('Cancels review')
  await expect(sam.run('entry', 'withdraw', entryId)).rejects.toThrow(/why it was a mistake \(--because\)/)
  expect(await sam.run('entry', 'withdraw', entryId, '--because', 'Another child')).toContain('Withdrawn')
  expect(await sam.run('entry', 'list')).toMatch(/M500 .*Withdrawn/)
  await expect(sam.run('entry', 'withdraw', 'none', '--because', 'x')).rejects.toThrow(/waymark entry list/)
})

describe('what messages say, from the command line', () => {
  const of = ['review-moved', 'parent']
  const folder = mkdtempSync(join(tmpdir(), 'waymark-words-'))
  const file = join(folder, 'moved.txt')
  const write = (text: string, ...options: readonly string[]) => {
    writeFileSync(file, text)
    return sam.run('message', 'write', ...of, '--subject', 'Now ((when))', '--file', file, ...options)
  }

  test('is listed, printed, written as the next version, and put back to the standard words', async () => {
    expect(await sam.run('message', 'wordings')).toMatch(/review-moved +parent +standard words/)
    expect(await sam.run('message', 'words', ...of)).toContain('The review meeting about ((called))')
    expect(await write('It is on ((when)) now.\r\n')).toContain('version 1')
    expect(await sam.run('message', 'words', ...of)).toContain('It is on ((when)) now.')
    expect(await sam.run('message', 'wordings')).toMatch(/review-moved +parent +own words, version 1/)
    expect(await sam.run('message', 'write', ...of, '--standard')).toContain('standard words are used again')
    expect(await sam.run('message', 'words', ...of)).toContain('The review meeting about ((called))')
  })

  test('is not written with a field that is not known, or to a reader who has no such message', async () => {
    await expect(write('It is on ((day)).')).rejects.toThrow(
      /\(\(day\)\) is not known here.*Nothing was changed/s,
    )
    await expect(sam.run('message', 'words', 'report-request', 'child')).rejects.toThrow(
      /No message of that kind/,
    )
    await expect(sam.run('message', 'words', 'nothing', 'child')).rejects.toThrow(/<template> takes one of/)
    await expect(sam.run('message', 'write', ...of)).rejects.toThrow(/Give --subject and --file/)
    await expect(sam.run('message', 'write', ...of, '--subject', 'x', '--file', '/nowhere')).rejects.toThrow(
      /no such file/,
    )
  })

  test('every look and every version stands in the audit trail', async () => {
    expect((await trailOf('write-wordings')).map(({ subject }) => subject)).toEqual(
      expect.arrayContaining(['what messages say', 'review-moved to parent']),
    )
  })
})
