import type { CalendarDate } from '#domain/calendar/calendar-date.ts'
import { ceasedBeforeDue, type PeriodOfCare } from '#domain/child/care-history.ts'

/** A clock of a child with its date and what became of it: a row of the `due` projection. */
export interface Due {
  /** The rule's id (`C03`), or `midway` for the local half-way check. */
  readonly rule: string
  /** What it is about within the rule: `review`, a review's date, a dispute's id. */
  readonly subject: string
  readonly anchorOn: CalendarDate
  /** Of a window: the first day in time. */
  readonly opensOn: CalendarDate | null
  readonly dueOn: CalendarDate
  /** The day it was answered; null while it has not been, or nothing was recorded. */
  readonly doneOn: CalendarDate | null
  /** The day that decides whether it was in time: the day it was done, but for some adjourned reviews. */
  readonly judgedOn: CalendarDate | null
  /** Of a review adjourned and not completed: undecided up to this day. */
  readonly decidedAfter: CalendarDate | null
  readonly endedOn: CalendarDate | null
  readonly endReason: string | null
  readonly periodStartedOn: CalendarDate | null
}

/** A clock that is answered by one date, recorded or not. */
export function simpleDue(
  rule: string,
  subject: string,
  anchorOn: CalendarDate,
  dueOn: CalendarDate,
  doneOn: CalendarDate | null,
  periodStartedOn: CalendarDate | null = null,
): Due {
  return {
    rule,
    subject,
    anchorOn,
    opensOn: null,
    dueOn,
    doneOn,
    judgedOn: doneOn,
    decidedAfter: null,
    endedOn: null,
    endReason: null,
    periodStartedOn,
  }
}

/** A clock of a time in care, ended with it where the child ceased to be looked after before it was answered or fell due. */
export function endedWithCare(due: Due, period: Pick<PeriodOfCare, 'endedOn'>): Due {
  const isCancelled = due.doneOn === null && ceasedBeforeDue(period, due.dueOn)
  return isCancelled ? { ...due, endedOn: period.endedOn, endReason: 'ceased' } : due
}
