import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { demoFolder } from '#app/demo/demo-folder.ts'
import { makeDemo } from '#app/demo/make-demo.ts'
import type { CalendarDate } from '#domain/calendar/calendar-date.ts'
import type { NamedFile } from '#exchange/read-folder.ts'

/** A council's files of one year, in a folder of their own that goes when it is disposed of. */
export interface CouncilFiles extends AsyncDisposable {
  readonly name: string
  readonly folder: string
  readonly year: string
  /** Data rows, without the headings. */
  readonly rows: number
}

/** Where the sample that most councils' tools are tried on lies, when it lies beside the checkout. */
const sample = '../shared/data/ssda903-fake'
const sampleYear = '2017-18'
const sampleChildren = 2_675

/** The files of a large council: the sample when it is there, else made-up ones of as many children. */
export async function largeCouncil(): Promise<CouncilFiles> {
  const inSample = await filesIn(sample).catch(() => [])
  const files = inSample.filter(({ name }) => name.endsWith('.csv'))
  if (files.length > 0) return kept('ssda903-fake', sampleYear, files)
  const lastDay = '2026-03-31' as CalendarDate
  const demo = makeDemo({ children: sampleChildren, seed: 1, years: 1, lastDay })
  const [year] = demo.years
  if (year === undefined) throw new RangeError('The demonstration has no year')
  return kept(`${sampleChildren.toLocaleString('en-GB')} demo children`, year.label, demoFolder(demo, year))
}

/**
 * The same files `times` over: each row again for another child. Only the column of the child's id is
 * altered, so every other check finds as much to say as it did.
 */
export async function manyTimes(council: CouncilFiles, times: number): Promise<CouncilFiles> {
  const files = await filesIn(council.folder)
  const larger = files.map(({ name, content }) => ({ name, content: repeated(content, times) }))
  return kept(`${times} × ${council.name}`, council.year, larger)
}

function repeated(content: Uint8Array, times: number): Uint8Array {
  const [heading = '', ...rows] = Buffer.from(content)
    .toString('utf8')
    .split('\n')
    .filter((row) => row.trim() !== '')
  const child = heading.replace('\uFEFF', '').trim().toLowerCase().split(',').findIndex(isChildColumn)
  const texts = [heading]
  for (let copy = 0; copy < times; copy += 1) {
    for (const row of rows) texts.push(copy === 0 || child < 0 ? row : renamed(row, child, copy))
    // Rows about no child cannot be said twice.
    if (child < 0) break
  }
  return Buffer.from(`${texts.join('\n')}\n`)
}

const isChildColumn = (name: string) => name === 'child' || name === 'child_id'

// The cells before the child's id are never quoted in these files: it is among the first columns.
function renamed(row: string, child: number, copy: number): string {
  const cells = row.split(',')
  return cells.map((cell, index) => (index === child ? `${cell}x${copy}` : cell)).join(',')
}

async function kept(name: string, year: string, files: readonly NamedFile[]): Promise<CouncilFiles> {
  const folder = await mkdtemp(join(tmpdir(), `waymark-bench-files-${process.pid}-`))
  let rows = 0
  for (const file of files) {
    await writeFile(join(folder, basename(file.name)), file.content)
    rows += Buffer.from(file.content).toString('utf8').trimEnd().split('\n').length - 1
  }
  return {
    name,
    folder,
    year,
    rows,
    [Symbol.asyncDispose]: () => rm(folder, { recursive: true, force: true }),
  }
}

/** Reads every file of a folder. */
export async function filesIn(folder: string): Promise<NamedFile[]> {
  const names = (await readdir(folder)).toSorted()
  return Promise.all(names.map(async (name) => ({ name, content: await readFile(join(folder, name)) })))
}
