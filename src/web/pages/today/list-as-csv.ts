import { nextStep } from '#app/today/next-step.ts'
import type { DueLine, GapLine, OnLine, TodayFound } from '#app/today/today-reads.ts'
import { titleOf } from '#app/care/why-due.ts'
import type { Role } from '#domain/access/roles.ts'
import type { WorkingDayCalendar } from '#domain/calendar/working-days.ts'
import { gapNamed } from '#domain/gap/register.ts'
import { ruleNamed } from '#domain/law/register.ts'
import { standing } from '#domain/law/standing.ts'
import { csvFile } from '../measures/figures-csv.ts'
import { distanceOf } from './present-lines.ts'

const headings = [
  'group',
  'child_id',
  'called',
  'last_name',
  'what',
  'due_or_since',
  'working_days',
  'planned_for',
  'why',
  'next_step',
  'standing',
  'iro',
  'social_worker',
  'team',
] as const

/** A day's work for a spreadsheet, a line each. A blank is something not recorded. */
export function todayAsCsv(found: TodayFound, role: Role, calendar: WorkingDayCalendar): string {
  const due = (line: DueLine) => dueRow(line, nextStep(line, role, found.on, calendar))
  return csvFile([headings, ...found.dues.map(due), ...found.gaps.map(gapRow)])
}

function dueRow(line: DueLine, step: string): readonly string[] {
  const { item } = line
  const rule = ruleNamed(item.rule)
  return [
    line.group,
    ...child(line),
    titleOf(item.rule),
    item.due,
    distanceOf(item),
    line.plannedOn ?? '',
    item.why,
    step,
    rule === undefined ? 'Local practice' : standing(rule),
    ...holders(line),
  ]
}

function gapRow(line: GapLine): readonly string[] {
  const rule = gapNamed(line.gap)
  return [
    'gap',
    ...child(line),
    rule.title,
    line.day ?? '',
    '',
    '',
    rule.statement,
    rule.nextStep,
    standing(rule),
    ...holders(line),
  ]
}

const child = (line: OnLine) => [line.childId, line.called ?? '', line.lastName ?? '']
const holders = (line: OnLine) => [line.iroName ?? line.iroId ?? '', line.workerName ?? '', line.team ?? '']
