import { sql } from 'kysely'
import type { ComparatorStore, ScorecardStore } from '#app/measure/measure-sources.ts'
import { auditChange } from '#store/admin/audit-change.ts'
import { type Database, inAuthority } from '#store/database/database.ts'

/** Figures of other areas in comparator_figure, one a measure, year and area. */
export function comparatorStoreOf(db: Database): ComparatorStore {
  return {
    enter: (by, { measure, year, area, value, source, note, on }) =>
      inAuthority(db, by, async (trx) => {
        await sql`
          insert into comparator_figure (authority_id, measure_id, year, area, value, source, note, entered_on, entered_by)
          values (${by.authorityId}, ${measure}, ${year}, ${area}, ${value}, ${source}, ${note ?? null}, ${on}, ${by.actor})
          on conflict (authority_id, measure_id, year, area) do update set value = excluded.value,
            source = excluded.source, note = excluded.note, entered_on = excluded.entered_on, entered_by = excluded.entered_by
        `.execute(trx)
        await auditChange(trx, by, 'enter-comparators', subjectOf(measure, area, year), {
          is: String(value),
          source,
          note: note ?? '',
        })
      }),
    remove: (by, { measure, year, area }) =>
      inAuthority(db, by, async (trx) => {
        const gone = await sql`
          delete from comparator_figure
          where authority_id = ${by.authorityId} and measure_id = ${measure} and year = ${year} and area = ${area}
          returning 1
        `.execute(trx)
        if (gone.rows.length === 0) return false
        await auditChange(trx, by, 'enter-comparators', subjectOf(measure, area, year), { is: 'removed' })
        return true
      }),
  }
}

const subjectOf = (measure: string, area: string, year: string) => `${measure} of ${area}, ${year}`

function idsIn(kept: unknown): readonly string[] | undefined {
  return Array.isArray(kept) ? kept.filter((one) => typeof one === 'string') : undefined
}

/** What people chose, in scorecard_choice: a row a person. */
export function scorecardStoreOf(db: Database): ScorecardStore {
  return {
    chosen: (authorityId, userId) =>
      inAuthority(db, { authorityId, actor: 'scorecard' }, async (trx) => {
        const found = await sql<{ measures: unknown }>`
          select measures from scorecard_choice where authority_id = ${authorityId} and user_id = ${userId}
        `.execute(trx)
        return idsIn(found.rows[0]?.measures)
      }),
    choose: (by, userId, measures) =>
      inAuthority(db, by, async (trx) => {
        if (measures === undefined) {
          await sql`delete from scorecard_choice where authority_id = ${by.authorityId} and user_id = ${userId}`.execute(
            trx,
          )
        } else {
          await sql`
            insert into scorecard_choice (authority_id, user_id, measures)
            values (${by.authorityId}, ${userId}, ${JSON.stringify(measures)}::jsonb)
            on conflict (authority_id, user_id) do update set measures = excluded.measures
          `.execute(trx)
        }
        await auditChange(trx, by, 'explore-measures', 'the measures of their scorecard', {
          is: (measures ?? ['those of the role']).join(', '),
        })
      }),
  }
}
