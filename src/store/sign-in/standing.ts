import { type RawBuilder, sql, type Transaction } from 'kysely'
import { type CodeLabels, codeLabelsIn, labelledLists, labelsPolicyOf } from '#domain/journey/code-labels.ts'
import { type ChosenTerms, termsIn } from '#domain/terms/terms.ts'
import type { Tables } from '#store/database/tables.generated.ts'

/** What holds for somebody today beside their account: whom they cover, what they lead, what their council calls things and codes. */
export interface Standing {
  /** IROs, by the ids of the files, for whom they cover today. */
  readonly covering: readonly string[]
  /** Teams, by the names of the files, in and below the units that they lead or deputise for today; undefined: none. */
  readonly teams: readonly string[] | undefined
  readonly terms: ChosenTerms
  readonly codeLabels: CodeLabels
  /** What they have been told and not read yet. */
  readonly unread: number
}

const labelPolicies = labelledLists.map(labelsPolicyOf)

/** What `standingQuery` answers. */
export interface StandingRow {
  readonly covering: readonly string[] | null
  readonly teams: readonly string[] | null
  readonly posted: boolean | null
  readonly terms: Record<string, unknown> | null
  readonly labels: Record<string, unknown> | null
  readonly unread: number | null
}

/**
 * The standing of an account as one row, by `standing_of` in the database. The authority must be that of the transaction,
 * so that row-level security admits its rows and no other's.
 */
export function standingQuery(
  authorityId: RawBuilder<unknown>,
  userId: RawBuilder<unknown>,
): RawBuilder<StandingRow> {
  return sql`select * from standing_of(${authorityId}, ${userId}, ${labelPolicies})`
}

/** The same where the authority is known but not yet named: from here on the transaction is of this one. */
export async function standingIn(
  trx: Transaction<Tables>,
  authorityId: string,
  userId: string,
): Promise<Standing> {
  await sql`select set_config('waymark.authority', ${authorityId}, true)`.execute(trx)
  const { rows } = await standingQuery(sql`${authorityId}::uuid`, sql`${userId}::uuid`).execute(trx)
  const [row] = rows
  if (row === undefined) throw new RangeError('A standing is one row')
  return standingOf(row)
}

/** A row of that as the site knows it. */
export function standingOf(row: StandingRow): Standing {
  return {
    covering: row.covering ?? [],
    teams: row.posted === true ? (row.teams ?? []) : undefined,
    terms: termsIn(row.terms ?? {}),
    codeLabels: codeLabelsIn(row.labels ?? {}),
    unread: row.unread ?? 0,
  }
}
