import { beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { newAuthority, testDatabase } from '#test/support/database.ts'
import { type Terminal, terminalOf } from '#test/support/run-command.ts'
import { importSmallCouncil, smallCouncilOn } from '#test/support/small-council.ts'

let sam: Terminal

beforeAll(async () => {
  const db = await testDatabase()
  const council = await newAuthority(db)
  await importSmallCouncil(db, council.authorityId)
  sam = terminalOf(db, council.slug, smallCouncilOn)
})

test('a midway check from the command line says what is missing, and is kept when nothing is', async () => {
  const check = ['review', 'midway', 'L100', '--on', '2026-11-20']
  await expect(sam.run(...check, '--on-track', 'perhaps')).rejects.toThrow(/--on-track takes one of yes, no/)
  await expect(sam.run(...check, '--on-track', 'no')).rejects.toThrow(
    /Enter what is not on track.*Nothing was changed/,
  )
  await expect(sam.run('review', 'midway', 'NOBODY', '--on-track', 'yes')).rejects.toThrow(/no such child/)
  expect(await sam.run(...check, '--on-track', 'no', '--words', 'No tutor yet')).toBe(
    'Recorded for 2026-11-20.\n',
  )
})

test('light reviews are shown with why not, and refused where the home is not long-term', async () => {
  const shown = await sam.run('review', 'light', 'L100')
  expect(shown).toContain(
    'The next review is a meeting. The child is not recorded in a long-term foster placement',
  )
  expect(shown).toContain('Agreed: no')
  const agree = [
    'review',
    'light-agree',
    'L100',
    '--authorised-by',
    'Head of service',
    '--child-says',
    'Fine',
  ]
  const unsaid = ['review', 'light-agree', 'L100', '--authorised-by', ' ', '--on', '2099-01-01']
  await expect(sam.run(...unsaid)).rejects.toThrow(
    'Enter who authorised it for the service (--authorised-by). Enter the day on which it was authorised: today or an earlier day (--on). Enter what the child says, or why they were not asked (--child-says). Nothing was changed.',
  )
  await expect(sam.run(...agree)).rejects.toThrow(/long-term foster placement.*Nothing was changed/)
  await expect(sam.run('review', 'light-end', 'L100', '--because', 'A move')).rejects.toThrow(
    /nothing is agreed/,
  )
})

test('where a booked review is held changes by itself, and only when it does change', async () => {
  await sam.run('review', 'new', 'L100')
  const [review] = z.array(z.object({ reviewId: z.string() })).parse(await sam.json('review', 'list', 'L100'))
  const id = review?.reviewId ?? ''
  await expect(sam.run('review', 'place', id, '--venue', 'home')).rejects.toThrow(/Nothing was changed/)
  await sam.run('review', 'book', id, '--on', '2026-12-01', '--mode', 'in_person', '--venue', 'home')
  const same = ['review', 'place', id, '--mode', 'in_person', '--venue', 'home']
  await expect(sam.run(...same)).rejects.toThrow(/this is how it is booked/)
  expect(await sam.run('review', 'place', id, '--mode', 'virtual', '--venue', 'online')).toContain('Booked')
})
