import type { ByAdministrator } from '#app/admin/accounts.ts'
import type { CalendarDate } from '#domain/calendar/calendar-date.ts'
import { parseCollectionYear } from '#domain/calendar/collection-year.ts'
import type { MeasureUnit } from '#domain/measure/result.ts'
import type { ComparatorStore } from './measure-sources.ts'

/** The form as it was typed. */
export interface TypedComparator {
  readonly year: string
  readonly area: string
  readonly value: string
  readonly source: string
  readonly note: string
}

export interface ComparatorProblem {
  readonly field: keyof TypedComparator
  readonly words: string
}

/** Adds a figure of another area beside a measure, or puts one right. Everything that is wrong is said at once. */
export async function enterComparator(
  comparing: ComparatorStore,
  by: ByAdministrator,
  measure: { readonly id: string; readonly unit: MeasureUnit },
  typed: TypedComparator,
  today: CalendarDate,
): Promise<readonly ComparatorProblem[]> {
  const [year, area, source, note] = [typed.year, typed.area, typed.source, typed.note].map((text) =>
    text.trim(),
  )
  const value = valueOf(typed.value, measure.unit)
  const problems: ComparatorProblem[] = []
  if (year === undefined || parseCollectionYear(year) === undefined) {
    problems.push({ field: 'year', words: 'Enter a year from April to March, like 2025-26' })
  }
  if (!area) problems.push({ field: 'area', words: 'Enter the area, like England' })
  else if (area.length > 100)
    problems.push({ field: 'area', words: 'Enter an area of at most 100 characters' })
  if (typeof value !== 'number') problems.push({ field: 'value', words: value.wrong })
  if (!source) problems.push({ field: 'source', words: 'Enter where the figure was published' })
  else if (source.length > 500)
    problems.push({ field: 'source', words: 'Enter a source of at most 500 characters' })
  if (note !== undefined && note.length > 500) {
    problems.push({ field: 'note', words: 'Enter a note of at most 500 characters' })
  }
  if (!year || !area || !source || typeof value !== 'number' || problems.length > 0) return problems
  await comparing.enter(by, {
    measure: measure.id,
    year,
    area,
    value,
    source,
    note: note === '' ? undefined : note,
    on: today,
  })
  return []
}

function valueOf(typed: string, unit: MeasureUnit): number | { readonly wrong: string } {
  const text = typed.trim().replace(/%$/, '').replaceAll(',', '')
  if (!/^\d+(\.\d+)?$/.test(text)) return { wrong: 'Enter the figure as a number, like 84 or 84.5' }
  const value = Number(text)
  return unit === 'percent' && value > 100 ? { wrong: 'Enter a percentage of at most 100' } : value
}
