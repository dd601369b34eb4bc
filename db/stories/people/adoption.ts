import { addDays, addMonths, type CalendarDate } from '#domain/calendar/calendar-date.ts'
import { aChild } from '../builders/a-child.ts'
import { monthsBefore, storyDay, weeksBefore, workingDaysAfter } from '../builders/story-days.ts'
import { type Story, story } from '../story.ts'

/** Wren, who may be placed for adoption and was, seven weeks ago. */
export function wrenAt(today: CalendarDate): Story {
  const childId = 'WM00008'
  const entered = monthsBefore(today, 13)
  const ordered = monthsBefore(today, 5)
  const placed = weeksBefore(today, 7)
  const afterPlacing = addDays(placed, 25)
  const child = aChild('Wren Thornlathero', {
    id: childId,
    sex: 'F',
    born: addMonths(entered, -3),
    upn: 'UN1',
  })
    .lookedAfterFrom(entered, 'C1', { place: 'U6' })
    .withIro('IRO01', workingDaysAfter(entered, 2))
    .withSocialWorker('SW100002', entered)
    .reviewedInTimeUntil(ordered, 'PN0')
    .legalStatusBecame('E1', ordered)
    .reviewedInTimeUntil(placed, 'PN0')
    .seenByIroOn(monthsBefore(today, 3))
    .placedForAdoption(placed)
    .reviewedOn(afterPlacing, 'PN0')
  return story(today, [child.told()], {
    name: 'A child placed for adoption',
    who: 'Wren Thornlathero, 1',
    whatHappened:
      'A placement order was made five months ago; a review followed within three months of it. Seven weeks ago she moved to her adopters, and the first review there was held within four weeks.',
    lookFor:
      'The clock of authority to place beside the ordinary one, the earlier of the two; from the day of placing only the adoption clocks: four weeks, then three months.',
    expects: [
      { childId, rule: 'C09c', due: addDays(placed, 28), state: 'met' },
      { childId, rule: 'C09d', due: addMonths(afterPlacing, 3), state: 'running' },
    ],
  })
}

/** Kit, who came back from an adoptive placement five weeks ago. */
export function kitAt(today: CalendarDate): Story {
  const childId = 'WM00009'
  const entered = monthsBefore(today, 20)
  const ordered = monthsBefore(today, 12)
  const placed = monthsBefore(today, 8)
  const returned = weeksBefore(today, 5)
  const child = aChild('Kit Wilmerrowe', { id: childId, sex: 'M', born: addMonths(entered, -20), upn: 'UN1' })
    .lookedAfterFrom(entered, 'C1', { place: 'U6' })
    .withIro('IRO01', workingDaysAfter(entered, 2))
    .withSocialWorker('SW100002', entered)
    .reviewedInTimeUntil(ordered, 'PN0')
    .legalStatusBecame('E1', ordered)
    .reviewedInTimeUntil(placed, 'PN0')
    .placedForAdoption(placed)
    .reviewedInTimeUntil(returned, 'PN0')
    .returnedFromAdoption(returned, { place: 'U6', post: 'ZM11 4NE' })
    .seenByIroOn(workingDaysAfter(returned, 6))
    .plannedReviewOn(addDays(returned, 37), today)
  return story(today, [child.told()], {
    name: 'A child returned from an adoptive placement',
    who: 'Kit Wilmerrowe, 3',
    whatHappened:
      'He was placed for adoption eight months ago and came back to foster carers five weeks ago.',
    lookFor:
      'A window, not a date: the review is due no earlier than 28 and no later than 42 days after his return.',
    expects: [{ childId, rule: 'C09f', due: addDays(returned, 42), state: 'running' }],
  })
}

export const wren = wrenAt(storyDay)
export const kit = kitAt(storyDay)
