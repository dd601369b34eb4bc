import { writeFileSync } from 'node:fs'
import type { Reporter, TestModule } from 'vitest/node'
import { durationsFile } from './longest-first.ts'

/** A file that takes fewer seconds than this is not worth a record: where it stands in the order decides nothing. */
const worthRecording = 3

/**
 * Ends the run with one plain line that any tool can read: `N passed, N failed`. With WAYMARK_WRITE_DURATIONS set it
 * records how long the slow files took, for the order of the next runs.
 */
export default class PlainReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], errors: readonly unknown[]): void {
    let passed = 0
    let failed = errors.length
    let skipped = 0
    for (const module of modules) {
      failed += module.errors().length
      for (const test of module.children.allTests()) {
        const { state } = test.result()
        if (state === 'passed') passed += 1
        else if (state === 'failed') failed += 1
        else skipped += 1
      }
    }
    const others = skipped === 0 ? '' : `, ${skipped} skipped`
    if (process.env['WAYMARK_WRITE_DURATIONS'] !== undefined) record(modules)
    process.stdout.write(`\n${passed} passed, ${failed} failed${others}\n`)
  }
}

function record(modules: readonly TestModule[]): void {
  const seconds = modules
    .map((module) => [module.relativeModuleId, Math.round(module.diagnostic().duration / 1000)] as const)
    .filter(([, taken]) => taken >= worthRecording)
    .toSorted(([one, long], [other, short]) => short - long || (one < other ? -1 : 1))
  writeFileSync(durationsFile, `${JSON.stringify(Object.fromEntries(seconds), null, 2)}\n`)
}
