import type { ListedChild } from '#app/children/children-reads.ts'
import { ageOn, type CalendarDate } from '#domain/calendar/calendar-date.ts'
import type { CodeLabels } from '#domain/journey/code-labels.ts'
import { legalStatusWords, placementWords } from '#domain/journey/code-words.ts'

const headings = [
  'child_id',
  'called',
  'last_name',
  'age',
  'looked_after_since',
  'left_care',
  'legal_status',
  'lives',
  'distance_miles',
  'iro',
  'social_worker',
  'team',
  'review_due',
  'overdue',
  'due_in_10_working_days',
] as const

/** A list of children for a spreadsheet, in the words of the list on screen. A blank is something not recorded. */
export function listAsCsv(children: readonly ListedChild[], on: CalendarDate, own: CodeLabels): string {
  const lines = [headings, ...children.map((child) => valuesOf(child, on, own))]
  // The mark at the beginning tells spreadsheets that the file is UTF-8.
  return `\u{feff}${lines.map((line) => line.map(cell).join(',')).join('\r\n')}\r\n`
}

function valuesOf(
  child: ListedChild,
  on: CalendarDate,
  own: CodeLabels,
): readonly (string | number | null)[] {
  return [
    child.childId,
    child.called,
    child.lastName,
    child.bornOn === null ? null : (ageOn(child.bornOn, on) ?? null),
    child.startedOn,
    child.endedOn,
    child.legalStatus === null ? null : legalStatusWords(child.legalStatus, own),
    child.place === null ? null : placementWords(child.place, own),
    child.distanceMiles,
    child.iroName,
    child.workerName,
    child.team,
    child.reviewDueOn,
    child.overdue,
    child.soon,
  ]
}

/** A text that a spreadsheet would run as a formula is given an apostrophe in front. */
function cell(value: string | number | null): string {
  if (value === null) return ''
  if (typeof value === 'number') return String(value)
  const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
