import { sql } from 'kysely'
import type { FoundInFiles, MeasureSources } from '#app/measure/measure-sources.ts'
import type { CalendarDate } from '#domain/calendar/calendar-date.ts'
import { type Database, inAuthority } from '../database/database.ts'
import { stands } from '../import/standing.ts'
import { reportSourcesOf } from '../report/report-sources.ts'

interface ComparatorRow {
  readonly year: string
  readonly area: string
  readonly value: string | number
  readonly source: string | null
  readonly note: string | null
  readonly entered_on: CalendarDate | null
  readonly entered_by: string | null
}

/** What stands beside the figures of an authority's measures. */
export function measureSourcesOf(database: Database, actor: string): MeasureSources {
  const { yearsHeld, lastChange, kindsHeld } = reportSourcesOf(database, actor)
  return {
    yearsHeld,
    lastChange,
    kindsHeld,
    comparators: (authorityId, measure) =>
      inAuthority(database, { authorityId, actor }, async (trx) => {
        const { rows } = await sql<ComparatorRow>`
          select year, area, value, source, note, entered_on, entered_by from comparator_figure
          where authority_id = ${authorityId} and measure_id = ${measure}
          union all
          -- What somebody typed in speaks in the place of what a file says of the same year and area.
          select comparator_year, comparator_area, comparator_value, comparator_source, null, null, null
          from comparators
          where authority_id = ${authorityId} and measure_id = ${measure} and current and not exists (
            select from comparator_figure f
            where f.authority_id = ${authorityId} and f.measure_id = ${measure}
              and f.year = comparator_year and f.area = comparator_area
          )
          order by year desc, area
        `.execute(trx)
        return rows.map(({ year, area, value, source, note, entered_by: by, entered_on: on }) => ({
          year,
          area,
          value: Number(value),
          source: source ?? undefined,
          note: note ?? undefined,
          entered: by === null || on === null ? undefined : { by, on },
        }))
      }),
    findings: (authorityId, year, kinds) =>
      inAuthority(database, { authorityId, actor }, async (trx) => {
        const { rows } = await sql<FoundInFiles>`
          select f.code, f.severity, count(*)::int as count
          from import_finding f
          join (
            select distinct on (i.kind) i.import_id, i.file
            from import_run r
            join import_file i on i.authority_id = r.authority_id and i.import_id = r.import_id
            where r.authority_id = ${authorityId} and r.collection_year = ${year} and ${stands('r')}
              and i.kind = any(${[...kinds]}::text[])
            order by i.kind, r.started_at desc
          ) newest on newest.import_id = f.import_id and newest.file = f.file
          where f.authority_id = ${authorityId}
          group by f.code, f.severity order by f.severity, count(*) desc, f.code
        `.execute(trx)
        return rows
      }),
    officers: (authorityId) =>
      inAuthority(database, { authorityId, actor }, async (trx) => {
        const { rows } = await sql<{ iro_id: string; name: string }>`
          select distinct on (iro_id) iro_id, name from iros
          where authority_id = ${authorityId} and name is not null
          order by iro_id, collection_year desc, started_on desc
        `.execute(trx)
        return new Map(rows.map(({ iro_id: id, name }) => [id, name]))
      }),
  }
}
