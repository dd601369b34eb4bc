import { addDays, addMonths, type CalendarDate } from '#domain/calendar/calendar-date.ts'
import { aChild } from '../builders/a-child.ts'
import { monthsBefore, storyDay, weeksBefore, workingDaysAfter, yearsBefore } from '../builders/story-days.ts'
import { type Story, story } from '../story.ts'

/** Skye, who went home and came back into care: her reviews count from one again. */
export function skyeAt(today: CalendarDate): Story {
  const childId = 'WM00018'
  const before = monthsBefore(today, 24)
  const home = monthsBefore(today, 13)
  const again = weeksBefore(today, 10)
  const first = workingDaysAfter(again, 17)
  const child = aChild('Skye Halmerrowe', {
    id: childId,
    sex: 'F',
    born: yearsBefore(today, 13),
    school: 'Lockgate School',
  })
    .lookedAfterFrom(before, 'V2', { place: 'U6' })
    .withIro('IRO01', workingDaysAfter(before, 2))
    .withSocialWorker('SW100001', before)
    .reviewedInTimeUntil(home, 'PN1')
    .leftCareOn(home, 'E4A')
    .lookedAfterFrom(again, 'V2', { place: 'U6', post: 'ZM9 6TR' })
    .withIro('IRO01', workingDaysAfter(again, 1))
    .withSocialWorker('SW100001', again)
    .reviewedOn(first, 'PN1', { permanencePlanAgreed: 'no' })
    .seenByIroOn(first)
    .plannedReviewOn(workingDaysAfter(first, 55), today)
  return story(today, [child.told()], {
    name: 'Home, and back into care',
    who: 'Skye Halmerrowe, 13',
    whatHappened:
      'She went home thirteen months ago as planned, and came back into care ten weeks ago, with the same IRO.',
    lookFor: 'Two periods of care; all clocks start again; her review in the second is a first review.',
    expects: [
      { childId, rule: 'C03', due: workingDaysAfter(before, 20), state: 'met' },
      { childId, rule: 'C03', due: workingDaysAfter(again, 20), state: 'met' },
      { childId, rule: 'C04', due: addMonths(first, 3), state: 'running' },
    ],
  })
}

/** Callum, whose short breaks became section 20. */
export function callumAt(today: CalendarDate): Story {
  const childId = 'WM00019'
  const breaks = monthsBefore(today, 15)
  const became = weeksBefore(today, 9)
  const first = workingDaysAfter(became, 15)
  const child = aChild('Callum Selinska', {
    id: childId,
    sex: 'M',
    born: yearsBefore(today, 11),
    need: 'N2',
    disability: 'yes',
    school: 'Quarry Hill Primary School',
  })
    .lookedAfterFrom(breaks, 'V4', { place: 'K2' })
    .legalStatusBecame('V2', became)
    .withIro('IRO01', workingDaysAfter(became, 1))
    .withSocialWorker('SW100002', became)
    .reviewedOn(first, 'PN3', { permanencePlanAgreed: 'no' })
    .seenByIroOn(first)
    .plannedReviewOn(workingDaysAfter(first, 55), today)
  return story(today, [child.told()], {
    name: 'Short breaks that became section 20',
    who: 'Callum Selinska, 11',
    whatHappened:
      'He had an agreed series of short breaks. Nine weeks ago they became a stay under section 20.',
    lookFor:
      'He is in no figure while on short breaks; from that day he counts as started, and his first review is due in 20 working days.',
    expects: [
      { childId, rule: 'C03', due: workingDaysAfter(became, 20), state: 'met' },
      { childId, rule: 'C04', due: addMonths(first, 3), state: 'running' },
    ],
  })
}

/** Reece, remanded to youth detention eleven working days ago. */
export function reeceAt(today: CalendarDate): Story {
  const childId = 'WM00020'
  const entered = weeksBefore(today, 2)
  const child = aChild('Reece Dunyarode', { id: childId, sex: 'M', born: yearsBefore(today, 16), need: 'N6' })
    .lookedAfterFrom(entered, 'J1', { place: 'R5', inAuthority: 'no', miles: 63.1 })
    .withIro('IRO01', workingDaysAfter(entered, 2))
    .withSocialWorker('SW100003', entered)
    .plannedReviewOn(workingDaysAfter(entered, 16), today)
  return story(today, [child.told()], {
    name: 'On remand',
    who: 'Reece Dunyarode, 16',
    whatHappened: 'He was remanded to youth detention accommodation two weeks ago, and so is looked after.',
    lookFor: 'A first review due in 20 working days like anybody’s; a review before release.',
    expects: [{ childId, rule: 'C03', due: workingDaysAfter(entered, 20), state: 'running' }],
  })
}

/** Theo, whose IRO changed and who is away on a holiday with other carers now and then. */
export function theoAt(today: CalendarDate): Story {
  const childId = 'WM00021'
  const entered = monthsBefore(today, 30)
  const changed = monthsBefore(today, 24)
  const away = monthsBefore(today, 4)
  const child = aChild('Theo Ulgarthy', {
    id: childId,
    sex: 'M',
    born: yearsBefore(today, 10),
    school: 'St Osyth Primary School',
  })
    .lookedAfterFrom(entered, 'C2', { place: 'U6' })
    .withIro('IRO02', workingDaysAfter(entered, 1))
    .withSocialWorker('SW100002', entered)
    .withIro('IRO01', changed, 'childs_wish')
    .reviewedInTimeUntil(today, 'PN1')
    .stayedTemporarily('T3', away, workingDaysAfter(away, 8))
    .seenByIroOn(monthsBefore(today, 6))
    .checkedMidwayOn(monthsBefore(today, 7))
  child.plannedReviewOn(addDays(child.reviewDue, -10), today)
  return story(today, [child.told()], {
    name: 'A change of IRO',
    who: 'Theo Ulgarthy, 10',
    whatHappened:
      'At his own wish his IRO changed after half a year. Last summer he stayed with other carers while his were on holiday.',
    lookFor:
      'The handover in the allocations; the temporary stay is no move, and the same placement goes on after it.',
    expects: [{ childId, rule: 'C05', due: child.reviewDue, state: 'running' }],
  })
}

export const skye = skyeAt(storyDay)
export const callum = callumAt(storyDay)
export const reece = reeceAt(storyDay)
export const theo = theoAt(storyDay)
