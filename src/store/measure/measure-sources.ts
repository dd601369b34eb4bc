import { sql } from 'kysely'
import type { MeasureSources } from '#app/measure/measure-sources.ts'
import { type Database, inAuthority } from '../database/database.ts'
import { reportSourcesOf } from '../report/report-sources.ts'

interface ComparatorRow {
  readonly year: string
  readonly area: string
  readonly value: string | number
  readonly source: string | null
}

/** What stands beside the figures of an authority's measures. */
export function measureSourcesOf(database: Database, actor: string): MeasureSources {
  const { yearsHeld, newestImport, kindsHeld } = reportSourcesOf(database, actor)
  return {
    yearsHeld,
    newestImport,
    kindsHeld,
    comparators: (authorityId, measure) =>
      inAuthority(database, { authorityId, actor }, async (trx) => {
        const { rows } = await sql<ComparatorRow>`
          select comparator_year as year, comparator_area as area, comparator_value as value,
            comparator_source as source
          from comparators
          where authority_id = ${authorityId} and measure_id = ${measure} and current
          order by comparator_year desc, comparator_area
        `.execute(trx)
        return rows.map(({ year, area, value, source }) => ({
          year,
          area,
          value: Number(value),
          source: source ?? undefined,
        }))
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
