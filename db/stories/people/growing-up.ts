import { addDays, addMonths, type CalendarDate } from '#domain/calendar/calendar-date.ts'
import { aChild } from '../builders/a-child.ts'
import { monthsBefore, storyDay, workingDaysAfter, yearsBefore } from '../builders/story-days.ts'
import { type Story, story } from '../story.ts'

/** Jamal, who turns 18 in seventeen days: the day his review falls due comes after it. */
export function jamalAt(today: CalendarDate): Story {
  const childId = 'WM00010'
  const birthday = addDays(today, 17)
  const born = yearsBefore(birthday, 18)
  const entered = monthsBefore(today, 26)
  const child = aChild('Jamal Kingsorricke', {
    id: childId,
    sex: 'M',
    born,
    ethnic: 'BCRB',
    school: 'Marlbridge College',
  })
    .lookedAfterFrom(entered, 'C2', { place: 'U6' })
    .withIro('IRO01', workingDaysAfter(entered, 1))
    .withSocialWorker('SW100003', entered)
    .reviewedOn(workingDaysAfter(entered, 17), 'PN1', { permanencePlanAgreed: 'no' })
    .reviewedInTimeUntil(monthsBefore(today, 5), 'PN1', { chairedByChild: 'full' })
    .movedTo({ place: 'K3' }, monthsBefore(today, 7))
    .seenByIroOn(workingDaysAfter(monthsBefore(today, 1), 2))
  const lastDue = child.reviewDue
  const last = lastDue <= birthday ? workingDaysAfter(addDays(lastDue, -20), 1) : undefined
  if (last !== undefined && last <= today) child.reviewedOn(last, 'PN1', { chairedByChild: 'full' })
  return story(today, [child.told()], {
    name: 'A young person about to turn 18',
    who: 'Jamal Kingsorricke, 17',
    whatHappened:
      'He lives in registered supported accommodation, chairs his own reviews and turns 18 in seventeen days.',
    lookFor: 'A clock that will end on his birthday and will then not have been missed; the pathway plan.',
    expects: [{ childId, rule: 'C05', due: child.reviewDue, state: 'running' }],
  })
}

/** Grace, settled with long-term foster carers: every other review is held without a meeting. */
export function graceAt(today: CalendarDate): Story {
  const childId = 'WM00011'
  const entered = monthsBefore(today, 58)
  const settled = monthsBefore(today, 44)
  const child = aChild('Grace Oakjarran', {
    id: childId,
    sex: 'F',
    born: yearsBefore(today, 14),
    school: 'Weirside Academy',
  })
    .lookedAfterFrom(entered, 'C2', { place: 'U6' })
    .withIro('IRO01', workingDaysAfter(entered, 1))
    .withSocialWorker('SW100002', entered)
    .reviewedInTimeUntil(settled, 'PN1')
    .stayedOnAs('U4', settled)
    .reviewedInTimeUntil(addMonths(settled, 13), 'PN1')
  for (let light = true; workingDaysAfter(addDays(child.reviewDue, -18), 1) < today; light = !light) {
    child.reviewedOn(
      workingDaysAfter(addDays(child.reviewDue, -18), 1),
      light ? 'PN6' : 'PN1',
      light ? { kind: 'light', mode: 'paper', venue: 'other' } : {},
    )
  }
  child.checkedMidwayOn(monthsBefore(today, 2)).plannedReviewOn(addDays(child.reviewDue, -12), today)
  return story(today, [child.told()], {
    name: 'Long-term fostering with light reviews',
    who: 'Grace Oakjarran, 14',
    whatHappened:
      'After a year with her long-term foster carers her IRO agreed that every other review needs no meeting.',
    lookFor:
      'A light review answers the six-month clock and counts as a review; it is no additional meeting.',
    expects: [{ childId, rule: 'C05', due: child.reviewDue, state: 'running' }],
  })
}

export const jamal = jamalAt(storyDay)
export const grace = graceAt(storyDay)
