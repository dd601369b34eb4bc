import { addMonths, type CalendarDate } from '#domain/calendar/calendar-date.ts'
import { aChild } from '../builders/a-child.ts'
import {
  monthsBefore,
  storyDay,
  workingDaysAfter,
  workingDaysBefore,
  yearsBefore,
} from '../builders/story-days.ts'
import { type Story, story } from '../story.ts'

/** Hana, about whom a formal dispute is in its third week, and an earlier one went to Cafcass. */
export function hanaAt(today: CalendarDate): Story {
  const childId = 'WM00004'
  const entered = monthsBefore(today, 20)
  const raised = workingDaysBefore(today, 12)
  const earlier = workingDaysAfter(addMonths(entered, 8), 1)
  const closed = workingDaysAfter(earlier, 19)
  const told = aChild('Hana Lorzamani', {
    id: childId,
    sex: 'F',
    born: yearsBefore(today, 11),
    ethnic: 'AOTH',
    school: 'St Osyth Primary School',
  })
    .lookedAfterFrom(entered, 'C1', { place: 'U6' })
    .withIro('IRO01', workingDaysAfter(entered, 1))
    .withSocialWorker('SW100002', entered)
    .reviewedInTimeUntil(today, 'PN1')
    .legalStatusBecame('C2', monthsBefore(today, 12))
    .seenByIroOn(workingDaysBefore(today, 14))
    .disputeRaisedOn(earlier, {
      dispute_id: `DR-${childId}-1`,
      dispute_category: 'Drift',
      dispute_closed_on: closed,
      highest_stage: 4,
      dispute_outcome: 'resolved',
      cafcass_referred_on: workingDaysAfter(earlier, 15),
    })
    .disputeRaisedOn(raised, {
      dispute_id: `DR-${childId}-2`,
      dispute_category: 'Care Plan/Pathway Plan',
      highest_stage: 2,
    })
  return story(today, [told.told()], {
    name: 'A dispute in its third week',
    who: 'Hana Lorzamani, 11',
    whatHappened:
      'Her IRO challenged the care plan twelve working days ago; the team manager did not resolve it and it is at the second stage. An earlier dispute went up four stages and to Cafcass, and was closed a day before its limit.',
    lookFor: 'Day 12 of 20; neither in time nor late yet. The Cafcass referral is counted once.',
    expects: [
      { childId, rule: 'C27', due: workingDaysAfter(earlier, 20), state: 'met' },
      { childId, rule: 'C27', due: workingDaysAfter(raised, 20), state: 'running' },
    ],
  })
}

export const hana = hanaAt(storyDay)
