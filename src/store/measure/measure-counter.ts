import { sql, type Transaction } from 'kysely'
import type {
  CountAsked,
  CountedRow,
  MeasureCount,
  MeasureCounter,
  RowsOf,
} from '#app/measure/measure-counter.ts'
import type { AskedPeriod } from '#domain/measure/period.ts'
import type { RowFacts } from '#domain/measure/reasons/reason.ts'
import type { Counted, Divisor, Tally } from '#domain/measure/tally.ts'
import type { WorkingDayCalendar } from '#domain/calendar/working-days.ts'
import { calendarIn } from '../calendar/calendar-of.ts'
import type { Database } from '../database/database.ts'
import { readingAtOnce, takingTurns, Turns } from '../database/reading-at-once.ts'
import type { Tables } from '../database/tables.generated.ts'
import { stands } from '../import/standing.ts'
import { rowsBehind, tallies } from './count.ts'
import type { AskedByCalendar, MeasureSql, Sql } from './measure-sql.ts'
import { measureSql } from './register.ts'

type Row = Readonly<Record<string, string | number | boolean | null>>

/** Counts measures in the database, each run in one transaction of one authority. */
export function measureCounterOf(db: Database): MeasureCounter {
  return {
    counting: ({ authorityId, period }, work) =>
      readingAtOnce(db, { authorityId, actor: 'measures' }, async (connections) => {
        for (const trx of connections) await plainPlans(trx)
        const calendar = await calendarIn(connections[0], authorityId)
        return takingTurns(connections, (turns) =>
          work(new TransactionCount(turns, authorityId, period, calendar)),
        )
      }),
  }
}

/** Counts in a transaction that is under way: of what it has written, too. */
export async function countIn(
  trx: Transaction<Tables>,
  authorityId: string,
  period: AskedPeriod,
): Promise<MeasureCount> {
  const turns = new Turns([trx])
  return new TransactionCount(turns, authorityId, period, await calendarIn(trx, authorityId))
}

/**
 * Measures read whole tables. On tables just filled, of which the planner knows nothing yet (the embedded
 * database never looks by itself), it takes a nested loop over everything for cheap: so it is told not to.
 */
async function plainPlans(trx: Transaction<Tables>): Promise<void> {
  await sql`
    select set_config('enable_nestloop', 'off', true), set_config('jit', 'off', true),
      set_config('work_mem', '64MB', true),
      set_config('enable_sort', 'off', true), set_config('hash_mem_multiplier', '4', true)
  `.execute(trx)
}

class TransactionCount implements MeasureCount {
  readonly #turns: Turns
  readonly #authorityId: string
  readonly #period: AskedPeriod
  /** What several measures share (the population, the stock and the flow) is asked for once. */
  readonly #shared = new Map<(asked: AskedByCalendar) => Sql, Promise<readonly Row[]>>()
  /** Two measures of the same rows, cut the same way (an average and its range), are counted once. */
  readonly #counted = new Map<
    (asked: AskedByCalendar) => Sql,
    { readonly key: string; readonly rows: Promise<readonly Row[]> }
  >()

  readonly #calendar: WorkingDayCalendar

  constructor(turns: Turns, authorityId: string, period: AskedPeriod, calendar: WorkingDayCalendar) {
    this.#calendar = calendar
    this.#turns = turns
    this.#authorityId = authorityId
    this.#period = period
  }

