import { readFileSync } from 'node:fs'
import { relative } from 'node:path'
import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** How long the slow files took, in seconds, by their path in the checkout; see `plain-reporter.ts`. */
export const durationsFile = new URL('durations.json', import.meta.url)

/**
 * The order of the test files, the same in every run: the longest first, so that the workers end together. A file
 * without a record is taken for a long one of its kind. The second worker begins with the longest that needs little of
 * the program itself, as it only runs its commands: two that ask for all of it at once wait for each other.
 */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const known = new Map(Object.entries(recorded()))
    const ranked = files.map((file) => {
      const path = relative(this.ctx.config.root, file.moduleId)
      return { file, path, seconds: known.get(path) ?? ofItsKind(path) }
    })
    const sorted = ranked.toSorted(
      (one, other) => other.seconds - one.seconds || (one.path < other.path ? -1 : 1),
    )
    const second = sorted.find(({ path }) => path.startsWith('test/kill/'))
    const [first, ...rest] = sorted.filter((one) => one !== second)
    return [first, second, ...rest].flatMap((one) => one?.file ?? [])
  }
}

function recorded(): Readonly<Record<string, number>> {
  return JSON.parse(readFileSync(durationsFile, 'utf8')) as Readonly<Record<string, number>>
}

function ofItsKind(path: string): number {
  return path.includes('.web.test.') ? 6 : path.includes('.db.test.') ? 4 : 1
}
