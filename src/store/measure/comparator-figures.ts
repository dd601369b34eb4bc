import { sql, type Transaction } from 'kysely'
import type { Comparator } from '#app/measure/measure-sources.ts'
import type { CalendarDate } from '#domain/calendar/calendar-date.ts'
import type { Tables } from '../database/tables.generated.ts'

interface ComparatorRow {
  readonly measure: string
  readonly year: string
  readonly area: string
  readonly value: string | number
  readonly source: string | null
  readonly note: string | null
  readonly entered_on: CalendarDate | null
  readonly entered_by: string | null
}

/**
 * The figures of other areas, of one measure or of all, up to a collection year or of every one: the newest years
 * first. What somebody typed in speaks in the place of what a file says of the same measure, year and area.
 */
export async function comparatorFigures(
  trx: Transaction<Tables>,
  authorityId: string,
  asked: { readonly measure?: string; readonly until?: string },
): Promise<readonly (Comparator & { readonly measure: string })[]> {
  const ofMeasure = asked.measure === undefined ? sql`true` : sql`measure = ${asked.measure}`
  const upTo = asked.until === undefined ? sql`true` : sql`year <= ${asked.until}`
  const { rows } = await sql<ComparatorRow>`
    select * from (
      select measure_id as measure, year, area, value, source, note, entered_on, entered_by from comparator_figure
      where authority_id = ${authorityId}
      union all
      select measure_id, comparator_year, comparator_area, comparator_value, comparator_source, null, null, null
      from comparators c
      where authority_id = ${authorityId} and current and not exists (
        select from comparator_figure f
        where f.authority_id = ${authorityId} and f.measure_id = c.measure_id
          and f.year = c.comparator_year and f.area = c.comparator_area
      )
    ) told
    where ${ofMeasure} and ${upTo}
    order by year desc, area, measure
  `.execute(trx)
  return rows.map(({ measure, year, area, value, source, note, entered_by: by, entered_on: on }) => ({
    measure,
    year,
    area,
    value: Number(value),
    source: source ?? undefined,
    note: note ?? undefined,
    entered: by === null || on === null ? undefined : { by, on },
  }))
}
