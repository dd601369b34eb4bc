import { AsyncLocalStorage } from 'node:async_hooks'
import { type CompiledQuery, Kysely, type LogEvent, PostgresDialect, sql, type Transaction } from 'kysely'
import { Pool, type PoolConfig } from 'pg'
import { connectEmbedded, type EmbeddedConnection } from './embedded-client.ts'
import type { Tables } from './tables.generated.ts'
import { DatabaseUnavailable, errorCode, unavailableBecause } from './unavailable.ts'
import { valueParsers } from './value-parsers.ts'

/** The one database of a process: a PostgreSQL server's, or the embedded one of a data directory. */
export interface Database {
  readonly kysely: Kysely<Tables>
  readonly kind: 'embedded' | 'postgresql'
  /** The embedded database's process and place; undefined on a server. */
  readonly embedded: EmbeddedConnection | undefined
  /** On how many connections a year's figures are counted at once, where a server has as many to spare. */
  readonly countingConnections: number
  /** The connections that are open, of those the idle ones, and the work that waits for one. */
  connections(): {
    readonly open: number
    readonly idle: number
    readonly waiting: number
    /** More than these are never opened. */
    readonly most: number
  }
  close(): Promise<void>
}

export interface DatabaseOptions {
  /** The address of a PostgreSQL server's database. Undefined or empty: the embedded database. */
  readonly databaseUrl?: string | undefined
  /** Where the embedded database keeps its files. */
  readonly dataDirectory: string
  readonly poolSize?: number | undefined
  /** On how many connections figures are counted at once: two, unless said. No effect on the embedded database. */
  readonly countingConnections?: number | undefined
  /** A statement that takes longer is ended, and so is one that waits as long for a lock. No effect on the embedded one. */
  readonly statementSeconds?: number | undefined
  /** Told of each statement after it was run: what a page asks can be asked again without the page. */
  readonly onStatement?: ((statement: CompiledQuery) => void) | undefined
}

/** Who does something, and for which council. */
export interface Acting {
  readonly authorityId: string
  /** Who answers for it in the history: a user's email, or `command line`. */
  readonly actor: string
  readonly requestId?: string | undefined
}

/**
 * Opens the database and makes sure that it answers. It never migrates: see `migrate`.
 * @throws DatabaseUnavailable with one sentence that says what is wrong and what to do.
 */
export async function openDatabase(options: DatabaseOptions): Promise<Database> {
  const url = options.databaseUrl === '' ? undefined : options.databaseUrl
  if (url !== undefined) return openServer(url, options)
  const embedded = await connectEmbedded(options.dataDirectory)
  const place = { host: embedded.place.socketDirectory, user: 'postgres', database: 'postgres' }
  const { kysely, connections } = kyselyOn(
    { ...place, port: 5432, ssl: false, max: options.poolSize ?? 4 },
    options.onStatement,
  )
  return {
    kysely,
    connections,
    kind: 'embedded',
    embedded,
    countingConnections: 1,
    close: async () => {
      await kysely.destroy()
      embedded.release()
    },
  }
}

async function openServer(url: string, options: DatabaseOptions): Promise<Database> {
  const most = (options.statementSeconds ?? 0) * 1000
  const { kysely, connections } = kyselyOn(
    {
      connectionString: url,
      max: options.poolSize ?? 10,
      application_name: 'waymark',
      connectionTimeoutMillis: 15_000,
      ...(most > 0 && {
        statement_timeout: most,
        lock_timeout: most,
        idle_in_transaction_session_timeout: 2 * most,
      }),
    },
    options.onStatement,
  )
  try {
    await sql`select 1`.execute(kysely)
  } catch (error) {
    await kysely.destroy()
    throw unavailableBecause(error, url) ?? error
  }
  return {
    kysely,
    connections,
    kind: 'postgresql',
    embedded: undefined,
    countingConnections: options.countingConnections ?? 2,
    close: () => kysely.destroy(),
  }
}

function kyselyOn(
  config: PoolConfig,
  onStatement: DatabaseOptions['onStatement'],
): Pick<Database, 'kysely' | 'connections'> {
  const pool = new Pool({ ...config, types: valueParsers })
  // A connection that breaks while idle is replaced by the pool; without a listener it would end the process.
  pool.on('error', () => {})
  // One that breaks between two statements of a transaction: the next statement reports it.
  pool.on('connect', (client) => client.on('error', () => {}))
  return {
    kysely: new Kysely<Tables>({
      dialect: new PostgresDialect({ pool }),
      ...(onStatement && {
        log: (event: LogEvent) => (event.level === 'query' ? onStatement(event.query) : undefined),
      }),
    }),
    connections: () => ({
      open: pool.totalCount,
      idle: pool.idleCount,
      waiting: pool.waitingCount,
      most: pool.options.max,
    }),
  }
}

