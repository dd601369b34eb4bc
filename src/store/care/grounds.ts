import { type RawBuilder, sql, type Transaction } from 'kysely'
import type { Ground, GroundAsked } from '#app/care/grounds.ts'
import type { CalendarDate } from '#domain/calendar/calendar-date.ts'
import { type Statement, statementsOf } from '#domain/care/evidence.ts'
import type { Tables } from '#store/database/tables.generated.ts'

/** Where each kind of statement stands: its table, its day, the id of what it is about, its code. */
const places: Readonly<
  Record<
    Statement,
    { readonly table: string; readonly day: string; readonly id?: string; readonly code?: string }
  >
> = {
  episode: { table: 'ssda903_episodes', day: 'decom', code: 'rne' },
  'care entry notification': { table: 'care_entry_notifications', day: 'looked_after_on' },
  review: { table: 'ssda903_reviews', day: 'review', code: 'review_code' },
  'review completed': { table: 'review_details', day: 'completed_on' },
  'review adjourned': { table: 'review_details', day: 'adjourned_on' },
  dispute: { table: 'disputes', day: 'dispute_raised_on', id: 'dispute_id' },
  'strategy discussion': { table: 'conferences', day: 'strategy_discussion_on', id: 'conference_id' },
  conference: { table: 'conferences', day: 'conference_on', id: 'conference_id' },
}

/**
 * The row that states the day each clock runs from, with the import that brought it as it now stands: found
 * when it is asked for, so that the projection of due dates carries none of it. Undefined where no row states
 * the day. Each clock asked about is within the reader's scope: the caller has seen to that.
 */
export async function groundsOf(
  trx: Transaction<Tables>,
  authorityId: string,
  asked: readonly GroundAsked[],
): Promise<readonly (Ground | undefined)[]> {
  const statements = [...new Set(asked.flatMap(({ rule }) => statementsOf(rule)))]
  if (statements.length === 0) return asked.map(() => undefined)
  const each = statements.map((statement) => stated(statement, authorityId, asked))
  const { rows } = await sql<GroundRow>`
    select s.*, (r.finished_at at time zone 'Europe/London')::date as imported_on
    from (${sql.join(each, sql` union all `)}) s
    join import_run r on r.authority_id = ${authorityId} and r.import_id = s.import_id
    order by (s.statement = 'episode' and s.code = 'S') desc, s.collection_year desc, s.file, s.line
  `.execute(trx)
  const found = new Map<string, GroundRow>()
  for (const row of rows) {
    const key = keyOf(row.statement, row.child_id, row.day, row.id)
    if (!found.has(key)) found.set(key, row)
  }
  return asked.map(({ rule, childId, subject, anchorOn }) => {
    for (const statement of statementsOf(rule)) {
      // What a conference's report is about is written `conference|agency`.
      const id = places[statement].id === undefined ? null : (subject.split('|')[0] ?? null)
      const row = found.get(keyOf(statement, childId, anchorOn, id))
      if (row !== undefined) return groundOf(row)
    }
    return undefined
  })
}

const keyOf = (statement: Statement, childId: string, day: CalendarDate, id: string | null) =>
  JSON.stringify([statement, childId, day, id])

function stated(
  statement: Statement,
  authorityId: string,
  asked: readonly GroundAsked[],
): RawBuilder<unknown> {
  const { table, day, id, code } = places[statement]
  const those = asked.filter(({ rule }) => statementsOf(rule).includes(statement))
  const children = [...new Set(those.map(({ childId }) => childId))]
  const days = [...new Set(those.map(({ anchorOn }) => anchorOn))]
  const column = (name: string | undefined) => (name === undefined ? sql`null::text` : sql.ref(name))
  return sql`
    select ${statement}::text as statement, child_id, ${sql.ref(day)} as day, ${column(id)} as id,
      upper(trim(${column(code)})) as code, collection_year, import_id, file, line
    from ${sql.table(table)}
    where authority_id = ${authorityId} and current and child_id = any(${children}::text[])
      and ${sql.ref(day)} = any(${days}::date[])
  `
}

interface GroundRow {
  readonly statement: Statement
  readonly child_id: string
  readonly day: CalendarDate
  readonly id: string | null
  readonly code: string | null
  readonly import_id: string
  readonly imported_on: CalendarDate
  readonly file: string
  readonly line: number
}

function groundOf(row: GroundRow): Ground {
  return {
    statement: row.statement,
    code: row.code ?? undefined,
    importId: row.import_id,
    importedOn: row.imported_on,
    file: row.file,
    line: row.line,
  }
}
