import { describe, expect, test } from 'vitest'
import { calendarDate } from '#domain/calendar/calendar-date.ts'
import { correctHeldByFile, correctPlannedByFile } from './correct-by-file.ts'
import { type LiveReview, reviewToBook } from './live-review.ts'

const on = calendarDate
const today = on('2025-08-01')
const why = 'The minutes say so'

/** Leo's review: held on 2 June 2025, completed on 10 June, its decisions sent on the 12th. */
const completed: LiveReview = {
  ...reviewToBook({ reviewId: 'r', childId: 'L1', periodStartedOn: null, kind: 'statutory' }),
  state: 'completed',
  plannedOn: on('2025-06-02'),
  heldOn: on('2025-06-02'),
  completedOn: on('2025-06-10'),
  decisionsSentOn: on('2025-06-12'),
}
const underWay: LiveReview = { ...completed, state: 'under_way', completedOn: null, decisionsSentOn: null }
const take = (column: string, inFile: string, review = completed) =>
  correctHeldByFile(review, column, { inFile, today, why })
const reasonOf = (answer: ReturnType<typeof take>) =>
  answer?.changed === false ? answer.reason : JSON.stringify(answer)

describe('taking one value of a file into a review that was held', () => {
  test('a column that the review does not state is not taken', () => {
    expect(take('dob', '2015-03-04')).toBeUndefined()
    expect(take('toString', 'x')).toBeUndefined()
  })

  test.each([
    ['review_code', 'PN3', 'reviewCode'],
    ['kind', 'light', 'kind'],
    ['late_reason', 'staffing', 'lateReason'],
    ['mode', 'hybrid', 'mode'],
    ['venue', 'school', 'venue'],
    ['chaired_by_child', 'part', 'chairedByChild'],
    ['permanence_plan_agreed', 'no', 'permanencePlanAgreed'],
    ['high_risk', 'yes', 'highRisk'],
    ['agencies_working_together', 'yes', 'agenciesWorkingTogether'],
    ['social_work_report_on', '2025-05-28', 'socialWorkReportOn'],
    ['carer_form_on', '2025-05-27', 'carerFormOn'],
    ['parent_form_on', '2025-05-27', 'parentFormOn'],
    ['child_form_on', '2025-05-27', 'childFormOn'],
    ['planned_on', '2025-05-30', 'plannedOn'],
    ['decisions_sent_on', '2025-06-16', 'decisionsSentOn'],
    ['record_completed_on', '2025-06-20', 'recordCompletedOn'],
    ['record_distributed_on', '2025-06-30', 'recordDistributedOn'],
    ['completed_on', '2025-06-11', 'completedOn'],
  ] as const)('%s is taken as %s, and nothing else is', (column, inFile, field) => {
    expect(take(column, inFile)).toEqual({ changed: true, review: { ...completed, [field]: inFile } })
  })

  test('a day that lies ahead, that is none, or that came before what it follows, is not taken', () => {
    expect(reasonOf(take('carer_form_on', '2025-08-02'))).toContain('lies ahead')
    expect(take('carer_form_on', '2025-08-01')).toMatchObject({ changed: true })
    expect(reasonOf(take('carer_form_on', '2025-02-30'))).toContain('or is none')
    expect(reasonOf(take('record_completed_on', '2025-06-09'))).toContain('10 June 2025')
    expect(take('record_completed_on', '2025-06-10')).toMatchObject({ changed: true })
  })

  test('a code that no list knows is left to the case system', () => {
    expect(reasonOf(take('mode', 'carrier pigeon'))).toContain('corrected in the case system')
    expect(reasonOf(take('review_code', 'PN9'))).toContain('PN0, PN1')
    expect(reasonOf(take('kind', 'party'))).toContain('no kind of review')
  })

  test('completing and adjourning are steps of the review itself; of one completed here their days are put right', () => {
    expect(reasonOf(take('completed_on', '2025-06-03', underWay))).toContain(
      'Complete it on the review itself',
    )
    expect(reasonOf(take('adjourned_on', '2025-06-03', underWay))).toContain(
      'Adjourn it on the review itself',
    )
    expect(reasonOf(take('completed_on', '2025-06-01'))).toContain('before 2 June 2025')
    expect(reasonOf(take('completed_on', '2025-06-13'))).toContain('12 June 2025')
    expect(take('completed_on', '2025-06-12')).toMatchObject({ changed: true })
    expect(take('adjourned_on', '2025-06-02')).toMatchObject({
      review: { adjournedOn: '2025-06-02', adjournedBecause: why },
    })
    expect(reasonOf(take('adjourned_on', '2025-06-01'))).toContain('2 June 2025')
    expect(reasonOf(take('adjourned_on', '2025-06-11'))).toContain('10 June 2025')
  })

  test('of a booked review its kind can be taken, and of a cancelled one when and why', () => {
    const booked: LiveReview = { ...underWay, state: 'booked', heldOn: null }
    const cancelled: LiveReview = {
      ...booked,
      state: 'cancelled',
      cancelledOn: on('2025-06-01'),
      cancelReason: 'Ill',
    }
    const value = (inFile: string) => ({ inFile, today, why })
    expect(correctPlannedByFile(booked, 'planned_kind', value('light'))).toMatchObject({
      review: { kind: 'light' },
    })
    expect(correctPlannedByFile(booked, 'cancelled_on', value('2025-06-01'))).toMatchObject({
      changed: false,
    })
    expect(correctPlannedByFile(booked, 'cancel_reason', value('Ill'))).toMatchObject({ changed: false })
    expect(correctPlannedByFile(cancelled, 'cancelled_on', value('2025-05-30'))).toMatchObject({
      review: { cancelledOn: '2025-05-30' },
    })
    expect(correctPlannedByFile(cancelled, 'cancel_reason', value('Measles'))).toMatchObject({
      review: { cancelReason: 'Measles' },
    })
  })
})
