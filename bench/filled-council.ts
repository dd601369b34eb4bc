import { sql } from 'kysely'
import { fillDemo } from '#app/demo/fill-demo.ts'
import { importFiles } from '#app/import/import-files.ts'
import { type CalendarDate, calendarDate } from '#domain/calendar/calendar-date.ts'
import { englandAndWales } from '#domain/calendar/england-and-wales.ts'
import { parseCollectionYear } from '#domain/calendar/collection-year.ts'
import { readFolder } from '#exchange/read-folder.ts'
import { authorityOf } from '#store/authority/authorities.ts'
import { type Database, inAuthority, openDatabase } from '#store/database/database.ts'
import { newId } from '#store/database/uuid.ts'
import { importStoreOf } from '#store/import/import-store.ts'
import { waymarkOn } from '../src/wiring-commands.ts'
import type { Bench } from './bench.ts'
import { filesIn, largeCouncil } from './council-files.ts'
import type { DatabaseKind } from './measured.ts'
import { type Scratch, scratchDatabase } from './scratch.ts'

/** A council whose files are in a database, and the year that is asked about. */
export interface FilledCouncil {
  readonly name: string
  readonly kind: DatabaseKind
  readonly database: Database
  readonly place: Scratch['place']
  readonly authorityId: string
  /** Somebody's own: what a benchmark writes into it is taken back. */
  readonly isKept: boolean
  /** Children in care, or in the sample's files. */
  readonly children: number
  readonly from: CalendarDate
  readonly to: CalendarDate
}

/** Does `work` on each council in turn, each in a database of its own: the sample, then the made-up ones. */
export async function onEachCouncil(
  bench: Bench,
  work: (council: FilledCouncil) => Promise<void>,
): Promise<void> {
  for (const kind of bench.databases) {
    await onFilled(bench, kind, fillWithSample, work)
    for (const children of bench.children) {
      await onFilled(bench, kind, (database) => fillWithDemo(bench, kind, database, children), work)
    }
  }
}

/** Does `work` on a council that is there already, as it stands: nothing of it is changed. */
export async function onExistingCouncil(
  bench: Bench,
  slug: string,
  work: (council: FilledCouncil) => Promise<void>,
): Promise<void> {
  const place = { databaseUrl: bench.serverUrl, dataDirectory: '' }
  const database = await openDatabase(place)
  try {
    const authority = await authorityOf(database, slug)
    if (authority === undefined) throw new RangeError(`There is no authority ${slug} in that database.`)
    const { authorityId } = authority
    const children = await inAuthority(database, { authorityId, actor: 'bench' }, async (trx) => {
      const found = await sql<{ children: number }>`
        select count(distinct child_id)::int as children from care_period
        where authority_id = ${authorityId} and ended_on is null
      `.execute(trx)
      return found.rows[0]?.children ?? 0
    })
    const name = `${children.toLocaleString('en-GB')} children of ${slug}`
    await work({
      name,
      kind: 'postgresql',
      database,
      place,
      authorityId,
      isKept: true,
      children,
      ...daysOf('2025-26'),
    })
  } finally {
    await database.close()
  }
}

type Filled = Omit<FilledCouncil, 'kind' | 'database' | 'place' | 'isKept'>

async function onFilled(
  bench: Bench,
  kind: DatabaseKind,
  fill: (database: Database) => Promise<Filled>,
  work: (council: FilledCouncil) => Promise<void>,
): Promise<void> {
  await using scratch = await scratchDatabase(kind, bench.serverUrl)
  const { database, place } = scratch
  bench.progress(`${kind}: filling a council`)
  const filled = await fill(database)
  await work({ ...filled, kind, database, place, isKept: false })
}

async function fillWithSample(database: Database): Promise<Filled> {
  await using council = await largeCouncil()
  const year = parseCollectionYear(council.year)
  if (year === undefined) throw new RangeError(`${council.year} is no collection year`)
  const folder = readFolder(await filesIn(council.folder), { year })
  const authorityId = newId()
  const store = importStoreOf(database)
  await importFiles({ store, calendar: englandAndWales }, folder, {
    authorityId,
    newAuthority: { slug: 'bench', name: 'Benchmark', madeUp: true },
    actor: 'bench',
    year: council.year,
    folder: council.name,
    check: false,
    acceptPartial: true,
  })
  const children = folder.rows.get('ssda903.header')?.length ?? 0
  return { name: council.name, authorityId, children, ...daysOf(council.year) }
}

/** A made-up council stands at this day, so that it is the same whenever it is measured. */
const lastDay = calendarDate('2026-03-31')

async function fillWithDemo(
  bench: Bench,
  kind: DatabaseKind,
  database: Database,
  children: number,
): Promise<Filled> {
  const name = `${children.toLocaleString('en-GB')} demo children`
  let said = ''
  const filled = await fillDemo(
    waymarkOn(database, 'bench'),
    { children, seed: 1, years: 3, lastDay },
    (what) => {
      if (what !== said) bench.progress(`${kind}: filling with ${name}, ${what}`)
      said = what
    },
  )
  const authority = await authorityOf(database, filled.authority.slug)
  if (authority === undefined) throw new Error('The demonstration made no authority')
  return { name, authorityId: authority.authorityId, children, ...daysOf('2025-26') }
}

function daysOf(year: string): Pick<FilledCouncil, 'from' | 'to'> {
  const first = Number(year.slice(0, 4))
  return { from: calendarDate(`${first}-04-01`), to: calendarDate(`${first + 1}-03-31`) }
}
