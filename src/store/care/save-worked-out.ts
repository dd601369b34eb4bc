import { sql, type Transaction } from 'kysely'
import type { WorkedOutChild } from '#domain/care/work-out-child.ts'
import { ceasedGroup, isTemporary, legalStatusGroup, placementGroup } from '#domain/child/episode.ts'
import type { Tables } from '#store/database/tables.generated.ts'

/** The tables of what is worked out, in the order of writing. */
export const workedOutTables = ['care_period', 'care_episode', 'counted_review', 'due'] as const
type WorkedOutTable = (typeof workedOutTables)[number]

/** Replaces what was worked out of the children given. Their rows that no longer follow are gone. */
export function saverOf(
  trx: Transaction<Tables>,
  authorityId: string,
): (children: readonly WorkedOutChild[]) => Promise<void> {
  let isFirst: boolean | undefined
  const saved = new Set<string>()
  return async (children) => {
    const ids = children.map(({ childId }) => childId)
    // Of a council of which nothing was worked out before, there is nothing to look for child by child.
    isFirst ??= !(await hasWorkedOut(trx, authorityId))
    const mayHaveRows = isFirst ? ids.filter((id) => saved.has(id)) : ids
    for (const id of ids) saved.add(id)
    for (const table of workedOutTables) {
      if (mayHaveRows.length > 0) await removeRows(trx, authorityId, table, mayHaveRows)
      await addRows(trx, authorityId, table, children)
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

async function removeRows(
  trx: Transaction<Tables>,
  authorityId: string,
  table: WorkedOutTable,
  childIds: readonly string[],
): Promise<void> {
  await sql`
    delete from ${sql.table(table)} where authority_id = ${authorityId} and child_id = any(${[...childIds]}::text[])
  `.execute(trx)
}

async function addRows(
  trx: Transaction<Tables>,
  authorityId: string,
  table: WorkedOutTable,
  children: readonly WorkedOutChild[],
): Promise<void> {
  const rows = children.flatMap((child) => workedOutRows[table](child))
  for (let start = 0; start < rows.length; start += 5_000) {
    const batch = JSON.stringify(
      rows.slice(start, start + 5_000).map((row) => ({ ...row, authority_id: authorityId })),
    )
    await sql`
      insert into ${sql.table(table)}
      select * from json_populate_recordset(null::${sql.table(table)}, ${batch}::json)
    `.execute(trx)
  }
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
