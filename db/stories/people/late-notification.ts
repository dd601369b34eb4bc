import { addDays, addMonths, type CalendarDate } from '#domain/calendar/calendar-date.ts'
import { aChild } from '../builders/a-child.ts'
import { goodFridayBefore, storyDay, workingDaysAfter } from '../builders/story-days.ts'
import { type Story, story } from '../story.ts'

/** Amara, who came into care on the eve of Good Friday: the IRO service heard of it late. */
export function amaraAt(today: CalendarDate): Story {
  const childId = 'WM00001'
  const entered = addDays(goodFridayBefore(today), -1)
  const firstDue = workingDaysAfter(entered, 20)
  const firstHeld = workingDaysAfter(entered, 22)
  const child = aChild('Amara Okonderi', {
    id: childId,
    sex: 'F',
    born: addMonths(entered, -142),
    ethnic: 'BAFR',
    school: 'Weirside Academy',
  })
    .lookedAfterAndNotifiedLate(entered, 'V2', { place: 'U6' }, workingDaysAfter(entered, 4))
    .withIro('IRO01', workingDaysAfter(entered, 4))
    .withSocialWorker('SW100001', entered)
    .reviewedLateOn(firstHeld, 'PN6', 'IRO service not notified in time', { permanencePlanAgreed: 'no' })
    .seenByIroOn(firstHeld)
    .reviewedInTimeUntil(today, 'PN1')
  const secondDue = addMonths(firstHeld, 3)
  return story(today, [child.told()], {
    name: 'A late notification over Easter',
    who: 'Amara Okonderi, 11 when she came into care',
    whatHappened:
      'She came into care on the Thursday before Easter. The office closed, and the IRO service heard of it on the fourth working day. Her first review was held two working days after it was due.',
    lookFor:
      'Twenty working days that skip Good Friday, Easter Monday and the bank holiday in May; a late notification; a late first review with that as its reason.',
    expects: [
      { childId, rule: 'C02a', due: workingDaysAfter(entered, 2), state: 'late' },
      { childId, rule: 'C03', due: firstDue, state: 'late' },
      { childId, rule: 'C04', due: secondDue, state: child.reviewDue === secondDue ? 'running' : 'met' },
    ],
  })
}

export const amara = amaraAt(storyDay)
