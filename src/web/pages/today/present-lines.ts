import { nextStep } from '#app/today/next-step.ts'
import type { DueLine, GapLine, OnLine } from '#app/today/today-reads.ts'
import { titleOf } from '#app/care/why-due.ts'
import type { WorklistItem } from '#app/care/care-reads.ts'
import type { Role } from '#domain/access/roles.ts'
import { ageOn, type CalendarDate } from '#domain/calendar/calendar-date.ts'
import type { WorkingDayCalendar } from '#domain/calendar/working-days.ts'
import { gapNamed } from '#domain/gap/register.ts'
import { latestPractical } from '#domain/law/count.ts'
import { ruleNamed } from '#domain/law/register.ts'
import { standing } from '#domain/law/standing.ts'
import { count, fromDay, sentence, shortDate } from '../../kit/format.ts'
import type { WorkedStep } from '../../kit/steps.tsx'
import { childLink } from '../links.ts'
import type { AboutLine } from '../where-to.ts'
import { workedStep } from '../worked-step.ts'

/** Who, what, when against the rule, why, and the one thing to do. */
export interface LineView {
  readonly child: string
  readonly href: string
  readonly age: string
  readonly held: string | undefined
  readonly what: string
  readonly why: string
  readonly when: string
  readonly late: string | undefined
  readonly notes: readonly string[]
  readonly step: string
  /** The page on which that is done. */
  readonly stepHref: string | undefined
  readonly steps: readonly WorkedStep[]
  readonly standing: string
}

export interface LineSetting {
  readonly role: Role
  readonly on: CalendarDate
  /** The day in the address; empty when the list chose. */
  readonly asked: string
  /** Whoever looks holds these children alone: who holds them goes without saying. */
  readonly own: boolean
  readonly calendar: WorkingDayCalendar
  /** The page on which whoever looks does the next thing about a line. */
  readonly whereTo: (line: AboutLine) => string | undefined
}

export function dueLine(line: DueLine, setting: LineSetting): LineView {
  const { item } = line
  const rule = ruleNamed(item.rule)
  const ofRule = rule === undefined ? 'Local practice' : standing(rule)
  const late = item.state === 'missed'
  return {
    ...who(line, setting),
    what: titleOf(item.rule),
    why: `${sentence(item.why)}${ofRule === 'Local practice' ? '. Local practice' : ''}`,
    when: `Due ${item.opens === undefined ? '' : `${shortDate(item.opens)} to `}${shortDate(item.due)}`,
    late: late ? distanceOf(item) : undefined,
    notes: [
      ...(late ? [] : [distanceOf(item), lastWorkingDay(item, setting.calendar)]),
      item.subject === 'review' ? plannedWords(line) : undefined,
    ].filter((note): note is string => note !== undefined && note !== ''),
    step: nextStep(line, setting.role, setting.on, setting.calendar),
    stepHref: setting.whereTo({ ...line, rule: item.rule, subject: item.subject, due: item.due }),
    steps: (item.because ?? []).map(workedStep),
    standing: ofRule,
  }
}

export function gapLine(line: GapLine, setting: LineSetting): LineView {
  const rule = gapNamed(line.gap)
  return {
    ...who(line, setting),
    what: rule.title,
    why: rule.statement,
    when: line.day === null ? '' : `${rule.dateIs} ${shortDate(line.day)}`,
    late: undefined,
    notes: line.day === null ? [] : [fromDay(setting.on, line.day)],
    step: rule.nextStep,
    stepHref: setting.whereTo({ ...line, rule: line.gap }),
    steps: [],
    standing: `${standing(rule)}: ${rule.source}`,
  }
}

function who(
  line: OnLine,
  { on, asked, own }: LineSetting,
): Pick<LineView, 'child' | 'href' | 'age' | 'held'> {
  const age = line.bornOn === null ? undefined : ageOn(line.bornOn, on)
  return {
    child: nameOf(line),
    href: childLink(line.childId, asked),
    age: age === undefined ? 'Age not recorded' : age === 0 ? 'Under 1' : count(age, 'year'),
    held: own ? undefined : (line.iroName ?? line.iroId ?? 'No IRO recorded'),
  }
}

/** How they like to be called, when it is recorded; their id is always there to tell two of one name apart. */
function nameOf({ childId, called }: Pick<OnLine, 'childId' | 'called'>): string {
  return called === null ? `Child ${childId}` : `${called} (${childId})`
}

function plannedWords({ plannedOn, item }: DueLine): string {
  if (plannedOn === null) return 'No day in the diary'
  const after = plannedOn > item.due ? ', after the last day in time' : ''
  return `Planned for ${shortDate(plannedOn)}${after}`
}

/** A date set by law does not move to the next working day: the one before it is the last that serves. */
function lastWorkingDay(item: WorklistItem, calendar: WorkingDayCalendar): string | undefined {
  const last = latestPractical(item.due, calendar)
  return last === undefined || last === item.due ? undefined : `Last working day ${shortDate(last)}`
}

/** How late, or how long there is, in working days. */
export function distanceOf(item: WorklistItem): string {
  if (item.workingDaysLate !== undefined && item.workingDaysLate > 0) {
    return `${count(item.workingDaysLate, 'working day')} late`
  }
  if (item.state === 'missed') return 'Late'
  if (item.workingDaysLeft === undefined) return ''
  return item.workingDaysLeft === 0
    ? 'Today is the last day'
    : `${count(item.workingDaysLeft, 'working day')} left`
}
