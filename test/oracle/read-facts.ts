import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import Papa from 'papaparse'
import type { Facts, Row } from './facts.ts'

/** A kind of file by columns that no other kind has together. */
const kinds: readonly (readonly [string, ...string[]])[] = [
  ['ssda903_header', 'SEX', 'ETHNIC'],
  ['ssda903_episodes', 'DECOM', 'RNE'],
  ['ssda903_reviews', 'REVIEW_CODE'],
  ['ssda903_uasc', 'DUC'],
  ['ssda903_sw_episodes', 'SW_DECOM'],
  ['iros', 'fte'],
  ['iro_absences', 'absent_from'],
  ['iro_allocations', 'allocated_on'],
  ['care_entry_notifications', 'notified_on'],
  ['quality_checks', 'checked_on'],
  ['iro_contacts', 'contact_on'],
  ['midway_reviews', 'midway_held_on'],
  ['concerns', 'concern_id'],
  ['disputes', 'dispute_id'],
  ['feedback', 'response_id'],
  ['social_workers', 'sw_name'],
  ['planned_reviews', 'review_planned_on'],
  ['history_complete', 'history_complete_from'],
  ['app_contacts', 'app_contact_on'],
  ['placement_details', 'child_id', 'decom'],
  ['care_sources', 'looked_after_on', 'disability'],
  ['conferences', 'conference_on'],
  ['conference_reports', 'agency'],
  ['child_protection_plans', 'plan_started_on'],
  ['registers', 'register'],
  ['populations', 'population_year'],
  ['review_details', 'review_on'],
]

function kindOf(columns: readonly string[]): string | undefined {
  const found = kinds.find(([, ...marks]) => marks.every((mark) => columns.includes(mark)))
  return found?.[0]
}

/** `dd/mm/yyyy` becomes `yyyy-mm-dd`; anything else stays as it is. */
function iso(value: string): string {
  const found = /^(\d{2})\/(\d{2})\/(\d{4})$/.exec(value.trim())
  return found === null ? value : `${found[3]}-${found[2]}-${found[1]}`
}

const nameOf = (column: string) => (column === 'CHILD' ? 'child_id' : column.toLowerCase())

/** The rows of a folder of CSV files as the oracle wants them, read plainly; files it counts nothing from are left. */
export function readFacts(folder: string, reviewYears: readonly string[]): Facts {
  const rows: Record<string, Row[]> = {}
  for (const file of readdirSync(folder).toSorted()) {
    if (!file.endsWith('.csv')) continue
    const text = readFileSync(join(folder, file), 'utf8').replace(/^\uFEFF/, '')
    const { data, meta } = Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true })
    const kind = kindOf(meta.fields ?? [])
    if (kind === undefined) continue
    const read = data.map(
      (cells): Row =>
        Object.fromEntries(Object.entries(cells).map(([column, value]) => [nameOf(column), iso(value)])),
    )
    rows[kind] = [...(rows[kind] ?? []), ...read]
  }
  return { rows, reviewYears }
}
