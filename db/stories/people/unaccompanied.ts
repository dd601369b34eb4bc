import { addMonths, type CalendarDate } from '#domain/calendar/calendar-date.ts'
import { aChild } from '../builders/a-child.ts'
import { storyDay, weeksBefore, workingDaysAfter } from '../builders/story-days.ts'
import { type Story, story } from '../story.ts'

/** Yonas, who came alone at 16 and needs an interpreter. */
export function yonasAt(today: CalendarDate): Story {
  const childId = 'WM00012'
  const entered = weeksBefore(today, 11)
  const first = workingDaysAfter(entered, 16)
  const child = aChild('Yonas Tamdervane', {
    id: childId,
    sex: 'M',
    born: addMonths(entered, -197),
    ethnic: 'BAFR',
    need: 'N8',
    upn: 'UN2',
    language: 'Tigrinya',
    interpreter: 'yes',
    school: 'Marlbridge College',
  })
    .unaccompanied()
    .lookedAfterFrom(entered, 'V2', { place: 'K3', inAuthority: 'no', miles: null }, 2)
    .withIro('IRO01', workingDaysAfter(entered, 3))
    .withSocialWorker('SW100003', entered)
    .seenByIroOn(workingDaysAfter(entered, 14))
    .reviewedOn(first, 'PN2', { permanencePlanAgreed: 'no', venue: 'office' })
    .plannedReviewOn(workingDaysAfter(first, 52), today)
  return story(today, [child.told()], {
    name: 'An unaccompanied child',
    who: 'Yonas Tamdervane, 16, who speaks Tigrinya',
    whatHappened: 'He came alone eleven weeks ago. An interpreter and an advocate were at his first review.',
    lookFor:
      'The same clocks as for everybody; no home postcode and no distance; counted among unaccompanied children.',
    expects: [
      { childId, rule: 'C03', due: workingDaysAfter(entered, 20), state: 'met' },
      { childId, rule: 'C04', due: addMonths(first, 3), state: 'running' },
    ],
  })
}

export const yonas = yonasAt(storyDay)
