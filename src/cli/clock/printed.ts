import {
  type CalendarDate,
  dayOfWeek,
  daysBetween,
  weekdayNames,
  writtenDate,
} from '#domain/calendar/calendar-date.ts'
import type { ClockKind, ClockRule, Confidence } from '#domain/law/clock.ts'
import { limitInWords } from '#domain/law/in-words.ts'
import type { LimitBeside } from '#domain/law/limit-beside.ts'
import type { Registered } from '#domain/law/register.ts'
import { standing } from '#domain/law/standing.ts'
import type { WorkedOut } from '#domain/law/work-out.ts'

/** What scripts read of one clock. `due` is `from/to` for a window. */
export interface PrintedClock {
  readonly rule: string
  readonly slug: string
  readonly start: CalendarDate
  readonly due: string
  readonly kind: ClockKind
  readonly confidence: Confidence
  readonly source: string
  /** What the date means where it is not simply the last day in time. */
  readonly label?: string
}

export function clockFields(rule: ClockRule, start: CalendarDate, worked: WorkedOut): PrintedClock {
  const label = labelOf(rule)
  return {
    rule: rule.id,
    slug: rule.slug,
    start,
    due: worked.opens === undefined ? worked.due : `${worked.opens}/${worked.due}`,
    kind: rule.kind,
    confidence: rule.confidence,
    source: rule.source,
    ...(label !== undefined && { label }),
  }
}

function labelOf(rule: ClockRule): string | undefined {
  const { limit } = rule
  return 'unit' in limit && limit.unit === 'h'
    ? `the date on which the ${limit.n} hours end, at the time of day they began`
    : undefined
}

/** The label of a date that needs one; empty otherwise. */
export function dueInWords(printed: PrintedClock): string {
  return printed.label ?? ''
}

/** One clock as it is printed: what was asked, what came of it, and what stands beside it. */
export interface OneClock {
  readonly rule: ClockRule
  readonly start: CalendarDate
  readonly worked: WorkedOut
  /** The day to stand at. */
  readonly on?: CalendarDate
  readonly limit?: LimitBeside
}

export function clockAsJson({ rule, start, worked, on, limit }: OneClock): string {
  return json({
    ...clockFields(rule, start, worked),
    ...(on !== undefined && { on, daysLeft: daysBetween(on, worked.due) }),
    ...(limit !== undefined && {
      beside: { rule: limit.rule.id, due: limit.due, targetDaysLater: limit.targetDaysLater },
    }),
    because: worked.because(),
  })
}

/** The clock as the screen opens it: the date, the steps, and what stands behind it. */
export function clockAsText({ rule, worked, on, limit }: OneClock): string {
  const due = worked.opens === undefined ? long(worked.due) : `${long(worked.opens)} to ${long(worked.due)}`
  const steps = worked.because()
  const width = Math.max(...steps.map((step) => step.step.length))
  const label = labelOf(rule)
  const lines = [
    `${rule.title} (${rule.id}, ${rule.slug})`,
    `${rule.limit.direction === 'between' ? 'in time' : 'due'} ${due}${label === undefined ? '' : `: ${label}`}`,
    ...(on === undefined ? [] : [`on ${long(on)}: ${daysLeft(daysBetween(on, worked.due))}`]),
    '',
    'How we worked this out',
    ...steps.map(
      ({ step, date }, index) => `  ${String(index + 1).padStart(2)}  ${step.padEnd(width)}  ${short(date)}`,
    ),
    '',
    `The rule: ${rule.statement}`,
    `${standing(rule)}: ${rule.source}${sinceWhen(rule)}`,
    ...(rule.note === undefined ? [] : [`Note: ${rule.note}`]),
    ...(rule.warning === undefined ? [] : [`Warning: ${rule.warning}`]),
    ...(limit === undefined ? [] : [besideInWords(limit)]),
  ]
  return `${lines.join('\n')}\n`
}

function daysLeft(days: number): string {
  if (days === 0) return 'the last day in time'
  const count = `${Math.abs(days)} day${Math.abs(days) === 1 ? '' : 's'}`
  return days > 0 ? `${count} left` : `${count} past it`
}

/** A target never takes the place of the limit, and says so when it would let a review be out of time. */
function besideInWords({ rule, due, targetDaysLater: later }: LimitBeside): string {
  const limit = `Beside it stands the limit in law, ${rule.source}: ${long(due)}.`
  if (later <= 0) return limit
  return `${limit} This target is ${later} day${later === 1 ? '' : 's'} later: a review held on it would be out of time.`
}

function sinceWhen(rule: ClockRule): string {
  const { from } = rule.inForce
  return from === undefined ? '' : `, in force since ${writtenDate(from)}`
}

export function listAsText(entries: readonly Registered[]): string {
  const width = Math.max(...entries.map(({ rule }) => rule.slug.length))
  const lines = entries.map(
    ({ rule }) =>
      `${rule.id.padEnd(4)}  ${rule.slug.padEnd(width)}  ${rule.title}: ${limitInWords(rule.limit)} (${standing(rule)})`,
  )
  return `${lines.join('\n')}\n`
}

export function listAsJson(entries: readonly Registered[]): string {
  return json(
    entries.map(({ rule, file }) => ({
      rule: rule.id,
      slug: rule.slug,
      title: rule.title,
      statement: rule.statement,
      limit: limitInWords(rule.limit),
      anchor: rule.anchor,
      kind: rule.kind,
      confidence: rule.confidence,
      standing: standing(rule),
      source: rule.source,
      file,
    })),
  )
}

const long = (date: CalendarDate) => `${weekdayNames[dayOfWeek(date) - 1]} ${writtenDate(date)}`
const short = (date: CalendarDate) =>
  `${(weekdayNames[dayOfWeek(date) - 1] ?? '').slice(0, 3)} ${writtenDate(date)}`
const json = (value: unknown) => `${JSON.stringify(value, undefined, 1)}\n`
