import { careReadsOf } from '../src/wiring.ts'
import type { Bench } from './bench.ts'
import type { FilledCouncil } from './filled-council.ts'
import { timedRepeatedly } from './measured.ts'
import { scan } from './scan.ts'

/** What is due within thirty days or overdue: for the whole council, and for one officer. */
export async function worklistBenchmark(bench: Bench, council: FilledCouncil): Promise<void> {
  const { database, authorityId, kind, name, to } = council
  bench.progress(`${kind}, ${name}: the worklist`)
  const care = careReadsOf(database, 'bench')
  const ask = { authorityId, on: to, within: 30, iro: undefined }
  const everybody = await timedRepeatedly(() => care.worklist({ ...ask, scope: { kind: 'authority' } }))
  const read = await timedRepeatedly(() => scan(council, ['due']))
  const against = {
    what: `one plain scan of the ${read.result.toLocaleString('en-GB')} clocks`,
    seconds: read.seconds,
  }
  const common = { benchmark: 'worklist', database: kind, council: name, against }
  bench.report({
    ...common,
    what: `the council's worklist, ${everybody.result.items.length.toLocaleString('en-GB')} items`,
    seconds: everybody.seconds,
    aim: { of: 'ratio', atMost: 20 },
  })
  const iroId = everybody.result.items.find((item) => item.iroId !== undefined)?.iroId
  if (iroId === undefined) return
  const own = await timedRepeatedly(() => care.worklist({ ...ask, scope: { kind: 'iro', iroId } }))
  bench.report({
    ...common,
    what: `one officer's worklist, ${own.result.items.length.toLocaleString('en-GB')} items`,
    seconds: own.seconds,
    aim: { of: 'ratio', atMost: 10 },
  })
}
