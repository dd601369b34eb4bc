import type { Role } from '#domain/access/roles.ts'
import { type CalendarDate, writtenDate } from '#domain/calendar/calendar-date.ts'
import { type WorkingDayCalendar, whereLoaded } from '#domain/calendar/working-days.ts'
import { dueAfter } from '#domain/law/work-out.ts'
import { socialWorkerReport } from '#domain/review/clocks/social-worker-report.ts'
import type { DueLine } from './today-reads.ts'

/** Who is spoken to: those who run the reviews, or those who hold the case. */
type Voice = 'service' | 'case'

const stepsOfRules: Readonly<Record<string, Readonly<Record<Voice, string>>>> = {
  C01b: { service: 'Appoint an IRO', case: 'Ask the IRO service who the IRO is' },
  C06: {
    service: 'See that the next review is a meeting',
    case: 'Ask the IRO when the next meeting is',
  },
  C08: {
    service: 'Complete the review that was adjourned',
    case: 'Send what the review was adjourned for',
  },
  C17a: {
    service: 'Send the decisions to the team manager',
    case: 'Ask the IRO for the decisions of the review',
  },
  C17c: { service: 'Finish the record', case: 'Ask the IRO for the record of the review' },
  C17d: { service: 'Share the record', case: 'Ask the IRO for the record of the review' },
  midway: { service: 'Check how the plan is going', case: 'Tell the IRO how the plan is going' },
  C27: {
    service: 'Settle it, or take it to the next stage',
    case: 'Answer the IRO',
  },
}

/** The one thing to do about a clock, for somebody in a role. */
export function nextStep(
  line: Pick<DueLine, 'item' | 'plannedOn'>,
  role: Role,
  on: CalendarDate,
  calendar: WorkingDayCalendar,
): string {
  const voice: Voice = role === 'social_worker' || role === 'team_manager' ? 'case' : 'service'
  if (line.item.subject === 'review') return reviewStep(line, voice, on, calendar)
  return stepsOfRules[line.item.rule]?.[voice] ?? 'Look at the clock on the child’s page'
}

function reviewStep(
  { item, plannedOn }: Pick<DueLine, 'item' | 'plannedOn'>,
  voice: Voice,
  on: CalendarDate,
  calendar: WorkingDayCalendar,
): string {
  const late = item.state === 'missed'
  if (plannedOn === null) {
    if (voice === 'case') return 'Ask the IRO service for the date of the review'
    return late ? 'Book the review for the first day that serves' : 'Book the review'
  }
  if (!late && plannedOn > item.due)
    return voice === 'case' ? 'Ask for an earlier date' : 'Bring the review forward'
  const papersBy = whereLoaded(() => dueAfter(socialWorkerReport, plannedOn, calendar))?.due
  if (papersBy === undefined) return voice === 'case' ? 'Send your report' : 'See that the report is in'
  const by = papersBy < on ? 'now' : `by ${writtenDate(papersBy)}`
  return voice === 'case' ? `Send your report ${by}` : `See that the report is in ${by}`
}
