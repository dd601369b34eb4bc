import { type CalendarDate, writtenDate } from '#domain/calendar/calendar-date.ts'
import type { WorkingDayCalendar } from '#domain/calendar/working-days.ts'
import { anchors } from '#domain/law/anchors.ts'
import type { ClockRule } from '#domain/law/clock.ts'
import type { Step } from '#domain/law/explain.ts'
import { ruleNamed } from '#domain/law/register.ts'
import { isWorkedOut, workOut } from '#domain/law/work-out.ts'

/** The local half-way check has no rule of law behind it: what it is called and where it comes from. */
const midway = {
  title: 'Midway check',
  citation: 'Kent 2017-18 and Middlesbrough; no interval is set in law',
} as const

/** What a clock is called. */
export function titleOf(rule: string): string {
  return rule === 'midway' ? midway.title : (ruleNamed(rule)?.title ?? rule)
}

/** One line that says from what a date follows. */
export function whyDue(rule: string, anchorOn: CalendarDate): string {
  if (rule === 'midway') {
    return `half-way from the review completed on ${writtenDate(anchorOn)} to the next due date`
  }
  const found = ruleNamed(rule)
  if (found === undefined) return `from ${writtenDate(anchorOn)}`
  return `${lengthOf(found)} from ${writtenDate(anchorOn)}: ${lowerFirst(anchors[found.anchor])}`
}

/** Every step that led to a date; those of the half-way check are its two ends. */
export function stepsOf(
  rule: string,
  anchorOn: CalendarDate,
  dueOn: CalendarDate,
  calendar: WorkingDayCalendar,
): readonly Step[] {
  const found = ruleNamed(rule)
  const worked = found && workOut(found, anchorOn, calendar)
  if (worked !== undefined && isWorkedOut(worked)) return worked.because()
  return [
    { step: 'The review was complete', date: anchorOn },
    { step: 'Half-way to the next due date, in whole days rounded down', date: dueOn },
  ]
}

export function citationOf(rule: string): string {
  return rule === 'midway' ? midway.citation : (ruleNamed(rule)?.source ?? 'no source recorded')
}

const units = { wd: 'working day', d: 'day', w: 'week', m: 'month', y: 'year', h: 'hour' } as const

function lengthOf({ limit }: ClockRule): string {
  switch (limit.direction) {
    case 'between':
      return `${limit.opens.n} to ${counted(limit.closes)}`
    case 'undated':
      return limit.words
    case 'after':
    case 'before':
    case 'by':
      return counted(limit)
  }
}

function counted({ n, unit }: { readonly n: number; readonly unit: keyof typeof units }): string {
  return `${n} ${units[unit]}${n === 1 ? '' : 's'}`
}

const lowerFirst = (text: string) => `${text.charAt(0).toLowerCase()}${text.slice(1)}`
