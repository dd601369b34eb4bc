import { askMeasures } from '#app/measure/ask-measures.ts'
import { inAuthority } from '#store/database/database.ts'
import { measureCounterOf } from '#store/measure/measure-counter.ts'
import type { Bench } from './bench.ts'
import type { FilledCouncil } from './filled-council.ts'
import { secondsInMemory } from './in-memory.ts'
import { timedRepeatedly } from './measured.ts'
import { figureTables, scan } from './scan.ts'

/** The largest council of England has about this many children; more than that is several councils' worth. */
const oneCouncil = 2_700

/** Every measure of a year, each with all its cuts. */
export async function measuresBenchmark(bench: Bench, council: FilledCouncil): Promise<void> {
  const { database, authorityId, kind, name, from, to } = council
  bench.progress(`${kind}, ${name}: every measure`)
  const needs = { measures: measureCounterOf(database), now: () => new Date() }
  const asked = { authorityId, authority: 'bench', from, to, scope: { kind: 'figures' } } as const
  const all = await timedRepeatedly(async () => {
    const answered = await askMeasures(needs, asked)
    if (answered.kind === 'called_wrongly') throw new Error(answered.why)
    return answered.answer.measures.length
  })
  const read = await timedRepeatedly(() => scan(council, figureTables))
  const common = { benchmark: 'measures', database: kind, council: name }
  const what = `every measure of ${from} to ${to}, ${all.result.toLocaleString('en-GB')} figures and cuts`
  const isCouncil = council.children <= oneCouncil
  const aim = kind === 'postgresql' ? 10 : isCouncil ? 1 : undefined
  bench.report({
    ...common,
    what,
    seconds: all.seconds,
    against: {
      what: `one plain scan of the ${read.result.toLocaleString('en-GB')} rows`,
      seconds: read.seconds,
    },
    aim: aim === undefined ? undefined : { of: 'seconds', atMost: aim },
  })
  const memory = await inAuthority(database, { authorityId, actor: 'bench' }, (trx) =>
    secondsInMemory(trx, authorityId, from, to),
  )
  bench.report({
    ...common,
    what,
    seconds: all.seconds,
    against: { what: 'twelve of the figures counted in memory from rows already read', seconds: memory },
  })
}
