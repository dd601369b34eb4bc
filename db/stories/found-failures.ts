import type { CalendarDate } from '#domain/calendar/calendar-date.ts'
import type { WorkedOutChild } from '#domain/care/work-out-child.ts'
import type { IntendedFailure } from './facts.ts'

/** The failures that a child's own clocks show on a day, each as `what day`, in order. */
export function foundFailures(child: WorkedOutChild, today: CalendarDate): string[] {
  const found = new Set<string>()
  for (const review of child.reviews) {
    if (review.judgement === 'late') found.add(`review_late ${review.on}`)
    if (review.judgement === 'undecided') found.add(`adjourned_not_completed ${review.on}`)
  }
  for (const due of child.dues) {
    const isOpen = due.doneOn === null && due.endedOn === null && due.dueOn < today
    if (due.subject === 'review' && isOpen) found.add(`review_not_held ${due.dueOn}`)
    if (due.rule === 'C02a' && due.doneOn !== null && due.doneOn > due.dueOn) {
      found.add(`notified_late ${due.anchorOn}`)
    }
  }
  return [...found].sort()
}

/** The failures that were meant, in the same form; those that are no clock's are left out. */
export function meantFailures(failures: readonly IntendedFailure[]): string[] {
  return failures
    .filter((failure) => failure.what !== 'no_permanence_plan')
    .map((failure) => `${failure.what} ${failure.on}`)
    .sort()
}
