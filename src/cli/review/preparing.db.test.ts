import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { calendarDate } from '#domain/calendar/calendar-date.ts'
import { newAuthority, testDatabase } from '#test/support/database.ts'
import { preparedReview } from '#test/support/prepared-review.ts'
import { type Terminal, terminalOf } from '#test/support/run-command.ts'
import { importSmallCouncil, smallCouncilOn } from '#test/support/small-council.ts'

const today = calendarDate(smallCouncilOn)
let terminal: Terminal
let leo: Awaited<ReturnType<typeof preparedReview>>
let authorityId: string
beforeAll(async () => {
  const db = await testDatabase()
  const council = await newAuthority(db)
  authorityId = council.authorityId
  await importSmallCouncil(db, authorityId)
  leo = await preparedReview(db, authorityId, { today, meetingOn: calendarDate('2026-12-14') })
  terminal = terminalOf(db, council.slug, smallCouncilOn)
})

const listed = z.array(z.object({ inviteeId: z.string(), who: z.string(), part: z.string() }))
const papers = z.array(
  z.object({ paperId: z.string(), inviteeId: z.string(), kind: z.string(), wantedBy: z.string().nullable() }),
)
const paperOf = async (kind: string) => {
  const found = papers.parse(await terminal.json('review', 'papers', leo.reviewId))
  const paper = found.find((one) => one.kind === kind)
  if (paper === undefined) throw new RangeError(kind)
  return paper
}

describe('who comes, from the command line', () => {
  test('everybody around Leo is on the list, and no child is named', async () => {
    const printed = await terminal.run('review', 'people', leo.reviewId)
    expect(printed).toContain('Dana Marsh')
    expect(printed).toContain('the child')
    expect(printed).not.toContain('Leo')
    expect(await terminal.run('review', 'list-people', leo.reviewId)).toContain('Everybody known')
  })

  test('against what Leo wants, his mother comes only with a reason, and the refusal names the option', async () => {
    const dana = await leo.invitee('Dana Marsh')
    const agree = ['review', 'agree', leo.reviewId, dana, '--part', 'comes', '--child', 'no']
    await expect(terminal.run(...agree)).rejects.toThrow(/why they come all the same \(--because\)/)
    await terminal.run(...agree, '--because', 'Leo agreed that she comes for the first half hour')
    const people = listed.parse(await terminal.json('review', 'people', leo.reviewId))
    expect(people.find(({ inviteeId }) => inviteeId === dana)).toMatchObject({ part: 'comes' })
  })

  test('what is not there, and what is no part, is said with the way to find it', async () => {
    const dana = await leo.invitee('Dana Marsh')
    await expect(terminal.run('review', 'agree', leo.reviewId, dana, '--part', 'guest')).rejects.toThrow(
      /--part takes one of to_decide, comes, writes, left_out, not guest/,
    )
    const nobody = 'There is nobody with this id on the list'
    await expect(terminal.run('review', 'agree', leo.reviewId, 'nobody', '--part', 'comes')).rejects.toThrow(
      nobody,
    )
    await expect(terminal.run('review', 'people', 'no-review')).rejects.toThrow(
      /There is no such review here/,
    )
  })

  test('invitations go to everybody who can be reached, and a reply that came by telephone is recorded', async () => {
    expect(await terminal.run('review', 'invite', leo.reviewId)).toMatch(
      /Invited: 4\. Papers asked for: 4\.\nNo way to reach is recorded of: the child\./,
    )
    const grace = await leo.invitee('Grace Hall')
    expect(await terminal.run('review', 'reply', leo.reviewId, grace, '--coming', 'yes')).toBe('Coming.\n')
  })
})

describe('papers, from the command line', () => {
  test('the social worker’s report is wanted three working days before and comes as a file', async () => {
    const paper = await paperOf('social_work_report')
    // Monday 14 December: Friday 11, Thursday 10, Wednesday 9.
    expect(paper.wantedBy).toBe('2026-12-09')
    const path = join(mkdtempSync(join(tmpdir(), 'waymark-report-')), 'report.pdf')
    writeFileSync(path, '%PDF-1.7\nThe report')
    const take = ['review', 'paper-in', leo.reviewId, paper.inviteeId, '--from', 'Chidi Eze']
    await expect(terminal.run(...take, '--file', '/nowhere/report.pdf')).rejects.toThrow(/cannot be read/)
    expect(await terminal.run(...take, '--file', path)).toContain('Social worker’s report: in on 2026-11-23.')
    const shared = ['review', 'paper-shared', leo.reviewId, paper.paperId, '--how', 'We read it together']
    await expect(terminal.run(...shared, '--on', '2026-11-24')).rejects.toThrow(
      /today or an earlier day \(--on\)/,
    )
    expect(await terminal.run(...shared)).toContain('the child saw it on 2026-11-23')
  })

  test('a form that came on paper is typed up; a question that it does not have is refused with those it has', async () => {
    const { inviteeId } = await paperOf('carer_form')
    const take = ['review', 'paper-in', leo.reviewId, inviteeId, '--from', 'Grace Hall']
    await expect(terminal.run(...take, '--set', 'weather=fine')).rejects.toThrow(
      /no question weather\. Its questions: /,
    )
    await expect(terminal.run(...take)).rejects.toThrow(/Answer at least one question/)
  })

  test('a paper that will not come is chased no more', async () => {
    const school = await paperOf('school_form')
    await terminal.run(
      'review',
      'paper-missing',
      leo.reviewId,
      school.paperId,
      '--because',
      'The school closed',
    )
    terminal.on('2026-12-10')
    leo.on(calendarDate('2026-12-10'))
    expect(await terminal.run('review', 'chase', leo.reviewId)).toContain('Reminded: 2.')
    expect(await terminal.run('review', 'chase', leo.reviewId)).toContain('Reminded: 0.')
    terminal.on(smallCouncilOn)
  })
})

