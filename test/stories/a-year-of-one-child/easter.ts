import { expect, test } from 'vitest'
import { runNightly } from '#jobs/nightly.ts'
import { calendarDate } from '#domain/calendar/calendar-date.ts'
import { nightlyNeedsOf } from '../../../src/wiring-jobs.ts'
import { days, written } from './calendar.ts'
import { type Cast, desktop, oldTelephone, withoutScripts } from './cast.ts'
import { carer, mother } from './coming-into-care.ts'
import { type Told, writeDown } from './meeting.ts'
import { shareAll } from './the-first-review.ts'

const told: Told = {
  said: 'Can I stay at Ruth’s until I am big?',
  source: 'Said through her advocate at the meeting',
  came: { [mother]: 'Sent apologies', [carer]: 'Came', 'Chidi Eze': 'Came', 'Abena Okoro': 'Came' },
  goingWell: 'School says that she laughs again',
  toDo: { who: 'Social worker', what: 'Match Isla with the Abbots for the long term', by: '2026-07-10' },
  before: 'She saw her mother on every Saturday but one',
  plan: 'To grow up with the Abbots, in long-term foster care',
  part: { came: 'Yes', how: 'Somebody whom they had asked', code: 'PN2' },
  chaired: 'They did not chair',
}

/** Isla's second review is adjourned over Easter for want of an assessment, and nobody at a screen runs scripts. */
export function easter(cast: Cast): void {
  test('Priya adjourns it on Tuesday before Easter: it has to go on by Thursday 30 April, and not a second time', async () => {
    cast.itIs(days.second)
    const iro = await cast.at('iro', oldTelephone)
    await iro.go(cast.review)
    await iro.follow('Hold the review')
    await iro.press('Start the review')
    await iro.follow('Hold the review')
    await iro.type('What is lacking', 'The assessment of the Abbots')
    await iro.press('Adjourn the review')
    await iro.sees('Nothing that was proposed may be done')
    await iro.sound('40-adjourned')
    await iro.go('/children/I700')
    await iro.sees('Thursday 30 April 2026')
    await iro.sound('41-child-adjourned')
    await iro.go('/today')
    await iro.sees('30 Apr')
    await iro.sound('42-today-adjourned')
  }, 180_000)

  test('it goes on on the last day, with the plan for permanence that the second review asks for, its first sections saved one by one', async () => {
    cast.itIs(days.secondCompleted)
    const iro = await cast.at('iro', withoutScripts)
    await iro.go(cast.review)
    await iro.follow('Hold the review')
    await iro.press('Go on with it')
    await iro.go(`${cast.review}/meeting`)
    await iro.press('Complete the review')
    await iro.sees('this is the second review, by which it should be agreed')
    await iro.sound('43-meeting-left')
    await writeDown(iro, told, 0, 4)
    const atHerDesk = await cast.at('iro', desktop)
    await atHerDesk.go(`${cast.review}/meeting`)
    await writeDown(atHerDesk, told, 4)
    await iro.go(`${cast.review}/meeting`)
    await iro.press('Complete the review')
    await iro.sees('The review is completed')
    await iro.sound('44-second-completed')
    await iro.go(`${cast.review}/start`)
    expect(iro.path()).toBe(cast.review)
  }, 300_000)

  test('its decisions go late and nobody answers: the night counts them as agreed, by the rule and on its day', async () => {
    cast.itIs(days.secondDecisionsSent)
    const iro = await cast.at('iro', withoutScripts)
    await iro.go(`${cast.review}/decisions`)
    await iro.type('Team manager', 'Joan Pike')
    await iro.type('Their email address', 'joan.pike@council.example')
    await iro.press('Send one decision')
    cast.itIs(days.nightAfter)
    const failures: unknown[] = []
    await runNightly(
      nightlyNeedsOf(cast.site.db, (error) => failures.push(error)),
      calendarDate(days.nightAfter),
      { again: false },
    )
    expect(failures).toEqual([])
    await iro.go(`${cast.review}/decisions`)
    await iro.sees('Deemed agreed')
    await iro.sees(written(days.deemedOn))
    await iro.sound('45-deemed')
    const manager = await cast.at('teamManager', oldTelephone)
    await manager.go('/asked')
    await manager.sound('46-asked-manager')
    await manager.go(`${cast.review}/decisions`)
    await manager.sound('47-decisions-manager')
  }, 240_000)

  test('its record is completed a working day late and shared on the last day', async () => {
    cast.itIs(days.secondRecord)
    const iro = await cast.at('iro', desktop)
    await iro.go(`${cast.review}/record`)
    await iro.press('Save the words')
    await iro.press('Complete the record')
    await shareAll(cast, days.secondShared)
  }, 240_000)
}
