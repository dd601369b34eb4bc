import { sql } from 'kysely'
import type { Sql } from './measure-sql.ts'

/** The relations that the queries of one statement share. One that is asked for once is as if it stood there itself. */
export class SharedRelations {
  readonly #relations = new Map<string, Sql>()

  /** The relation's name, to be read from. */
  readonly share = (name: string, relation: () => Sql): Sql => {
    if (!this.#relations.has(name)) {
      // What it rests on is asked for while it is made, and so comes before it.
      const made = relation()
      this.#relations.set(name, made)
    }
    return sql.ref(name)
  }

  get names(): readonly string[] {
    return [...this.#relations.keys()]
  }

  /** The relations by their names, to begin the statement with. */
  get beginning(): Sql {
    if (this.#relations.size === 0) return sql``
    const each = [...this.#relations].map(([name, relation]) => sql`${sql.ref(name)} as (${relation})`)
    return sql`with ${sql.join(each)} `
  }
}