describe('what else is to be ready, from the command line', () => {
  test('what the child wants to talk about comes first, and what is taken off stays to be seen', async () => {
    await terminal.run(
      'review',
      'agenda-add',
      leo.reviewId,
      '--words',
      'Contact with Jay',
      '--asked-by',
      'Chidi',
    )
    await terminal.run('review', 'agenda-add', leo.reviewId, '--words', 'My bike', '--of-child')
    const items = z
      .array(z.object({ itemId: z.string(), words: z.string() }))
      .parse(await terminal.json('review', 'agenda', leo.reviewId))
    expect(items.map(({ words }) => words)).toEqual(['My bike', 'Contact with Jay'])
    await terminal.run('review', 'agenda-withdraw', leo.reviewId, items[1]?.itemId ?? '')
    expect(await terminal.run('review', 'agenda', leo.reviewId)).toMatch(/taken off +Contact with Jay/)
    await expect(terminal.run('review', 'agenda-add', leo.reviewId, '--words', ' ')).rejects.toThrow(
      /what is to be talked about \(--words\)/,
    )
  })

  test('wishes are said one at a time: what is not said stays', async () => {
    await terminal.run(
      'review',
      'wishes',
      leo.reviewId,
      '--venue',
      'placement',
      '--not-at',
      'school',
      '--told-by',
      'Leo',
    )
    await terminal.run('review', 'wishes', leo.reviewId, '--time', 'after_school', '--chair', 'some')
    expect((await leo.see()).preparation).toMatchObject({
      venueWished: 'placement',
      venuesRefused: ['school'],
      timeWished: 'after_school',
      wantsToChair: 'some',
      wishOn: '2026-11-23',
    })
    await expect(terminal.run('review', 'wishes', leo.reviewId, '--interpreter', 'yes')).rejects.toThrow(
      /Enter the language \(--language\)/,
    )
  })

  test('contact before is recorded once, and whether alone', async () => {
    const contact = ['review', 'contact-before', leo.reviewId, '--method', 'visit']
    await expect(terminal.run(...contact, '--alone', 'no')).rejects.toThrow(
      /not spoken to alone \(--because\)/,
    )
    expect(await terminal.run(...contact, '--alone', 'yes', '--said', 'The bike')).toContain('2026-11-23')
    await expect(terminal.run(...contact, '--alone', 'yes')).rejects.toThrow(/recorded already \(--on\)/)
  })

  test('readiness lists what is missing, and going ahead all the same has its reason', async () => {
    const missing = await terminal.run('review', 'readiness', leo.reviewId)
    expect(missing).toContain('Carer’s form is not in')
    expect(missing).toContain('Not decided yet.')
    await expect(terminal.run('review', 'decide', leo.reviewId)).rejects.toThrow(/--go-ahead or --move/)
    await expect(terminal.run('review', 'decide', leo.reviewId, '--go-ahead')).rejects.toThrow(
      /\(--because\)/,
    )
    await terminal.run('review', 'decide', leo.reviewId, '--go-ahead', '--because', 'Leo wants it now')
    expect(await terminal.run('review', 'readiness', leo.reviewId)).toContain('It goes ahead')
  })
})

test('what was read and what was changed stands in the audit trail by name of the console', async () => {
  const db = await testDatabase()
  const trail = await db.kysely
    .selectFrom('audit_event')
    .select(['action', 'subject', 'role', 'outcome'])
    .where('authority_id', '=', authorityId)
    .where('actor', '=', 'command line (sam)')
    .execute()
  expect(new Set(trail.map(({ role }) => role))).toEqual(new Set(['command line']))
  const did = new Set(trail.map(({ action }) => action))
  expect(did).toEqual(new Set(['prepare-reviews', 'answer-before-review', 'hold-reviews']))
})
