import { sql } from 'kysely'
import type { FoundInFiles, MeasureSources } from '#app/measure/measure-sources.ts'
import { type Database, inAuthority } from '../database/database.ts'
import { stands } from '../import/standing.ts'
import { reportSourcesOf } from '../report/report-sources.ts'
import { comparatorFigures } from './comparator-figures.ts'

/** What stands beside the figures of an authority's measures. */
export function measureSourcesOf(database: Database, actor: string): MeasureSources {
  const { yearsHeld, lastChange, kindsHeld } = reportSourcesOf(database, actor)
  return {
    yearsHeld,
    lastChange,
    kindsHeld,
    comparators: (authorityId, measure) =>
      inAuthority(database, { authorityId, actor }, (trx) =>
        comparatorFigures(trx, authorityId, { measure }),
      ),
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
