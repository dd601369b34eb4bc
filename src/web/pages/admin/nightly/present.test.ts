import { expect, test } from 'vitest'
import type { KeptRun } from '#app/operate/job-runs.ts'
import { calendarDate } from '#domain/calendar/calendar-date.ts'
import { presentNightly } from './present.ts'

const steps = [
  { name: 'next reviews', does: 'Makes them' },
  { name: 'papers that are late', does: 'Reminds' },
]
const today = calendarDate('2026-11-24')
const about = { steps, fromHour: 2, today }

function run(night: string, step: string, state: KeptRun['state'] = 'done'): KeptRun {
  return {
    job: 'nightly',
    night: calendarDate(night),
    step,
    state,
    did: state === 'done' ? 3 : null,
    says: state === 'done' ? '3 were made.' : null,
    startedAt: `${night}T02:05:00Z`,
    finishedAt: state === 'running' ? null : `${night}T02:06:00Z`,
  }
}
const both = (night: string) => steps.map(({ name }) => run(night, name))

test('a night on which every step was done is well, and the next one is tomorrow', () => {
  expect(presentNightly(both('2026-11-24'), about, 9)).toMatchObject({
    warning: undefined,
    well: 'Everything was done on Tuesday 24 November 2026.',
    next: 'Next on Wednesday 25 November 2026, from 02:00 on, while the site is running.',
    nights: [{ night: 'Tuesday 24 November 2026', rows: [{ state: 'Done', did: '3 were made.' }, {}] }],
  })
})

test('before two in the morning last night’s work is the newest that there can be', () => {
  const early = presentNightly(both('2026-11-23'), about, 1)
  expect(early.warning).toBeUndefined()
  expect(early.next).toBe('Next today from 02:00 on, while the site is running.')
  const late = presentNightly(both('2026-11-23'), about, 2)
  expect(late.warning).toContain('has not run since Monday 23 November 2026')
  expect(late.next).toBe('Next within a quarter of an hour, while the site is running.')
})

test('a step that failed is named, and is tried again soon', () => {
  const view = presentNightly(
    [run('2026-11-24', 'next reviews', 'failed'), run('2026-11-24', 'papers that are late')],
    about,
    9,
  )
  expect(view.warning).toContain('This failed on Tuesday 24 November 2026: next reviews.')
  expect(view.next).toContain('tried again within a quarter of an hour')
  expect(view.well).toBeUndefined()
})

test('a step that a night lacks is named, and a council in which nothing ever ran is told', () => {
  expect(presentNightly([run('2026-11-24', 'next reviews')], about, 9).warning).toBe(
    'Not done yet on Tuesday 24 November 2026: papers that are late.',
  )
  const never = presentNightly([], about, 9)
  expect(never.warning).toContain('has never run here')
  expect(never.next).toBe('Next within a quarter of an hour, while the site is running.')
})
