import { type RawBuilder, sql, type Transaction } from 'kysely'
import type { WorkedOutChild } from '#domain/care/work-out-child.ts'
import { ceasedGroup, isTemporary, legalStatusGroup, placementGroup } from '#domain/child/episode.ts'
import { oneAhead } from '#store/database/one-ahead.ts'
import type { Tables } from '#store/database/tables.generated.ts'

/** The tables of what is worked out, in the order of writing. */
export const workedOutTables = ['care_period', 'care_episode', 'counted_review', 'due'] as const
type WorkedOutTable = (typeof workedOutTables)[number]

/** What makes two rows the same row; what else they hold may have moved. */
const keysOf: Readonly<Record<WorkedOutTable, readonly string[]>> = {
  care_period: ['child_id', 'started_on'],
  care_episode: ['child_id', 'episode_no'],
  counted_review: ['child_id', 'review_on'],
  due: ['child_id', 'rule', 'subject', 'anchor_on'],
}

/**
 * Replaces what was worked out of the children given: rows that no longer follow are gone, and those that still
 * do are not written again. Most of a child's clocks are of years that are past.
 */
export function saverOf(
  trx: Transaction<Tables>,
  authorityId: string,
): (children: readonly WorkedOutChild[]) => Promise<void> {
  let isFirst: boolean | undefined
  const saved = new Set<string>()
  return async (children) => {
    // Of a council of which nothing was worked out before, there is nothing to compare with child by child.
    isFirst ??= !(await hasWorkedOut(trx, authorityId))
    const write = isFirst && !children.some(({ childId }) => saved.has(childId)) ? addRows : replaceRows
    for (const { childId } of children) saved.add(childId)
    for (const table of workedOutTables) {
      await oneAhead(
        batches(table, children),
        (batch) => write(authorityId, table, batch),
        async (statement) => statement?.execute(trx),
      )
    }
  }
}

async function hasWorkedOut(trx: Transaction<Tables>, authorityId: string): Promise<boolean> {
  const any = workedOutTables.map(
    (table) => sql`exists (select from ${sql.table(table)} where authority_id = ${authorityId})`,
  )
  const found = await sql<{ has: boolean }>`select ${sql.join(any, sql` or `)} as has`.execute(trx)
  return found.rows[0]?.has !== false
}

/** Some children, and all of their rows. */
interface Batch {
  readonly childIds: string[]
  readonly rows: Row[]
}

const rowsInABatch = 5_000

function* batches(table: WorkedOutTable, children: readonly WorkedOutChild[]): Generator<Batch> {
  let batch: Batch = { childIds: [], rows: [] }
  for (const child of children) {
    batch.childIds.push(child.childId)
    for (const row of workedOutRows[table](child)) batch.rows.push(row)
    if (batch.rows.length < rowsInABatch) continue
    yield batch
    batch = { childIds: [], rows: [] }
  }
  if (batch.childIds.length > 0) yield batch
}

/** Undefined where there is nothing to write. */
function addRows(
  authorityId: string,
  table: WorkedOutTable,
  { rows }: Batch,
): RawBuilder<unknown> | undefined {
  if (rows.length === 0) return undefined
  return sql`insert into ${sql.table(table)} ${asRows(authorityId, table, rows)}`
}

function replaceRows(
  authorityId: string,
  table: WorkedOutTable,
  { childIds, rows }: Batch,
): RawBuilder<unknown> {
  const key = ['authority_id', ...keysOf[table]]
  const held = columnsOf(rows).filter((column) => !key.includes(column))
  const refs = (from: string, columns: readonly string[]) =>
    sql.join(columns.map((column) => sql.ref(`${from}.${column}`)))
  // `not in` is looked up by hash whatever the planner makes of the JSON, of whose rows it knows nothing.
  // Without rows there are no columns to write, and all that there was is gone.
  const write =
    rows.length === 0
      ? sql`select`
      : sql`
        insert into ${sql.table(table)} as t select * from incoming
        on conflict (${sql.join(key.map((column) => sql.ref(column)))}) do update
        set ${sql.join(held.map((column) => sql`${sql.ref(column)} = ${sql.ref(`excluded.${column}`)}`))}
        where (${refs('t', held)}) is distinct from (${refs('excluded', held)})`
  return sql`
    with incoming as materialized (${asRows(authorityId, table, rows)}),
    gone as (
      delete from ${sql.table(table)} t
      where t.authority_id = ${authorityId} and t.child_id = any(${childIds}::text[])
        and (${refs('t', keysOf[table])}) not in (select ${refs('i', keysOf[table])} from incoming i)
    )
    ${write}
  `
}

const columnsOf = (rows: readonly Row[]) => Object.keys(rows[0] ?? {})

/** The rows travel as one JSON value, which both databases read quickly. */
function asRows(authorityId: string, table: WorkedOutTable, rows: readonly Row[]) {
  const sent = JSON.stringify(rows.map((row) => ({ authority_id: authorityId, ...row })))
  return sql`select * from json_populate_recordset(null::${sql.table(table)}, ${sent}::json)`
}

type Row = Readonly<Record<string, string | number | boolean | null>>

/** A child's rows for each table, by the table's own column names. */
export const workedOutRows: Readonly<Record<WorkedOutTable, (child: WorkedOutChild) => readonly Row[]>> = {
  care_period: ({ childId, periods }) =>
    periods.map((period) => ({
      child_id: childId,
      started_on: period.startedOn,
      start_known: period.startKnown,
      ended_on: period.endedOn,
      end_reason: period.endReason,
      history_complete: period.historyComplete,
    })),
  care_episode: ({ childId, history }) =>
    history.episodes.map((episode, index) => ({
      child_id: childId,
      episode_no: index + 1,
      decom: episode.decom,
      dec: episode.dec,
      legal_status: episode.legalStatus,
      legal_status_group: legalStatusGroup(episode.legalStatus),
      place: episode.place,
      placement_group: placementGroup(episode.place),
      rne: episode.rne,
      rec: episode.rec,
      ceased_group: episode.ceasesCare ? ceasedGroup(episode.rec) : null,
      temporary: isTemporary(episode),
      starts_care: episode.startsCare,
      ceases_care: episode.ceasesCare,
      period_started_on: episode.periodStartedOn,
      run_no: episode.run,
      run_started_on: episode.runStartedOn,
      distance_miles: episode.distanceMiles,
      in_authority: episode.inAuthority,
    })),
  counted_review: ({ childId, reviews }) =>
    reviews.map((review) => ({
      child_id: childId,
      review_on: review.on,
      in_care: review.inCare,
      kind: review.kind,
      counts_for_clock: review.countsForClock,
      number: review.number,
      code: review.code,
      age: review.age,
      period_started_on: review.periodStartedOn,
      adjourned_on: review.adjournedOn,
      decided_after: review.decidedAfter,
      completed_on: review.completedOn,
      judgement: review.judgement,
      judged_on: review.judgedOn,
      rule: review.rule,
      due_on: review.dueOn,
      late_reason: review.lateReason,
      iro_id: review.iroId,
      team: review.team,
      has_details: review.hasDetails,
    })),
  due: ({ childId, dues }) =>
    dues.map((due) => ({
      child_id: childId,
      rule: due.rule,
      subject: due.subject,
      anchor_on: due.anchorOn,
      opens_on: due.opensOn,
      due_on: due.dueOn,
      done_on: due.doneOn,
      judged_on: due.judgedOn,
      decided_after: due.decidedAfter,
      ended_on: due.endedOn,
      end_reason: due.endReason,
      period_started_on: due.periodStartedOn,
    })),
}
