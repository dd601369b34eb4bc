import {
  addDays,
  type CalendarDate,
  dayOf,
  dayOfWeek,
  monthNames,
  monthOf,
  weekdayNames,
  yearOf,
} from '#domain/calendar/calendar-date.ts'
import type { WorkingDayCalendar } from '#domain/calendar/working-days.ts'
import { anchors } from './anchors.ts'
import { type DatedClock, type Length, versionOn } from './clock.ts'
import { forward, lastDayInTime, latestPractical } from './count.ts'
import { count, lengthInWords } from './in-words.ts'

/** One line of "How we worked this out", and the day it speaks of. */
export interface Step {
  readonly step: string
  readonly date: CalendarDate
}

/** Every step from the event to the last day in time, in words that a worker can check against a wall calendar. */
export function explain(
  rule: DatedClock,
  start: CalendarDate,
  calendar: WorkingDayCalendar,
): readonly Step[] {
  const { limit, inForce } = versionOn(rule, start)
  const due = lastDayInTime(limit, start, calendar)
  return [
    { step: anchors[rule.anchor], date: start },
    ...beforeInForce(inForce.from, start),
    ...counting(limit, start, due, calendar),
    ...notExtended(due, calendar),
  ]
}

function beforeInForce(from: CalendarDate | undefined, start: CalendarDate): readonly Step[] {
  return from !== undefined && start < from
    ? [{ step: 'The rule came into force after this event: the figure first in force is used', date: from }]
    : []
}

function counting(
  limit: DatedClock['limit'],
  start: CalendarDate,
  due: CalendarDate,
  calendar: WorkingDayCalendar,
): readonly Step[] {
  switch (limit.direction) {
    case 'after':
      return [...countedForward(limit, start, due, calendar), { step: 'Last day in time', date: due }]
    case 'between': {
      const opens = forward(start, limit.opens, calendar)
      return [
        {
          step: `${lengthInWords(limit.opens)} after that day, which is not counted: first day in time`,
          date: opens,
        },
        { step: `${lengthInWords(limit.closes)} after that day: last day in time`, date: due },
      ]
    }
    case 'before':
      return limit.n === 0
        ? [{ step: 'Must be done before the event: last day in time', date: due }]
        : [
            {
              step: `${lengthInWords(limit)} back from that day, which is not counted`,
              date: addDays(start, -1),
            },
            ...(limit.unit === 'wd' ? skipped(due, addDays(start, -1), calendar) : []),
            { step: 'Last day in time', date: due },
          ]
    case 'by':
      return [{ step: 'Must be done by the event: last day in time', date: due }]
  }
}

function countedForward(
  length: Length,
  start: CalendarDate,
  due: CalendarDate,
  calendar: WorkingDayCalendar,
): readonly Step[] {
  const after = `${lengthInWords(length)} after that day, which is not counted`
  switch (length.unit) {
    case 'wd':
      return [
        { step: `${after}. First working day counted`, date: forward(start, { n: 1, unit: 'wd' }, calendar) },
        ...skipped(addDays(start, 1), due, calendar),
      ]
    case 'd':
    case 'w':
      return [{ step: `${after}. First day counted`, date: addDays(start, 1) }]
    case 'h':
      return [{ step: `${lengthInWords(length)} end on this date, at the time of day they began`, date: due }]
    case 'm':
    case 'y':
      return [{ step: `${lengthInWords(length)} after that day: ${corresponding(start, due)}`, date: due }]
  }
}

/** D4, Dodds v Walker: the same day number or, where the month has no such day, its last day. */
function corresponding(start: CalendarDate, due: CalendarDate): string {
  if (dayOf(start) === dayOf(due)) return 'the corresponding date'
  const month = `${monthNames[monthOf(due) - 1]} ${yearOf(due)}`
  return `${month} has no day ${dayOf(start)}, so its last day (Dodds v Walker)`
}

/** The days from `from` to `to` that working days leave out: weekend days by number, each holiday by its name. */
function skipped(from: CalendarDate, to: CalendarDate, calendar: WorkingDayCalendar): readonly Step[] {
  const weekend: CalendarDate[] = []
  const holidays: Step[] = []
  for (let day = from; day <= to; day = addDays(day, 1)) {
    const why = calendar.whyNotWorking(day)
    if (why === undefined) continue
    if (dayOfWeek(day) > 5) weekend.push(day)
    else holidays.push({ step: `Skipped: ${why}`, date: day })
  }
  const [first] = weekend
  return [
    ...(first === undefined
      ? []
      : [{ step: `Skipped: ${count(weekend.length, 'weekend day')}, the first`, date: first }]),
    ...holidays,
  ]
}

/** D7: a limit in law does not move for a weekend or a holiday; the office is shut all the same. */
function notExtended(due: CalendarDate, calendar: WorkingDayCalendar): readonly Step[] {
  const practical = latestPractical(due, calendar)
  if (practical === undefined || practical === due) return []
  const why = dayOfWeek(due) > 5 ? `a ${weekdayNames[dayOfWeek(due) - 1]}` : calendar.whyNotWorking(due)
  return [
    { step: `That is ${why}, and the limit does not move: latest practical working day`, date: practical },
  ]
}
