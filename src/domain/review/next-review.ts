import { addMonths, type CalendarDate } from '#domain/calendar/calendar-date.ts'
import type { CareEpisode } from '#domain/child/care-history.ts'
import { dueAfter } from '#domain/law/work-out.ts'
import type { WorkingDayCalendar } from '#domain/calendar/working-days.ts'
import { longTermFosteringMeeting } from './clocks/long-term-fostering-meeting.ts'
import type { LiveReview } from './live-review.ts'

/** A child who has no review ahead, and what is owed to them by the clocks. */
export interface WithoutReviewAhead {
  readonly childId: string
  readonly periodStartedOn: CalendarDate | null
  /** The rule of the obligation that is open, such as `C04`; null: none can be told. */
  readonly rule: string | null
  readonly dueOn: CalendarDate | null
  /** Only a series of short breaks is open. */
  readonly shortBreak: boolean
  /** Whether the conditions of a light review are met. */
  readonly mayBeLight: boolean
}

/** Of which kind the next review is: it follows from the rule that owes it. */
export function kindOwed(of: Omit<WithoutReviewAhead, 'childId'>): LiveReview['kind'] {
  if (of.shortBreak) return 'short_break'
  if (of.rule?.startsWith('C09') === true) return 'adoption'
  return of.mayBeLight && of.rule === 'C05' ? 'light' : 'statutory'
}

/**
 * The kind that a review ahead takes when another regime owes it; undefined: it keeps its own. A review brought forward
 * answers whichever regime owes one, an additional meeting none, and a light review is one of the ordinary regime's.
 */
export function kindOfOtherRegime(
  ahead: LiveReview['kind'],
  of: Pick<WithoutReviewAhead, 'rule' | 'shortBreak'>,
): LiveReview['kind'] | undefined {
  if (ahead === 'additional' || ahead === 'brought_forward') return undefined
  const owed = kindOwed({ ...of, periodStartedOn: null, dueOn: null, mayBeLight: false })
  if (ahead === owed || (ahead === 'light' && owed === 'statutory')) return undefined
  return owed
}

/** What must be known before a review of a settled child can do without a meeting. */
export interface Settledness {
  readonly care: CareEpisode | undefined
  /** The agreement that is in force: the service authorised it and the IRO agreed, with the child's view. */
  readonly agreedOn: CalendarDate | null
  /** The last review that was a meeting, and whether the last of all was one. */
  readonly lastMeetingOn: CalendarDate | null
  readonly lastWasMeeting: boolean
  /** Something calls for a review to be brought forward, and nobody has answered it. */
  readonly promptOpen: boolean
}

export type LightAnswer =
  | { readonly may: true; readonly meetingDueOn: CalendarDate }
  | { readonly may: false; readonly because: string }

const longTermFosterCare: readonly string[] = ['U1', 'U4']

/**
 * Whether the next review can be a light one, without a meeting: guidance on long-term foster placements (C06). The
 * review itself is owed every six months all the same.
 */
export function lightReview(child: Settledness, on: CalendarDate, calendar: WorkingDayCalendar): LightAnswer {
  const no = (because: string): LightAnswer => ({ may: false, because })
  const settled = settledPlacement(child.care, on)
  if (settled !== undefined) return no(settled)
  if (child.agreedOn === null) return no('Nobody has recorded that the service and the IRO agree to it')
  if (child.promptOpen) return no('Something calls for a review to be brought forward')
  if (child.lastMeetingOn === null || !child.lastWasMeeting)
    return no('The last review was held without a meeting, so the next is a meeting')
  return { may: true, meetingDueOn: dueAfter(longTermFosteringMeeting, child.lastMeetingOn, calendar).due }
}

/** Why a child's placement is not one of the settled ones; undefined when it is. */
export function settledPlacement(care: CareEpisode | undefined, on: CalendarDate): string | undefined {
  if (care === undefined) return 'The child is not looked after'
  if (!longTermFosterCare.includes(care.place ?? ''))
    return 'The child is not recorded in a long-term foster placement (U1 or U4)'
  if (care.runStartedOn === null || addMonths(care.runStartedOn, 12) > on)
    return 'The placement has not lasted a year'
  return undefined
}
