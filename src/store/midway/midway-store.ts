import { sql } from 'kysely'
import type { MidwayStore } from '#app/midway/midway-store.ts'
import type { MidwayCheck } from '#domain/midway/midway-check.ts'
import { withinScope } from '#store/care/scope-filter.ts'
import { type Database, inAuthority } from '#store/database/database.ts'
import { decisionTransactionOf } from '#store/decisions/decision-store.ts'
import { recording } from '#store/recording/recording-transaction.ts'
import { keepRow, type LiveTable, selected } from '#store/review/review-rows.ts'

const checkTable: LiveTable<MidwayCheck> = {
  name: 'midway_check',
  key: 'check_id',
  columns: {
    checkId: 'check_id',
    childId: 'child_id',
    heldOn: 'held_on',
    onTrack: 'on_track',
    words: 'words',
    checkedBy: 'checked_by',
    version: 'version',
  },
}

/** Checks between reviews that are recorded here. */
export function midwayStoreOf(database: Database, actor: string): MidwayStore {
  return {
    change: (by, work) =>
      recording(database, by, (trx) =>
        work({
          ...decisionTransactionOf(trx, by),
          checkOn: async (childId, heldOn) => {
            const { rows } = await sql<MidwayCheck>`
              select ${selected(checkTable, 'm')} from midway_check m
              where m.authority_id = ${by.authorityId} and m.child_id = ${childId} and m.held_on = ${heldOn} for update
            `.execute(trx)
            return rows[0]
          },
          keepCheck: async (check) => {
            const kept = { ...check, version: check.version + 1 }
            await keepRow(trx, by, checkTable, kept)
            return kept
          },
        }),
      ),
    ofChild: ({ authorityId, scope, on, childId }) =>
      inAuthority(database, { authorityId, actor }, async (trx) => {
        const { rows } = await sql<MidwayCheck>`
          select ${selected(checkTable, 'm')} from midway_check m
          where m.authority_id = ${authorityId} and m.child_id = ${childId}
            and ${withinScope(scope, authorityId, sql`m.child_id`, on)}
          order by m.held_on desc
        `.execute(trx)
        return rows
      }),
  }
}
