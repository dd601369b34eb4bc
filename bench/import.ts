import Papa from 'papaparse'
import { importFiles, type ImportReport } from '#app/import/import-files.ts'
import { englandAndWales } from '#domain/calendar/england-and-wales.ts'
import { parseCollectionYear } from '#domain/calendar/collection-year.ts'
import type { ReadFolder } from '#exchange/folder.ts'
import { readFolder } from '#exchange/read-folder.ts'
import type { Database } from '#store/database/database.ts'
import { newId } from '#store/database/uuid.ts'
import { importStoreOf } from '#store/import/import-store.ts'
import type { Bench } from './bench.ts'
import { type CouncilFiles, filesIn, largeCouncil, manyTimes } from './council-files.ts'
import { type DatabaseKind, type Timed, timed, timedRepeatedly } from './measured.ts'
import { scratchDatabase } from './scratch.ts'

const times = 10

/**
 * The import of a large council's year with every check, beside reading and parsing the same files and
 * nothing else; and the same ten times over, which must not cost more than ten times as much.
 */
export async function importBenchmark(bench: Bench): Promise<void> {
  await using once = await largeCouncil()
  await using tenfold = await manyTimes(once, times)
  for (const kind of bench.databases) {
    await using scratch = await scratchDatabase(kind, bench.serverUrl)
    const { database } = scratch
    bench.progress(`import, ${kind}: once`)
    // The first import of a process also warms it: the second is the one that is compared.
    await wholeImport(database, once)
    const first = await measure(bench, kind, database, once)
    bench.progress(`import, ${kind}: ${times} times the rows`)
    const second = await measure(bench, kind, database, tenfold)
    bench.report({
      benchmark: 'import',
      database: kind,
      council: tenfold.name,
      what: `import of ${times} times the rows`,
      seconds: second,
      against: { what: 'import of the rows once', seconds: first },
      aim: { of: 'ratio', atMost: times },
    })
  }
}

async function measure(
  bench: Bench,
  kind: DatabaseKind,
  database: Database,
  council: CouncilFiles,
): Promise<number> {
  const parse = await timedRepeatedly(() => parseAlone(council))
  const read = await timedRepeatedly(() => readWithChecks(council))
  const all = await wholeImport(database, council)
  const against = { what: 'reading and parsing alone', seconds: parse.seconds }
  const common = { benchmark: 'import', database: kind, council: council.name, against }
  const rows = `${council.rows.toLocaleString('en-GB')} rows`
  bench.report({ ...common, what: `reading ${rows} with every check`, seconds: read.seconds })
  bench.report({
    ...common,
    what: `import of ${rows}: read, check, load, work out`,
    seconds: all.seconds,
    aim: { of: 'ratio', atMost: aims[kind] },
  })
  return all.seconds
}

// What a run should stay under, with room for a busy machine: a step that costs more has been made slower.
const aims: Readonly<Record<DatabaseKind, number>> = { embedded: 100, postgresql: 60 }

async function parseAlone(council: CouncilFiles): Promise<number> {
  let cells = 0
  for (const { content } of await filesIn(council.folder)) {
    const parsed = Papa.parse<string[]>(Buffer.from(content).toString('utf8'), { skipEmptyLines: true })
    for (const row of parsed.data) cells += row.length
  }
  return cells
}

async function readWithChecks(council: CouncilFiles): Promise<ReadFolder> {
  const year = parseCollectionYear(council.year)
  if (year === undefined) throw new RangeError(`${council.year} is no collection year`)
  return readFolder(await filesIn(council.folder), { year })
}

/** Everything from the files on disk to the rows and clocks in the database, for an authority of its own. */
async function wholeImport(database: Database, council: CouncilFiles): Promise<Timed<ImportReport>> {
  const authorityId = newId()
  const slug = `bench-${authorityId}`
  const done = await timed(async () =>
    importFiles(
      { store: importStoreOf(database), calendar: englandAndWales },
      await readWithChecks(council),
      {
        authorityId,
        newAuthority: { slug, name: 'Benchmark', madeUp: true },
        actor: 'bench',
        year: council.year,
        folder: council.name,
        check: false,
        acceptPartial: true,
      },
    ),
  )
  if (!done.result.landed) throw new Error('The import of the benchmark did not land')
  return done
}
