import { addMonths, type CalendarDate } from '#domain/calendar/calendar-date.ts'
import { aChild } from '../builders/a-child.ts'
import { monthsBefore, storyDay, weeksBefore, workingDaysAfter, yearsBefore } from '../builders/story-days.ts'
import { type Story, story } from '../story.ts'

/** Millie, whose second review was held five working days late. */
export function millieAt(today: CalendarDate): Story {
  const childId = 'WM00015'
  const entered = weeksBefore(today, 24)
  const first = workingDaysAfter(entered, 20)
  const due = addMonths(first, 3)
  const second = workingDaysAfter(due, 5)
  const child = aChild('Millie Ashquayde', { id: childId, sex: 'F', born: yearsBefore(entered, 12) })
    .lookedAfterFrom(entered, 'V2', { place: 'U6' })
    .withIro('IRO01', workingDaysAfter(entered, 2))
    .withSocialWorker('SW100001', entered)
    .reviewedOn(first, 'PN1', { permanencePlanAgreed: 'no' })
    .seenByIroOn(first)
    .reviewedLateOn(second, 'PN1', 'Social worker unavailable')
    .plannedReviewOn(addMonths(second, 5), today)
  return story(today, [child.told()], {
    name: 'A review held late',
    who: 'Millie Ashquayde, 12',
    whatHappened:
      'Her first review was held on its very last day. Her second was held five working days late: no social worker could come.',
    lookFor:
      'On the due date is in time; a day after is late; the next six months run from the day it was held.',
    expects: [
      { childId, rule: 'C03', due: first, state: 'met' },
      { childId, rule: 'C04', due, state: 'late' },
      { childId, rule: 'C05', due: addMonths(second, 6), state: 'running' },
    ],
  })
}

/** Dylan, whose review has not been held: it was due three weeks ago. */
export function dylanAt(today: CalendarDate): Story {
  const childId = 'WM00016'
  const last = monthsBefore(weeksBefore(today, 3), 6)
  const child = aChild('Dylan Farowskar', {
    id: childId,
    sex: 'M',
    born: yearsBefore(today, 16),
    school: 'Lockgate School',
  })
  const entered = weeksBefore(last, 14)
  const first = workingDaysAfter(entered, 18)
  child
    .lookedAfterFrom(entered, 'C2', { place: 'K2', inAuthority: 'no', miles: 31.5 })
    .withIro('IRO01', workingDaysAfter(entered, 2))
    .withSocialWorker('SW100003', entered)
    .reviewedOn(first, 'PN1', { permanencePlanAgreed: 'no' })
    .reviewedOn(last, 'PN7')
    .seenByIroOn(last)
    .reviewNeverHeld()
  return story(today, [child.told()], {
    name: 'A review never held',
    who: 'Dylan Farowskar, 16',
    whatHappened: 'His review fell due three weeks ago. It was not held, and nothing is booked.',
    lookFor:
      'Among the late reviews as “not held”, in the period in which it was due; overdue on the worklist.',
    expects: [{ childId, rule: 'C05', due: addMonths(last, 6), state: 'missed' }],
  })
}

/** Max, whose second review was held without a permanence plan. */
export function maxAt(today: CalendarDate): Story {
  const childId = 'WM00017'
  const entered = weeksBefore(today, 20)
  const first = workingDaysAfter(entered, 14)
  const second = workingDaysAfter(first, 55)
  const child = aChild('Max Penlathero', { id: childId, sex: 'M', born: yearsBefore(entered, 7) })
    .lookedAfterFrom(entered, 'C1', { place: 'U6' })
    .withIro('IRO01', workingDaysAfter(entered, 1))
    .withSocialWorker('SW100001', entered)
    .reviewedOn(first, 'PN6', { permanencePlanAgreed: 'no' })
    .reviewedOn(second, 'PN6', { permanencePlanAgreed: 'no', quality: { carePlan: 'requires_improvement' } })
    .seenByIroOn(second)
    .plannedReviewOn(addMonths(second, 5), today)
  const told = child.told()
  const withoutPlan = {
    childId,
    what: 'no_permanence_plan',
    on: second,
    why: 'Three assessments of relatives are open',
  } as const
  return story(today, [{ ...told, failures: [...told.failures, withoutPlan] }], {
    name: 'No permanence plan at the second review',
    who: 'Max Penlathero, 7',
    whatHappened:
      'Four months in care, both reviews in time, and no plan for permanence agreed at the second.',
    lookFor: 'In the denominator of permanence by the second review, not in its numerator.',
    expects: [{ childId, rule: 'C04', due: addMonths(first, 3), state: 'met' }],
  })
}

export const millie = millieAt(storyDay)
export const dylan = dylanAt(storyDay)
export const max = maxAt(storyDay)
