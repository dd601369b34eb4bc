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
import type { Counted, Divisor } from '#domain/measure/tally.ts'
import type { WorkingDayCalendar } from '#domain/calendar/working-days.ts'
import { calendarIn } from '../calendar/calendar-of.ts'
import { type Database, inOneMoment } from '../database/database.ts'
import { type Connections, readingAtOnce, takingTurns, Turns } from '../database/reading-at-once.ts'
import type { Tables } from '../database/tables.generated.ts'
import { stands } from '../import/standing.ts'
import { groupingsOf, rowsBehind, tallies } from './count.ts'
import { cutsOf, keysOf } from './cuts.ts'
import type { AskedByCalendar, MeasureSql, Share, Sql } from './measure-sql.ts'
import { askTogether, type Question, type Row, statementsOf } from './questions.ts'
import { measureSql } from './register.ts'
import { SharedRelations } from './shared-relations.ts'

/** Counts measures in the database, each run in one transaction of one authority. */
export function measureCounterOf(db: Database): MeasureCounter {
  return {
    counting: ({ authorityId, period, measures }, work) => {
      const as = { authorityId, actor: 'measures' }
      const counting = async (connections: Connections) => {
        for (const trx of connections) await plainPlans(trx)
        const calendar = await calendarIn(connections[0], authorityId)
        return takingTurns(connections, (turns) =>
          work(new TransactionCount(turns, authorityId, period, calendar)),
        )
      }
      return measures > 1 ? readingAtOnce(db, as, counting) : inOneMoment(db, as, (trx) => counting([trx]))
    },
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
 * database never looks by itself), it takes a nested loop over everything for cheap: so it is told not to. Nor is it
 * to walk an index of a whole table from row to row, which it takes for cheap where a server says so of its disk.
 */
async function plainPlans(trx: Transaction<Tables>): Promise<void> {
  await sql`
    select set_config('enable_nestloop', 'off', true), set_config('jit', 'off', true),
      set_config('work_mem', '64MB', true),
      set_config('enable_sort', 'off', true), set_config('hash_mem_multiplier', '4', true),
      set_config('random_page_cost', '4', true)
  `.execute(trx)
}

class TransactionCount implements MeasureCount {
  readonly #turns: Turns
  readonly #authorityId: string
  readonly #period: AskedPeriod
  readonly #calendar: WorkingDayCalendar

  constructor(turns: Turns, authorityId: string, period: AskedPeriod, calendar: WorkingDayCalendar) {
    this.#calendar = calendar
    this.#turns = turns
    this.#authorityId = authorityId
    this.#period = period
  }

  count(asked: readonly CountAsked[]): readonly Promise<Counted>[] {
    const questions = new Questions()
    const groupings = asked.map(({ id, variant }) => {
      // Measures of the same rows are counted in one grouping.
      const same = asked.filter(
        (one) => measureSql[one.id].rows === measureSql[id].rows && one.variant === variant,
      )
      return groupingsOf(
        measureSql[id],
        same.flatMap(({ cuts }) => cuts),
      )
    })
    const places = asked.map((one, at) => this.#questionsOf(one, groupings[at] ?? [], questions))
    const answers = this.#answersTo(questions.all)
    return asked.map(async ({ id, cuts }, at) => {
      const [tallied, divisors, scores, asides] = await Promise.all(
        (places[at] ?? []).map(async (place) => (place === undefined ? [] : ((await answers[place]) ?? []))),
      )
      return {
        cuts: cutsOf(tallied ?? [], { cuts, groupings: groupings[at] ?? [], measure: measureSql[id] }),
        divisors: (divisors ?? []).map(divisorOf),
        scores: (scores ?? []).map(divisorOf),
        asides: Object.fromEntries(
          Object.entries(asides?.[0] ?? {}).map(([name, value]) => [name, Number(value)]),
        ),
      }
    })
  }

  async rows({ id, variant, by, scope, onlyCounting, facts }: RowsOf): Promise<readonly CountedRow[]> {
    const relations = new SharedRelations()
    const asked = this.#asked(variant, relations.share)
    const query = rowsBehind(measureSql[id], asked, { by, scope, onlyCounting, facts })
    const found = await this.#turns.run((trx) =>
      sql<Row & { facts: RowFacts }>`${relations.beginning} ${query}`.execute(trx),
    )
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

  #asked(variant: string | null, shared: Share): AskedByCalendar {
    return {
      authorityId: this.#authorityId,
      period: this.#period,
      variant,
      calendar: this.#calendar,
      shared,
    }
  }

  /** Where the answers to what is asked of a measure will stand: its tallies, divisors, scores and asides. */
  #questionsOf(
    { id, variant }: CountAsked,
    groupings: readonly (readonly string[])[],
    questions: Questions,
  ): readonly (number | undefined)[] {
    const measure: MeasureSql = measureSql[id]
    const besides = [measure.divisors, measure.scores, measure.asides].map((query) =>
      query === undefined
        ? undefined
        : questions.place(query, [], (shared) => query(this.#asked(variant, shared))),
    )
    return [
      questions.place(measure.rows, [variant, groupings], (shared) =>
        tallies(measure, this.#asked(variant, shared), groupings),
      ),
      ...besides,
    ]
  }

  /** The answer to each question, each of a statement that is under way. */
  #answersTo(questions: readonly Question[]): readonly Promise<readonly Row[]>[] {
    const answers = new Map<Question, Promise<readonly Row[]>>()
    for (const together of statementsOf(questions)) {
      const running = this.#turns.run((trx) => askTogether(trx, together))
      together.forEach((question, at) =>
        answers.set(
          question,
          running.then((all) => all[at] ?? []),
        ),
      )
    }
    return questions.map((question) => answers.get(question) ?? Promise.resolve([]))
  }
}

/** Questions, each asked once: what several measures count the same way, or stand beside, has one answer. */
class Questions {
  readonly all: Question[] = []
  readonly #places = new Map<(asked: AskedByCalendar) => Sql, Map<string, number>>()

  /** The place of the question that a query is, asked in some way; a new one where it was not asked before. */
  place(query: (asked: AskedByCalendar) => Sql, way: unknown, question: Question): number {
    const ways = this.#places.get(query) ?? new Map<string, number>()
    this.#places.set(query, ways)
    const key = JSON.stringify(way)
    const place = ways.get(key) ?? this.all.push(question) - 1
    ways.set(key, place)
    return place
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

function textOf(value: Row[string] | undefined): string | null {
  return value == null ? null : String(value)
}