  async count({ id, variant, cuts }: CountAsked): Promise<Counted> {
    const measure: MeasureSql = measureSql[id]
    const asked = this.#asked(variant)
    const counted = await this.#tallies(measure, asked, cuts)
    const asides = await this.#once(measure.asides, asked)
    return {
      cuts: cutsOf(counted, cuts, measure.series),
      divisors: (await this.#once(measure.divisors, asked)).map(divisorOf),
      scores: (await this.#once(measure.scores, asked)).map(divisorOf),
      asides: Object.fromEntries(
        Object.entries(asides[0] ?? {}).map(([name, value]) => [name, Number(value)]),
      ),
    }
  }

  async rows({ id, variant, by, scope, onlyCounting, facts }: RowsOf): Promise<readonly CountedRow[]> {
    const asked = rowsBehind(measureSql[id], this.#asked(variant), { by, scope, onlyCounting, facts })
    const found = await this.#turns.run((trx) => sql<Row & { facts: RowFacts }>`${asked}`.execute(trx))
    return found.rows.map(({ facts: rested, ...row }) => ({
      child: textOf(row['child_id']),
      subject: textOf(row['subject']) ?? '',
      counts: row['counts'] === true,
      keys: keysOf(row, by),
      facts: rested,
    }))
  }

  async imports(): Promise<readonly string[]> {
    const found = await this.#turns.run((trx) =>
      sql<{ import_id: string }>`
        select import_id::text from import_run r
        where authority_id = ${this.#authorityId} and ${stands('r')} order by started_at, import_id
      `.execute(trx),
    )
    return found.rows.map((row) => row.import_id)
  }

  async #tallies(
    measure: MeasureSql,
    asked: AskedByCalendar,
    cuts: readonly (readonly string[])[],
  ): Promise<readonly Row[]> {
    const key = JSON.stringify([asked.variant, cuts])
    const known = this.#counted.get(measure.rows)
    if (known?.key === key) return known.rows
    const rows = this.#rowsOf(tallies(measure, asked, cuts))
    this.#counted.set(measure.rows, { key, rows })
    return rows
  }

  async ownVariants(): Promise<Readonly<Record<string, string>>> {
    const { rows } = await this.#turns.run((trx) =>
      sql<{ value: Record<string, string> }>`
        select value from local_policy
        where authority_id = ${this.#authorityId} and policy = 'measure_variants' and in_force_from <= ${this.#period.to}
        order by in_force_from desc limit 1
      `.execute(trx),
    )
    return rows[0]?.value ?? {}
  }

  #asked(variant: string | null): AskedByCalendar {
    return { authorityId: this.#authorityId, period: this.#period, variant, calendar: this.#calendar }
  }

  async #rowsOf(query: Sql): Promise<readonly Row[]> {
    const found = await this.#turns.run((trx) => sql<Row>`${query}`.execute(trx))
    return found.rows
  }

  async #once(
    query: ((asked: AskedByCalendar) => Sql) | undefined,
    asked: AskedByCalendar,
  ): Promise<readonly Row[]> {
    if (query === undefined) return []
    const running = this.#shared.get(query) ?? this.#rowsOf(query(asked))
    this.#shared.set(query, running)
    return running
  }
}

/** The tallies of each cut. A row in no part of a dimension (null) is in no cell of a cut by it. */
function cutsOf(
  rows: readonly Row[],
  cuts: readonly (readonly string[])[],
  series: string | undefined,
): Counted['cuts'] {
  const names = [...new Set(cuts.flat())]
  const placeOf = (by: readonly string[]) =>
    names.reduce((place, name) => place * 2 + (by.includes(name) ? 0 : 1), 0)
  return cuts.map((by) => {
    const place = placeOf(by)
    const suffix = series === undefined || by.includes(series) ? '' : '_in_total'
    const own = rows.filter((row) => row['place'] === place && by.every((name) => row[name] !== null))
    return { by, tallies: own.map((row) => tallyOf(row, by, suffix)) }
  })
}

function tallyOf(row: Row, by: readonly string[], suffix: string): Tally {
  return {
    keys: keysOf(row, by),
    counts: Number(row[`counts${suffix}`]),
    all: Number(row[`all${suffix}`]),
    notRecorded: Number(row[`not_recorded${suffix}`]),
  }
}

/** A divisor or score, for the keys that it has. */
function divisorOf(row: Row): Divisor {
  const keys = Object.entries(row).filter(([name, value]) => name !== 'amount' && value !== null)
  return {
    keys: Object.fromEntries(keys.map(([name, value]) => [name, String(value)])),
    amount: String(row['amount']),
  }
}

function keysOf(row: Row, by: readonly string[]): Readonly<Record<string, string>> {
  return Object.fromEntries(by.flatMap((name) => (row[name] == null ? [] : [[name, String(row[name])]])))
}

function textOf(value: Row[string] | undefined): string | null {
  return value == null ? null : String(value)
}
