import type { Bench } from './bench.ts'
import { clocksBenchmark } from './clocks.ts'
import { type FilledCouncil, onEachCouncil, onExistingCouncil } from './filled-council.ts'
import { importBenchmark } from './import.ts'
import { measuresBenchmark } from './measures.ts'
import { meetingBenchmark } from './meeting.ts'
import { pagesBenchmark } from './pages/pages.ts'
import { worklistBenchmark } from './worklist.ts'

const onCouncils: Readonly<Record<string, (bench: Bench, council: FilledCouncil) => Promise<void>>> = {
  clocks: clocksBenchmark,
  measures: measuresBenchmark,
  worklist: worklistBenchmark,
  meeting: meetingBenchmark,
  pages: pagesBenchmark,
}

/** The benchmarks that there are, by name. */
export const benchmarkNames: readonly string[] = ['import', ...Object.keys(onCouncils)]

/**
 * Runs the benchmarks named. What is measured on a filled council is measured on the same one; on a council that
 * is there already everything is measured but the import, which would have to bring files of its own.
 */
export async function runBenchmarks(bench: Bench, names: readonly string[]): Promise<void> {
  const chosen = Object.entries(onCouncils).filter(([name]) => names.includes(name))
  const onOne = async (council: FilledCouncil) => {
    for (const [, benchmark] of chosen) await benchmark(bench, council)
  }
  if (bench.existing !== undefined) {
    await onExistingCouncil(bench, bench.existing, onOne)
    return
  }
  if (names.includes('import')) await importBenchmark(bench)
  if (chosen.length > 0) await onEachCouncil(bench, onOne)
}
