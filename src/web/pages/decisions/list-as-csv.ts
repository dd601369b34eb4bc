import type { DecisionListed } from '#app/decisions/decision-store.ts'
import type { CalendarDate } from '#domain/calendar/calendar-date.ts'
import { ownerRoles } from '#domain/decisions/owner-roles.ts'
import { answerInWords, answerTag, progressTag } from './words.ts'

const headings = [
  'child_id',
  'called',
  'review_held_on',
  'number',
  'decision',
  'owner',
  'owner_name',
  'due_on',
  'progress',
  'why',
  'evidence',
  'answer',
  'answer_in_words',
  'iro',
  'frozen_since',
] as const

/** Decisions for a spreadsheet. A blank is something not recorded. */
export function decisionsAsCsv(decisions: readonly DecisionListed[], on: CalendarDate): string {
  const lines = decisions.map((decision) => [
    decision.childId,
    decision.called,
    decision.heldOn,
    String(decision.no),
    decision.what,
    decision.ownerRole === null ? null : ownerRoles[decision.ownerRole],
    decision.ownerName,
    decision.dueOn,
    progressTag(decision, on).text,
    decision.progressWhy,
    decision.evidence,
    answerTag(decision).text,
    answerInWords(decision),
    decision.iroName,
    decision.frozenSince,
  ])
  // The mark at the beginning tells spreadsheets that the file is UTF-8.
  return `\u{feff}${[headings, ...lines].map((line) => line.map(cell).join(',')).join('\r\n')}\r\n`
}

/** A text that a spreadsheet would run as a formula is given an apostrophe in front. */
function cell(value: string | null): string {
  if (value === null) return ''
  const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
