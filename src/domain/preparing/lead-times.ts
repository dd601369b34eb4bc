import type { CalendarDate } from '#domain/calendar/calendar-date.ts'
import { whereLoaded, type WorkingDayCalendar } from '#domain/calendar/working-days.ts'
import { atLeastBefore, type DatedClock, workingDays } from '#domain/law/clock.ts'
import { lastDayInTime } from '#domain/law/count.ts'
import { standing } from '#domain/law/standing.ts'
import { carerConsultationForm } from '#domain/review/clocks/carer-consultation-form.ts'
import { invitations } from '#domain/review/clocks/invitations.ts'
import { socialWorkerReport } from '#domain/review/clocks/social-worker-report.ts'
import type { PaperKind } from './paper-kinds.ts'

/** What has a lead time before a review: each paper, the invitations, and the look at what is missing. */
export type LeadTimeName = PaperKind | 'invitations' | 'readiness'

interface LeadTimeEntry {
  readonly label: string
  /** Working days before the review, where the council has set none. */
  readonly standard: number
  /** The rule of guidance or custom that it stands beside; undefined: the council's own matter alone. */
  readonly rule: DatedClock | undefined
}

/** How many working days before a review each thing is wanted. Every council sets its own, for each kind of person. */
export const leadTimes = {
  invitations: { label: 'Invitations go out', standard: 10, rule: invitations },
  social_work_report: { label: 'Social worker’s report', standard: 3, rule: socialWorkerReport },
  carer_form: { label: 'Carer’s form', standard: 5, rule: carerConsultationForm },
  parent_form: { label: 'Parent’s form', standard: 5, rule: undefined },
  school_form: { label: 'School’s form', standard: 5, rule: undefined },
  health_form: { label: 'Health form', standard: 5, rule: undefined },
  advocate_form: { label: 'Advocate’s form', standard: 3, rule: undefined },
  child_form: { label: 'What the child says', standard: 2, rule: undefined },
  readiness: { label: 'Look at what is missing', standard: 4, rule: undefined },
} as const satisfies Record<LeadTimeName, LeadTimeEntry>

/** What a council has set, in working days; what is not there is as it stands above. */
export type LeadTimesSet = Readonly<Partial<Record<LeadTimeName, number>>>

export const leadTimeNames: readonly LeadTimeName[] = Object.keys(leadTimes).filter(isLeadTimeName)

export function isLeadTimeName(text: string): text is LeadTimeName {
  return Object.hasOwn(leadTimes, text)
}

/** What a stored setting says of lead times; anything else in it says nothing. */
export function leadTimesIn(value: Readonly<Record<string, unknown>>): LeadTimesSet {
  return Object.fromEntries(
    leadTimeNames.flatMap((name) => {
      const days = value[name]
      return typeof days === 'number' ? [[name, days]] : []
    }),
  )
}

/** When something is wanted before a review, and by whose rule. */
export interface Wanted {
  readonly on: CalendarDate
  readonly days: number
  /** `4 working days before: set by this council`, `5 working days before: local practice`. */
  readonly because: string
}

/**
 * The last day on which something is in time for a review (D8: the day of the review is not counted). Undefined
 * beyond the bank holidays that are known.
 */
export function wantedBy(
  name: LeadTimeName,
  meetingOn: CalendarDate,
  set: LeadTimesSet,
  calendar: WorkingDayCalendar,
): Wanted | undefined {
  const entry: LeadTimeEntry = leadTimes[name]
  const days = set[name] ?? entry.standard
  const on = whereLoaded(() => lastDayInTime(atLeastBefore(workingDays(days)), meetingOn, calendar))
  const whose =
    set[name] !== undefined
      ? 'set by this council'
      : entry.rule === undefined
        ? 'our standard, until this council sets its own'
        : standing(entry.rule).toLowerCase()
  const before = days === 1 ? '1 working day before' : `${days} working days before`
  return on === undefined ? undefined : { on, days, because: `${before}: ${whose}` }
}

/** How many working days late something is; 0 while it is in time. */
export function workingDaysLate(
  wantedOn: CalendarDate,
  cameOrToday: CalendarDate,
  calendar: WorkingDayCalendar,
): number {
  if (cameOrToday <= wantedOn) return 0
  return whereLoaded(() => calendar.workingDaysBetween(wantedOn, cameOrToday)) ?? 0
}
