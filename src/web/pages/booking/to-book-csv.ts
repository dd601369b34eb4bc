import type { ToBookLine } from '#app/booking/desk.ts'
import { titleOf } from '#app/care/why-due.ts'
import { forwardTrigger } from '#domain/review/forward-triggers.ts'
import { csvFile } from '../measures/figures-csv.ts'

const headings = [
  'child_id',
  'called',
  'kind',
  'rule',
  'brought_forward_because',
  'last_day_in_law',
  'last_working_day',
  'wanted_by_local',
  'iro',
] as const

/** The reviews to book for a spreadsheet, a line each. A blank is something that cannot be told or is not recorded. */
export function toBookCsv(lines: readonly ToBookLine[]): string {
  return csvFile([
    headings,
    ...lines.map((line) => [
      line.childId,
      line.called ?? '',
      line.kind,
      line.rule === null ? '' : titleOf(line.rule),
      forwardTrigger(line.trigger)?.words ?? '',
      line.dueOn ?? '',
      line.lastWorkingDay ?? '',
      line.targetOn ?? '',
      line.iroName ?? line.iroId ?? '',
    ]),
  ])
}
