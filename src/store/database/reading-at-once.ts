import { sql, type Transaction } from 'kysely'
import { type Acting, type Database, inOneMoment, type Moment } from './database.ts'
import type { Tables } from './tables.generated.ts'

type Trx = Transaction<Tables>
export type Connections = readonly [Trx, ...Trx[]]

/** The databases on which other connections help somebody already. */
const helping = new WeakSet<Database>()

/**
 * Reads one moment of the records on several connections (`countingConnections` of them, where a server has as many to
 * spare), and nobody else is being helped; on one otherwise. Only one reading at a time waits for another connection
 * while it holds a first: two that waited for each other would wait for ever.
 */
export async function readingAtOnce<T>(
  db: Database,
  as: Acting,
  work: (connections: Connections) => Promise<T>,
): Promise<T> {
  const alone = db.kind === 'embedded' || db.countingConnections === 1 || helping.has(db)
  if (alone) return inOneMoment(db, as, (trx) => work([trx]))
  helping.add(db)
  try {
    return await inOneMoment(db, as, async (trx) => {
      if (!hasOneToSpare(db)) return work([trx])
      const { rows } = await sql<{ moment: Moment }>`select pg_export_snapshot() as moment`.execute(trx)
      const withMore = (connections: Connections): Promise<T> =>
        connections.length < db.countingConnections && hasOneToSpare(db)
          ? inOneMoment(db, as, (other) => withMore([...connections, other]), rows[0]?.moment)
          : work(connections)
      return withMore([trx])
    })
  } finally {
    helping.delete(db)
  }
}

function hasOneToSpare(db: Database): boolean {
  const { open, idle, waiting, most } = db.connections()
  return waiting === 0 && (idle > 0 || open < most)
}

/** Does work that asks through turns; what is still under way when it ends, or fails, ends before its transaction does. */
export async function takingTurns<T>(
  connections: Connections,
  work: (turns: Turns) => Promise<T>,
): Promise<T> {
  const turns = new Turns(connections)
  try {
    return await work(turns)
  } finally {
    await turns.end()
  }
}

/** Hands each query to the first connection that is free, in the order asked: a connection does one at a time. */
export class Turns {
  readonly #free: Trx[]
  readonly #waiting: ((trx: Trx) => void)[] = []
  readonly #underWay = new Set<Promise<unknown>>()
  #ended = false

  constructor(connections: Connections) {
    this.#free = [...connections]
  }

  /**
   * What a query answers. One that fails ends the turns, as it ends its transaction.
   * @throws RangeError once the turns have ended.
   */
  async run<T>(query: (trx: Trx) => Promise<T>): Promise<T> {
    const trx = this.#free.shift() ?? (await new Promise<Trx>((take) => this.#waiting.push(take)))
    try {
      if (this.#ended) throw new RangeError('The transaction has ended')
      const running = query(trx)
      this.#underWay.add(running)
      return await running.finally(() => this.#underWay.delete(running))
    } catch (error) {
      this.#ended = true
      throw error
    } finally {
      const next = this.#waiting.shift()
      if (next === undefined) this.#free.push(trx)
      else next(trx)
    }
  }

  /** Nothing more is begun; returns when what was begun is over. */
  async end(): Promise<void> {
    this.#ended = true
    await Promise.allSettled(this.#underWay)
  }
}
