import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { demoFolder } from '#app/demo/demo-folder.ts'
import { makeDemo } from '#app/demo/make-demo.ts'
import { importFiles } from '#app/import/import-files.ts'
import { askMeasures } from '#app/measure/ask-measures.ts'
import { calendarDate } from '#domain/calendar/calendar-date.ts'
import { englandAndWales } from '#domain/calendar/england-and-wales.ts'
import { parseCollectionYear } from '#domain/calendar/collection-year.ts'
import type { ReadFolder } from '#exchange/folder.ts'
import { fileKind } from '#exchange/kinds.ts'
import { type NamedFile, readFolder } from '#exchange/read-folder.ts'
import { importStoreOf } from '#store/import/import-store.ts'
import { measureCounterOf } from '#store/measure/measure-counter.ts'
import { newAuthority, type Scratch, scratchDatabase } from '#test/support/database.ts'
import { editedAtRandom } from '#test/support/random-edits.ts'
import { differencesBetween } from './compare.ts'
import type { Facts } from './facts.ts'
import { countAll } from './oracle.ts'

/**
 * Every figure of the product against a second counter that was written from the contract alone and shares
 * no code with it but the type of a date.
 */
const periods = [
  { from: '2025-04-01', to: '2026-03-31' },
  { from: '2025-10-15', to: '2025-12-24' },
] as const

let scratch: Scratch
beforeAll(async () => {
  scratch = await scratchDatabase()
}, 60_000)
afterAll(() => scratch.remove())

test('the product and the second counter agree on every figure of the demonstration', async () => {
  expect(await differencesAfter(demonstration(120, 7), '2025-26', periods)).toEqual([])
})

test('they still agree after a thousand random edits of the demonstration, whatever the edits', async () => {
  const read = readYear(demonstration(80, 11), '2025-26')
  await fc.assert(
    fc.asyncProperty(fc.noShrink(fc.integer({ min: 0, max: 2 ** 31 })), async (seed) => {
      const files = editedAtRandom(read, 1_000, seed)
      expect(await differencesAfter(files, '2025-26', periods)).toEqual([])
    }),
    // The same edits on every run, so that a red suite means a change of ours; other seeds by the environment.
    {
      seed: Number(process.env['WAYMARK_EDIT_SEED'] ?? '20261122'),
      numRuns: Number(process.env['WAYMARK_EDIT_RUNS'] ?? '2'),
    },
  )
}, 600_000)

const fake = fileURLToPath(new URL('../../../shared/data/ssda903-fake', import.meta.url))
const fakeYears = [
  { from: '2016-04-01', to: '2017-03-31' },
  { from: '2017-04-01', to: '2018-03-31' },
  { from: '2018-04-01', to: '2019-03-31' },
]

test.each([fake].filter(existsSync))(
  'they agree on three years of a made-up national return full of contradictions',
  async (folder) => {
    const files = readdirSync(folder).map((name) => ({ name, content: readFileSync(join(folder, name)) }))
    expect(await differencesAfter(files, '2017-18', fakeYears)).toEqual([])
  },
)

function demonstration(children: number, seed: number): NamedFile[] {
  const demo = makeDemo({ children, seed, years: 1, lastDay: calendarDate('2026-03-31') })
  return demo.years.flatMap((year) => demoFolder(demo, year))
}

function readYear(files: readonly NamedFile[], label: string): ReadFolder {
  const year = parseCollectionYear(label)
  if (year === undefined) throw new RangeError(label)
  return readFolder(files, { year })
}

/** What the two do not agree on, of files that are imported into a council of their own. */
async function differencesAfter(
  files: readonly NamedFile[],
  year: string,
  asked: readonly { readonly from: string; readonly to: string }[],
): Promise<readonly string[]> {
  const { database } = scratch
  const { authorityId, slug } = await newAuthority(database)
  const folder = readYear(files, year)
  await importFiles({ store: importStoreOf(database), calendar: englandAndWales }, folder, {
    authorityId,
    actor: 'test',
    year,
    folder: 'made for this test',
    check: false,
    acceptPartial: true,
  })
  const facts = factsOf(folder, year)
  const differences: string[] = []
  for (const { from, to } of asked) {
    const answered = await askMeasures(
      { measures: measureCounterOf(database), now: () => new Date(0) },
      {
        authorityId,
        authority: slug,
        from: calendarDate(from),
        to: calendarDate(to),
        scope: { kind: 'authority' },
      },
    )
    if (answered.kind !== 'answered') throw new Error(answered.why)
    differences.push(...differencesBetween(answered.answer, countAll(facts, { from, to })))
  }
  return differences
}

function factsOf(folder: ReadFolder, year: string): Facts {
  const rows = [...folder.rows].map(([id, read]) => [
    fileKind(id)?.table ?? id,
    read.map(({ values }) => values),
  ])
  return { rows: Object.fromEntries(rows), reviewYears: [year] }
}
