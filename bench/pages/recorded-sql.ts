import type { CompiledQuery } from 'kysely'
import { openDatabase } from '#store/database/database.ts'
import { newId } from '#store/database/uuid.ts'
import { sealWith } from '#web/seal.ts'
import { siteOn } from '../../src/site.ts'
import type { Scratch } from '../scratch.ts'

/** A page's own statements, and how to run them without the page. */
interface RecordedSql extends AsyncDisposable {
  statementsOf(path: string, cookie: string): Promise<readonly CompiledQuery[]>
  /** Runs them one after the other, in their transactions. What they wrote is taken back. */
  run(statements: readonly CompiledQuery[]): Promise<void>
}

/** A second site on the same database, that notes what each page asks. */
export async function recordedSql(place: Scratch['place']): Promise<RecordedSql> {
  const noted: CompiledQuery[] = []
  // One connection: what would be asked on two at once could not be told apart.
  const database = await openDatabase({ ...place, poolSize: 1, onStatement: (one) => noted.push(one) })
  const { server } = await siteOn(database, {
    config: { secureCookies: false, log: { level: 'silent' } },
    seal: sealWith(),
    onFailure: () => {},
  })
  return {
    async statementsOf(path, cookie) {
      // The first time reads what a process reads once.
      await server.inject({ url: path, headers: { cookie } })
      noted.length = 0
      const answer = await server.inject({ url: path, headers: { cookie } })
      if (answer.statusCode !== 200) throw new Error(`${path} was answered with ${answer.statusCode}`)
      return [...noted]
    },
    async run(statements) {
      for (const transaction of transactionsIn(statements)) {
        const trx = await database.kysely.startTransaction().execute()
        try {
          for (const statement of transaction) await trx.executeQuery(anew(statement))
        } finally {
          await trx.rollback().execute()
        }
      }
    },
    async [Symbol.asyncDispose]() {
      await server.close()
      await database.close()
    },
  }
}

/** What was recorded of the visit has its id already: it is written again under another. */
function anew(statement: CompiledQuery): CompiledQuery {
  if (!/^\s*insert into "?audit_event"?/.test(statement.sql)) return statement
  const [authorityId, , ...rest] = statement.parameters
  return { ...statement, parameters: [authorityId, newId(), ...rest] }
}

/** The statements of each transaction, without its beginning and its end. */
function transactionsIn(statements: readonly CompiledQuery[]): readonly (readonly CompiledQuery[])[] {
  const all: CompiledQuery[][] = []
  for (const statement of statements) {
    if (begins.test(statement.sql)) all.push([])
    else if (!ends.test(statement.sql)) all.at(-1)?.push(statement)
  }
  return all
}

const begins = /^\s*(begin|start transaction)/
const ends = /^\s*(commit|rollback)/
