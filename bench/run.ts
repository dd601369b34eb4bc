import type { Bench } from './bench.ts'
import { clocksBenchmark } from './clocks.ts'
import { type FilledCouncil, onEachCouncil, onExistingCouncil } from './filled-council.ts'
import { importBenchmark } from './import.ts'
import { measuresBenchmark } from './measures.ts'
import { pagesBenchmark } from './pages/pages.ts'
import { worklistBenchmark } from './worklist.ts'

const onCouncils: Readonly<Record<string, (bench: Bench, council: FilledCouncil) => Promise<void>>> = {
  clocks: clocksBenchmark,
  measures: measuresBenchmark,
  worklist: worklistBenchmark,
  pages: pagesBenchmark,
}

/** The benchmarks that there are, by name. */
export const benchmarkNames: readonly string[] = ['import', ...Object.keys(onCouncils)]

/** Runs the benchmarks named; on a council that is there already, that of the pages. What is measured on a filled council is measured on the same one. */
export async function runBenchmarks(bench: Bench, names: readonly string[]): Promise<void> {
  if (bench.existing !== undefined) {
    await onExistingCouncil(bench, bench.existing, (council) => pagesBenchmark(bench, council))
    return
  }
  if (names.includes('import')) await importBenchmark(bench)
  const chosen = Object.entries(onCouncils).filter(([name]) => names.includes(name))
  if (chosen.length === 0) return
  await onEachCouncil(bench, async (council) => {
    for (const [, benchmark] of chosen) await benchmark(bench, council)
  })
}
