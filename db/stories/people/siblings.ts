import { addMonths, type CalendarDate } from '#domain/calendar/calendar-date.ts'
import { aChild, type Told } from '../builders/a-child.ts'
import { storyDay, weeksBefore, workingDaysAfter, yearsBefore } from '../builders/story-days.ts'
import { type Story, story } from '../story.ts'

/** Ines, Rafi and baby Noor, who came into care together, live together and are reviewed together. */
export function siblingsAt(today: CalendarDate): Story {
  const entered = weeksBefore(today, 30)
  const first = workingDaysAfter(entered, 19)
  const second = workingDaysAfter(first, 58)
  const ids = ['WM00005', 'WM00006', 'WM00007'] as const
  const together = (name: string, id: string, sex: 'M' | 'F', born: CalendarDate, code: string): Told =>
    aChild(name, { id, sex, born, ethnic: 'MWBC' })
      .lookedAfterFrom(entered, 'C1', { place: 'U3', post: 'ZM5 3AD' })
      .withIro('IRO01', workingDaysAfter(entered, 1))
      .withSocialWorker('SW100002', entered)
      .reviewedOn(first, code, { permanencePlanAgreed: 'no' })
      .reviewedOn(second, code)
      .seenByIroOn(second)
      .checkedMidwayOn(workingDaysAfter(second, 60))
      .plannedReviewOn(addMonths(second, 5), today)
      .told()
  const people = [
    together('Ines Dalvelhoun', ids[0], 'F', yearsBefore(entered, 10), 'PN1'),
    together('Rafi Dalvelhoun', ids[1], 'M', yearsBefore(entered, 6), 'PN6'),
    together('Noor Dalvelhoun', ids[2], 'F', addMonths(entered, -14), 'PN0'),
  ]
  return story(today, people, {
    name: 'A sibling group of three',
    who: 'Ines, Rafi and Noor Dalvelhoun, 10, 6 and 1 when they came into care',
    whatHappened: 'They live with their aunt, share an IRO, and their reviews are held on the same days.',
    lookFor:
      'Three clocks with the same dates; the youngest is under 4 and counts in no rate of participation.',
    expects: ids.flatMap((childId) => [
      { childId, rule: 'C03', due: workingDaysAfter(entered, 20), state: 'met' as const },
      { childId, rule: 'C04', due: addMonths(first, 3), state: 'met' as const },
      { childId, rule: 'C05', due: addMonths(second, 6), state: 'running' as const },
    ]),
  })
}

export const siblings = siblingsAt(storyDay)
