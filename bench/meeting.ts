import { type CompiledQuery, sql, type Transaction } from 'kysely'
import type { MeetingTransaction } from '#app/meeting/meeting-store.ts'
import { saveSection } from '#app/meeting/save-section.ts'
import type { Recorder } from '#app/recording/recording.ts'
import { createReview } from '#app/review/create-review.ts'
import { startReview } from '#app/review/hold-review.ts'
import { inAuthority, openDatabase } from '#store/database/database.ts'
import type { Tables } from '#store/database/tables.generated.ts'
import { newId } from '#store/database/uuid.ts'
import { meetingTransactionOf, openMeeting } from '#store/meeting/meeting-store.ts'
import type { Bench } from './bench.ts'
import type { FilledCouncil } from './filled-council.ts'
import { medianOf } from './pages/load.ts'

/** Everything that is written is taken back by this: it is thrown when all has been measured. */
class TakenBack extends Error {}

/** Seconds for which each thing is done again and again. */
const enough = 2

/**
 * A review's workspace as the use-cases serve it: opening it, and saving a section of it, beside their own statements
 * run one after the other. All of it lies in one transaction that is rolled back: a council that is there keeps nothing.
 */
export async function meetingBenchmark(bench: Bench, council: FilledCouncil): Promise<void> {
  const { kind, name, authorityId, to } = council
  bench.progress(`${kind}, ${name}: a review’s workspace`)
  const noted: CompiledQuery[] = []
  const note = (statement: CompiledQuery) => {
    if (!/^\s*(savepoint|rollback)/.test(statement.sql)) noted.push(statement)
  }
  await using database = await closing(
    await openDatabase({ ...council.place, poolSize: 1, onStatement: note }),
  )
  const by: Recorder = {
    authorityId,
    actor: 'bench',
    name: 'bench',
    role: 'iro_manager',
    requestId: newId(),
    may: () => ({ allowed: true, scope: { kind: 'authority' } }),
  }
  try {
    await inAuthority(database.database, { authorityId, actor: 'bench' }, async (trx) => {
      const transaction = meetingTransactionOf(trx, by)
      const today = () => to
      const reviewId = await reviewUnderWay(trx, transaction, by, council)
      if (reviewId === undefined) {
        bench.progress(`${kind}, ${name}: no child can have a review on ${to}`)
        throw new TakenBack()
      }
      const within = <T>(_by: Recorder, work: (one: MeetingTransaction) => Promise<T>) => work(transaction)
      const store = {
        change: within,
        open: (ask: Parameters<typeof openMeeting>[1]) => openMeeting(trx, ask),
      }
      let typed = 0
      const save = (section: string, field: string, values: readonly string[]) => async () => {
        typed += 1
        const words =
          values.length === 1 ? `${values[0] ?? ''} ${typed}` : (values[typed % values.length] ?? '')
        const saved = await saveSection({ store, today }, by, {
          reviewId,
          section,
          typed: { [field]: words },
        })
        if (saved.kind !== 'saved') throw new Error(`The section was not saved: ${saved.kind}`)
      }
      const ask = { authorityId, scope: { kind: 'authority' }, on: to, reviewId } as const
      const things = [
        ['opening the workspace of a review', () => store.open(ask)],
        ['saving a section of it', save('matter:5', 'words', ['Settled, and wants to stay'])],
        ['saving how the child took part, and the child’s clocks', save('took-part', 'code', ['PN1', 'PN2'])],
      ] as const
      for (const [what, thing] of things) {
        const measured = await besideItsStatements(trx, thing, noted)
        bench.report({
          benchmark: 'meeting',
          database: kind,
          council: name,
          what: `${what} (${measured.statements} statements)`,
          seconds: measured.seconds,
          against: { what: 'its statements alone', seconds: measured.own },
          aim: { of: 'ratio', atMost: 2 },
        })
      }
      throw new TakenBack()
    })
  } catch (error) {
    if (!(error instanceof TakenBack)) throw error
  }
}

async function besideItsStatements(
  trx: Transaction<Tables>,
  thing: () => Promise<unknown>,
  noted: CompiledQuery[],
): Promise<{ readonly seconds: number; readonly own: number; readonly statements: number }> {
  /** Does something and takes it back, so that it can be done again as it was. */
  const andBack = async (work: () => Promise<unknown>) => {
    await sql`savepoint bench`.execute(trx)
    await work()
    await sql`rollback to savepoint bench`.execute(trx)
  }
  noted.length = 0
  await andBack(thing)
  const statements = [...noted]
  const own = await medianOf(
    () =>
      andBack(async () => {
        for (const statement of statements) await trx.executeQuery(statement)
      }),
    enough,
  )
  return { seconds: await medianOf(() => andBack(thing), enough), own, statements: statements.length }
}

/** A review that has begun on the council’s last day, of the first child who can have one. */
async function reviewUnderWay(
  trx: Transaction<Tables>,
  transaction: MeetingTransaction,
  by: Recorder,
  { authorityId, to }: FilledCouncil,
): Promise<string | undefined> {
  const store = {
    change: <T>(_by: Recorder, work: (one: MeetingTransaction) => Promise<T>) => work(transaction),
  }
  const { rows } = await sql<{ childId: string }>`
    select child_id as "childId" from care_period where authority_id = ${authorityId} and ended_on is null
    order by started_on, child_id limit 25
  `.execute(trx)
  const needs = { store: { ...never, ...store }, today: () => to }
  for (const { childId } of rows) {
    const made = await createReview(needs, by, { childId, kind: 'statutory' })
    if (made.kind !== 'done') continue
    const begun = await startReview(needs, by, made.review, to)
    if (begun.kind === 'done') return made.review.reviewId
  }
  return undefined
}

const notRead = (): never => {
  throw new RangeError('The benchmark makes its review, and reads it in its own transaction')
}
const never = { one: notRead, ofChild: notRead, siblingsOf: notRead, openOf: notRead }

async function closing(database: Awaited<ReturnType<typeof openDatabase>>) {
  return { database, [Symbol.asyncDispose]: () => database.close() }
}
