import { type RawBuilder, sql, type Transaction } from 'kysely'
import type { Tables } from './tables.generated.ts'

/** Queries by name, each with the rows that it answers. */
type Questions = Readonly<Record<string, RawBuilder<unknown>>>

/** The rows of each question, in its own order. */
type Answers<Q extends Questions> = {
  readonly [Name in keyof Q]: Q[Name] extends RawBuilder<infer Row> ? readonly Row[] : never
}

/**
 * What several queries answer, asked in one round trip. Rows come as JSON carries them: days as text, counts and
 * decimals as numbers, as they come from a query of its own. An instant would come as text: it is not asked for here.
 */
export async function rowsAtOnce<Q extends Questions>(
  trx: Transaction<Tables>,
  questions: Q,
): Promise<Answers<Q>> {
  const columns = Object.entries(questions).map(
    ([name, question]) =>
      sql`(select coalesce(json_agg(row_to_json(x)), '[]') from (${question}) x) as ${sql.ref(name)}`,
  )
  const { rows } = await sql<Answers<Q>>`select ${sql.join(columns)}`.execute(trx)
  const [answers] = rows
  if (answers === undefined) throw new RangeError('A query without a table answers one row')
  return answers
}

/** The same, each query asked by itself: for so many rows that they are sooner sent than made into JSON. */
export async function rowsInTurn<Q extends Questions>(
  trx: Transaction<Tables>,
  questions: Q,
): Promise<Answers<Q>> {
  const answers: Record<string, readonly unknown[]> = {}
  for (const [name, question] of Object.entries(questions)) answers[name] = (await question.execute(trx)).rows
  return answers as Answers<Q>
}
