import { sql, type Transaction } from 'kysely'
import type { Tables } from '../database/tables.generated.ts'
import type { Share, Sql } from './measure-sql.ts'
import { SharedRelations } from './shared-relations.ts'

export type Row = Readonly<Record<string, string | number | boolean | null>>

/** One query, that is asked alone or in one statement with others. */
export type Question = (shared: Share) => Sql

/** Puts questions that share a relation into one statement, those of most questions first. */
export function statementsOf(questions: readonly Question[]): readonly (readonly Question[])[] {
  let statements: { readonly asked: readonly Question[]; readonly relations: ReadonlySet<string> }[] = []
  for (const question of questions) {
    const relations = new SharedRelations()
    question(relations.share)
    const names = new Set(relations.names)
    const touching = statements.filter((one) => [...names].some((name) => one.relations.has(name)))
    statements = statements.filter((one) => !touching.includes(one))
    statements.push({
      asked: [...touching.flatMap(({ asked }) => asked), question],
      relations: new Set([...touching.flatMap((one) => [...one.relations]), ...names]),
    })
  }
  return statements.map(({ asked }) => asked).toSorted((a, b) => b.length - a.length)
}

/** The rows that each question is answered with, asked in one statement: as JSON, so that each has columns of its own. */
export async function askTogether(
  trx: Transaction<Tables>,
  questions: readonly Question[],
): Promise<readonly (readonly Row[])[]> {
  const relations = new SharedRelations()
  const answers = questions.map(
    (question, at) =>
      sql`(select json_agg(one_of_all) from (${question(relations.share)}) one_of_all) as ${sql.ref(`answer_${at}`)}`,
  )
  const { rows } = await sql<Readonly<Record<string, readonly Row[] | null>>>`
    ${relations.beginning} select ${sql.join(answers)}
  `.execute(trx)
  return questions.map((_, at) => rows[0]?.[`answer_${at}`] ?? [])
}
