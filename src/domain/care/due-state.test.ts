import { describe, expect, test } from 'vitest'
import { calendarDate } from '#domain/calendar/calendar-date.ts'
import { type Due, simpleDue } from './due.ts'
import { dueState } from './due-state.ts'
import { answeredOnlyIfRecorded } from './evidence.ts'

const day = calendarDate
const everyKind = { recorded: new Set(answeredOnlyIfRecorded), reviewsOn: [], periods: [] }
const review = (more: Partial<Due> = {}): Due => ({
  ...simpleDue('C05', 'review', day('2025-09-01'), day('2026-03-01'), null),
  ...more,
})

describe('what became of a clock', () => {
  test('cannot be told where the council’s files hold no date of the kind at all', () => {
    const record = simpleDue('C17c', '2026-01-05', day('2026-01-05'), day('2026-01-26'), null)
    expect(dueState(record, day('2026-02-10'), { ...everyKind, recorded: new Set() })).toMatchObject({
      state: 'cannot-tell',
    })
    expect(dueState(record, day('2026-02-10'), everyKind)).toEqual({ state: 'missed' })
  })

  test('of a review adjourned and not completed stays open until its 20 working days are over', () => {
    const adjourned = review({ doneOn: day('2026-02-20'), decidedAfter: day('2026-03-20') })
    expect(dueState(adjourned, day('2026-03-20'), everyKind)).toMatchObject({ state: 'cannot-tell' })
    expect(dueState(adjourned, day('2026-03-21'), everyKind)).toMatchObject({ state: 'missed' })
  })

  test('of a review completed too late after its adjournment is judged by its completion', () => {
    const late = review({ doneOn: day('2026-02-20'), judgedOn: day('2026-04-02') })
    expect(dueState(late, day('2026-05-01'), everyKind)).toEqual({
      state: 'missed',
      doneOn: day('2026-02-20'),
    })
  })

  test('does not apply from the day on which the child ceased, and runs the day before', () => {
    const left = review({ endedOn: day('2026-02-10'), endReason: 'ceased' })
    expect(dueState(left, day('2026-02-09'), everyKind)).toEqual({ state: 'running' })
    expect(dueState(left, day('2026-02-10'), everyKind)).toEqual({
      state: 'not-applicable',
      why: 'The child ceased to be looked after on 10 February 2026, before it fell due.',
    })
  })

  test('says what took its place, or that a review came before its window', () => {
    const ended = (endReason: string) => review({ endedOn: day('2026-02-10'), endReason })
    const why = (endReason: string) => dueState(ended(endReason), day('2026-03-02'), everyKind).why
    expect(why('replaced')).toBe('Another rule took its place on 10 February 2026.')
    expect(why('too_early')).toBe('A review was held on 10 February 2026, before the window opened.')
  })

  test('was met if it was answered before it ended', () => {
    const met = review({
      doneOn: day('2026-02-01'),
      judgedOn: day('2026-02-01'),
      endedOn: day('2026-02-10'),
      endReason: 'ceased',
    })
    expect(dueState(met, day('2026-03-02'), everyKind)).toEqual({ state: 'met', doneOn: day('2026-02-01') })
  })

  test('of a paper for a review that was held without it can be mended no more', () => {
    const report = simpleDue('C16a', '2026-01-14', day('2026-01-14'), day('2026-01-09'), null)
    expect(dueState(report, day('2026-01-13'), everyKind)).toEqual({ state: 'missed' })
    expect(dueState(report, day('2026-01-14'), everyKind)).toMatchObject({ state: 'missed', tooLate: true })
  })

  test('of a midway check is over once the next review was held', () => {
    const check = {
      ...simpleDue('midway', '2026-01-05', day('2026-01-05'), day('2026-04-05'), null),
      endedOn: day('2026-06-01'),
      endReason: 'overtaken',
    }
    const known = { ...everyKind, reviewsOn: [day('2026-01-05'), day('2026-06-01')] }
    expect(dueState(check, day('2026-05-31'), known)).toEqual({ state: 'missed' })
    expect(dueState(check, day('2026-06-01'), known)).toMatchObject({ state: 'missed', tooLate: true })
  })

  test('is nobody’s work any more once the child has left care, but for what follows a review', () => {
    const period = { startedOn: day('2025-03-01'), endedOn: day('2026-05-01') }
    const known = { ...everyKind, periods: [period] }
    const missed = review({ periodStartedOn: period.startedOn })
    expect(dueState(missed, day('2026-04-30'), known)).toEqual({ state: 'missed' })
    expect(dueState(missed, day('2026-05-01'), known)).toEqual({
      state: 'missed',
      tooLate: true,
      why: 'The child ceased to be looked after on 1 May 2026.',
    })
    const record = review({ rule: 'C17c', periodStartedOn: period.startedOn })
    expect(dueState(record, day('2026-05-01'), known)).toEqual({ state: 'missed' })
  })
})
