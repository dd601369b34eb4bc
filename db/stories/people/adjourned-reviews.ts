import { addDays, addMonths, type CalendarDate } from '#domain/calendar/calendar-date.ts'
import { aChild } from '../builders/a-child.ts'
import {
  goodFridayBefore,
  monthsBefore,
  storyDay,
  weeksBefore,
  workingDaysAfter,
  yearsBefore,
} from '../builders/story-days.ts'
import { type Story, story } from '../story.ts'

/** Tobias, whose second review was adjourned once and completed. */
export function tobiasAt(today: CalendarDate): Story {
  const childId = 'WM00002'
  const entered = weeksBefore(today, 22)
  const first = workingDaysAfter(entered, 18)
  const second = workingDaysAfter(first, 50)
  const completed = workingDaysAfter(second, 12)
  const told = aChild('Tobias Fenorricke', { id: childId, sex: 'M', born: yearsBefore(entered, 9) })
    .lookedAfterFrom(entered, 'C1', { place: 'U6' })
    .withIro('IRO01', workingDaysAfter(entered, 2))
    .withSocialWorker('SW100002', entered)
    .reviewedOn(first, 'PN6', { permanencePlanAgreed: 'no' })
    .seenByIroOn(first)
    .reviewAdjournedOn(second, 'PN1', completed)
    .plannedReviewOn(addMonths(completed, 5), today)
  return story(today, [told.told()], {
    name: 'An adjourned review',
    who: 'Tobias Fenorricke, 9',
    whatHappened:
      'The social work report did not come to his second review. The IRO adjourned it once, and it was completed twelve working days later.',
    lookFor:
      'The review is judged on its own date, because it was completed within 20 working days; the next clock runs from its completion.',
    expects: [
      { childId, rule: 'C03', due: workingDaysAfter(entered, 20), state: 'met' },
      { childId, rule: 'C04', due: addMonths(first, 3), state: 'met' },
      { childId, rule: 'C08', due: workingDaysAfter(second, 20), state: 'met' },
      { childId, rule: 'C05', due: addMonths(completed, 6), state: 'running' },
    ],
  })
}

/** Corey, whose review was adjourned in the week before Easter and never completed. */
export function coreyAt(today: CalendarDate): Story {
  const childId = 'WM00003'
  const adjourned = addDays(goodFridayBefore(today), -2)
  const entered = monthsBefore(adjourned, 9)
  const first = workingDaysAfter(entered, 15)
  const second = workingDaysAfter(first, 55)
  const told = aChild('Corey Brinabright', { id: childId, sex: 'M', born: yearsBefore(entered, 13) })
    .lookedAfterFrom(entered, 'V2', { place: 'U6' })
    .withIro('IRO01', workingDaysAfter(entered, 3))
    .withSocialWorker('SW100001', entered)
    .reviewedOn(first, 'PN1', { permanencePlanAgreed: 'no' })
    .reviewedOn(second, 'PN6')
    .seenByIroOn(second)
    .reviewAdjournedOn(adjourned, 'PN7', undefined)
  return story(today, [told.told()], {
    name: 'A review adjourned over Easter and never completed',
    who: 'Corey Brinabright, 13 when he came into care',
    whatHappened:
      'On the Wednesday before Easter key people were absent and the review was adjourned. Everybody took it for held; nobody completed it.',
    lookFor:
      'Undecided for 20 working days over the holidays, late after them, once; no clock runs on from a review that was never completed.',
    expects: [
      { childId, rule: 'C04', due: addMonths(first, 3), state: 'met' },
      { childId, rule: 'C08', due: workingDaysAfter(adjourned, 20), state: 'missed' },
    ],
  })
}

export const tobias = tobiasAt(storyDay)
export const corey = coreyAt(storyDay)
