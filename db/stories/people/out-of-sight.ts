import { addMonths, type CalendarDate } from '#domain/calendar/calendar-date.ts'
import { aChild } from '../builders/a-child.ts'
import { monthsBefore, storyDay, weeksBefore, workingDaysAfter, yearsBefore } from '../builders/story-days.ts'
import { type Story, story } from '../story.ts'

/** Elif, whom no IRO has met: two reviews online, and nobody asked her. */
export function elifAt(today: CalendarDate): Story {
  const childId = 'WM00013'
  const entered = weeksBefore(today, 33)
  const first = workingDaysAfter(entered, 19)
  const second = workingDaysAfter(first, 56)
  const alone = {
    mode: 'virtual',
    venue: 'online',
    childFormOn: null,
    carerFormOn: null,
    quality: { childFocus: 'inadequate', planShared: 'no', inTimescale: 'no' },
  } as const
  const child = aChild('Elif Norumbeki', {
    id: childId,
    sex: 'F',
    born: yearsBefore(today, 8),
    ethnic: 'WOTH',
    language: 'Turkish',
    interpreter: 'yes',
  })
    .lookedAfterFrom(entered, 'C1', { place: 'U6', inAuthority: 'no', miles: 41.7 })
    .withIro('IRO01', workingDaysAfter(entered, 4))
    .withSocialWorker('SW100001', entered)
    .reviewedOn(first, 'PN7', { ...alone, permanencePlanAgreed: 'no' })
    .reviewedOn(second, 'PN7', alone)
  return story(today, [child.told()], {
    name: 'A child nobody has seen',
    who: 'Elif Norumbeki, 8, placed 42 miles away',
    whatHappened:
      'Both of her reviews were in time and held online without her. No contact by an IRO is recorded, and no review is booked.',
    lookFor:
      'Every clock is kept and she is still alone: PN7 twice, no contact, no half-way check, nothing planned.',
    expects: [
      { childId, rule: 'C03', due: workingDaysAfter(entered, 20), state: 'met' },
      { childId, rule: 'C04', due: addMonths(first, 3), state: 'met' },
      { childId, rule: 'C05', due: addMonths(second, 6), state: 'running' },
    ],
  })
}

/** Keira, who goes missing again and again. */
export function keiraAt(today: CalendarDate): Story {
  const childId = 'WM00014'
  const entered = monthsBefore(today, 10)
  const child = aChild('Keira Stelwendry', {
    id: childId,
    sex: 'F',
    born: yearsBefore(today, 15),
    need: 'N5',
  })
    .lookedAfterFrom(entered, 'C2', { place: 'U6' })
    .withIro('IRO01', workingDaysAfter(entered, 1))
    .withSocialWorker('SW100002', entered)
    .reviewedInTimeUntil(monthsBefore(today, 3), 'PN6', { highRisk: 'yes', agenciesTogether: 'no' })
    .movedTo({ place: 'K2', inAuthority: 'no', miles: 28.3 }, monthsBefore(today, 4), 'CREQB')
    .missingFrom(monthsBefore(today, 5), workingDaysAfter(monthsBefore(today, 5), 2))
    .missingFrom(weeksBefore(today, 9), workingDaysAfter(weeksBefore(today, 9), 1))
    .missingFrom(weeksBefore(today, 2), workingDaysAfter(weeksBefore(today, 2), 1))
    .seenByIroOn(weeksBefore(today, 1), 'telephone')
  child.reviewedInTimeUntil(today, 'PN6', { highRisk: 'yes', agenciesTogether: 'no' })
  return story(today, [child.told()], {
    name: 'Missing from care',
    who: 'Keira Stelwendry, 15',
    whatHappened:
      'Missing three times, moved to a children’s home out of the area after her carers could not go on; the agencies do not work together.',
    lookFor: 'High risk, and among those whose agencies are not together; missing does not stop a clock.',
    expects: [{ childId, rule: 'C05', due: child.reviewDue, state: 'running' }],
  })
}

export const elif = elifAt(storyDay)
export const keira = keiraAt(storyDay)