/**
 * Does one piece of work for one authority, in one transaction, as the role that row-level security binds:
 * rows of any other authority are neither seen nor written. The actor and request go into the history.
 */
export async function inAuthority<T>(
  db: Database,
  as: Acting,
  work: (trx: Transaction<Tables>) => Promise<T>,
): Promise<T> {
  const shared = together.getStore()
  if (shared?.db === db && shared.authorityId === as.authorityId) return work(shared.trx)
  mustNotWait(db)
  return asApplication(db, [as.authorityId, as.actor, as.requestId ?? ''], work)
}

/** The transaction in which what is being read for somebody is read. */
const together = new AsyncLocalStorage<{
  readonly db: Database
  readonly authorityId: string
  readonly trx: Transaction<Tables>
}>()

/**
 * Reads for one authority in one transaction whatever the work reads through `inAuthority`: what would be a transaction
 * each becomes one. Nothing can be written in it.
 */
export async function readingTogether<T>(db: Database, as: Acting, work: () => Promise<T>): Promise<T> {
  const { authorityId, actor, requestId = '' } = as
  const run = (trx: Transaction<Tables>) => together.run({ db, authorityId, trx }, work)
  return asApplication(db, [authorityId, actor, requestId], run, 'read only')
}

/** Who holds one connection and waits for another waits for ever once all do so. */
function mustNotWait(db: Database): void {
  if (together.getStore()?.db === db) throw new RangeError('This is read together: there is one transaction')
}

/** One moment of the records, as another transaction holds it. */
export type Moment = string & { readonly moment: never }

/**
 * As `inAuthority`, and everything read is of one moment: of this transaction's first reading, or of the one that
 * another transaction still holds.
 */
export async function inOneMoment<T>(
  db: Database,
  as: Acting,
  work: (trx: Transaction<Tables>) => Promise<T>,
  moment?: Moment,
): Promise<T> {
  mustNotWait(db)
  const of = [as.authorityId, as.actor, as.requestId ?? ''] as const
  return asApplication(db, of, work, 'read write', async (trx) => {
    await sql`set transaction isolation level repeatable read`.execute(trx)
    if (moment !== undefined) await sql`set transaction snapshot ${sql.lit(moment)}`.execute(trx)
  })
}

/**
 * Work on what belongs to no authority: authorities, people, sessions. Same role, no authority named, so
 * every tenant table looks empty.
 */
export async function outsideAuthorities<T>(
  db: Database,
  work: (trx: Transaction<Tables>) => Promise<T>,
): Promise<T> {
  mustNotWait(db)
  return asApplication(db, ['', '', ''], work)
}

async function asApplication<T>(
  db: Database,
  [authorityId, actor, request]: readonly [authorityId: string, actor: string, request: string],
  work: (trx: Transaction<Tables>) => Promise<T>,
  access: 'read only' | 'read write' = 'read write',
  begin: (trx: Transaction<Tables>) => Promise<void> = async () => {},
): Promise<T> {
  try {
    const transaction = db.kysely.transaction()
    const begun = access === 'read only' ? transaction.setAccessMode(access) : transaction
    return await begun.execute(async (trx) => {
      await begin(trx)
      await become(trx, authorityId, actor, request)
      return work(trx)
    })
  } catch (error) {
    if (errorCode(error) !== '42P01') throw error
    const said = error instanceof Error ? error.message : String(error)
    throw new DatabaseUnavailable(`The database is not up to date (${said}). Run: waymark migrate`, {
      cause: error,
    })
  }
}

async function become(
  trx: Transaction<Tables>,
  authorityId: string,
  actor: string,
  request: string,
): Promise<void> {
  try {
    // Compiling a page's query takes seconds where running it takes milliseconds; sorting a large council's lists
    // on the disk takes longer than sorting them.
    await sql`
      select set_config('waymark.authority', ${authorityId}, true), set_config('waymark.actor', ${actor}, true),
             set_config('waymark.request', ${request}, true), set_config('role', 'waymark_app', true),
             set_config('jit', 'off', true), set_config('work_mem', '32MB', true)
    `.execute(trx)
  } catch (error) {
    const code = errorCode(error)
    if (code === '22023')
      throw new DatabaseUnavailable('The database has not been set up yet. Run: waymark migrate', {
        cause: error,
      })
    if (code === '42501')
      throw new DatabaseUnavailable(
        'This database user may not act as waymark_app. As the owner of the server, run: grant waymark_app to the user that DATABASE_URL names.',
        { cause: error },
      )
    throw error
  }
}
