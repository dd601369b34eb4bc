import type { ChildFacts } from '#domain/care/child-facts.ts'
import { englandAndWales } from '#domain/calendar/england-and-wales.ts'
import { type CareSetting, workOutChild } from '#domain/care/work-out-child.ts'
import { workOutChildren } from '#app/care/work-out-children.ts'
import { careStoreOf } from '#store/care/care-store.ts'
import { inAuthority } from '#store/database/database.ts'
import type { Bench } from './bench.ts'
import type { FilledCouncil } from './filled-council.ts'
import { timed, timedRepeatedly } from './measured.ts'
import { fileTables, scan } from './scan.ts'

/** Every clock of every child worked out anew: read, worked out, written. */
export async function clocksBenchmark(bench: Bench, council: FilledCouncil): Promise<void> {
  const { kind, name } = council
  bench.progress(`${kind}, ${name}: every clock`)
  const tell = tenthsOf((done) => bench.progress(`${kind}, ${name}: every clock, ${done}`))
  const { result: all, megabytes } = await weighed(() =>
    timed(() => (council.isKept ? workedOutAndTakenBack(council, tell) : workedOut(council, tell))),
  )
  const memory = await inMemory(council)
  const read = await timedRepeatedly(() => scan(council, fileTables))
  const common = { benchmark: 'clocks', database: kind, council: name }
  const what = `every clock of ${all.result.toLocaleString('en-GB')} children`
  bench.report({
    ...common,
    what: `memory of the program while it works out ${what}`,
    megabytes,
    atMost: mostMegabytes,
  })
  bench.report({
    ...common,
    what,
    seconds: all.seconds,
    against: { what: 'the same worked out in memory from facts already read', seconds: memory },
    aim: { of: 'ratio', atMost: 20 },
  })
  bench.report({
    ...common,
    what,
    seconds: all.seconds,
    against: {
      what: `one plain scan of the ${read.result.toLocaleString('en-GB')} rows`,
      seconds: read.seconds,
    },
  })
}

type Tell = (done: number, of: number) => void

/** Says how far long work has come, ten times at most. */
function tenthsOf(say: (done: string) => void): Tell {
  let said = 0
  return (done, of) => {
    const tenths = Math.floor((done / of) * 10)
    if (tenths > said) say(`${done.toLocaleString('en-GB')} of ${of.toLocaleString('en-GB')}`)
    said = tenths
  }
}

function workedOut({ database, authorityId }: FilledCouncil, tell: Tell): Promise<number> {
  return inAuthority(database, { authorityId, actor: 'bench' }, (trx) =>
    workOutChildren(careStoreOf(trx, authorityId), englandAndWales, undefined, tell),
  )
}

/** What was worked out is written and rolled back: the council stays as it was. */
async function workedOutAndTakenBack({ database, authorityId }: FilledCouncil, tell: Tell): Promise<number> {
  class TakenBack extends Error {}
  let children = 0
  try {
    await inAuthority(database, { authorityId, actor: 'bench' }, async (trx) => {
      children = await workOutChildren(careStoreOf(trx, authorityId), englandAndWales, undefined, tell)
      throw new TakenBack()
    })
  } catch (error) {
    if (!(error instanceof TakenBack)) throw error
  }
  return children
}

const batchSize = 1_000

/** Children are worked out some at a time: those of a whole country must not take more than those of a large council. */
const mostMegabytes = 1_000

/** The most memory that the program held while it did something, looked at five times a second. */
async function weighed<T>(
  work: () => Promise<T>,
): Promise<{ readonly result: T; readonly megabytes: number }> {
  let most = process.memoryUsage.rss()
  const looking = setInterval(() => {
    most = Math.max(most, process.memoryUsage.rss())
  }, 200)
  try {
    const result = await work()
    return { result, megabytes: most / 2 ** 20 }
  } finally {
    clearInterval(looking)
  }
}

/** The time of the working out itself, with the facts at hand. Facts are read in parts, off the clock. */
async function inMemory({ database, authorityId }: FilledCouncil): Promise<number> {
  return inAuthority(database, { authorityId, actor: 'bench' }, async (trx) => {
    const store = careStoreOf(trx, authorityId)
    const setting: CareSetting = { ...(await store.careSetting()), calendar: englandAndWales }
    const ids = await store.childIds()
    let seconds = 0
    for (let start = 0; start < ids.length; start += batchSize) {
      const facts: readonly ChildFacts[] = await store.loadFacts(ids.slice(start, start + batchSize))
      const worked = await timed(() => facts.map((one) => workOutChild(one, setting)))
      seconds += worked.seconds
    }
    return seconds
  })
}
