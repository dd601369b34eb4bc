import { readdir, readFile, stat } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { writeFile } from 'node:fs/promises'
import type { Command } from 'commander'
import type { ImportReport } from '#app/import/import-files.ts'
import { whyNotNamed } from '#app/operate/add-authority.ts'
import type { CalendarDate } from '#domain/calendar/calendar-date.ts'
import { parseCollectionYear } from '#domain/calendar/collection-year.ts'
import { type NamedFile, readFolder } from '#exchange/read-folder.ts'
import type { OpenWaymark } from '#cli/waymark.ts'
import { calledWrongly, couldNot } from '../kit/exit.ts'
import { importUndoCommand } from './undo.ts'
import { importAsJson, printedImport, rejectsAsCsv } from './printed.ts'
import { progressLine } from '../kit/progress.ts'
import { whyUnread } from '../kit/read-text-file.ts'

interface ImportFlags {
  readonly authority?: string
  readonly year?: string
  readonly create?: string
  readonly check?: boolean
  readonly acceptPartial?: boolean
  readonly json?: boolean
}

/** `waymark import <folder>`: loads a council's files, all of them or nothing. */
export function importCommand(program: Command, open: OpenWaymark, today: () => CalendarDate): void {
  const importing = program
    .command('import')
    .description("Load a council's SSDA903 files and IRO activity files from a folder")
    .argument('<folder>', 'the folder that holds the .csv files')
    .option('--authority <slug>', 'the authority they are for (required)')
    .option('--year <year>', 'their collection year, such as 2020-21 (required)')
    .option('--create <name>', 'make the authority, with this name, when it does not exist yet')
    .option('--check', 'report what would change and what is wrong, and load nothing')
    .option(
      '--accept-partial',
      'load the good rows although others cannot be read; those are kept with reasons',
    )
    .option('--json', 'print only JSON')
    .action(async (folder: string, flags: ImportFlags) => {
      // Not commander's own: `import undo` would have to be given them as well.
      const slug = required('--authority <slug>', flags.authority)
      const named = required('--year <year>', flags.year)
      const year = parseCollectionYear(named)
      if (year === undefined) {
        throw calledWrongly(`--year takes a collection year such as 2020-21, not ${named}.`)
      }
      const misnamed = flags.create === undefined ? undefined : whyNotNamed({ slug, name: flags.create })
      if (misnamed !== undefined) throw calledWrongly(misnamed)
      const files = await filesOf(folder)
      const progress = progressLine(flags.json === true)
      const read = readFolder(files, { year, today: today() }, ({ done, of }) =>
        progress('Reading files', done, of),
      )
      const nothingKnown = read.files.every(({ kind }) => kind === undefined)
      await using waymark = await open()
      const report = await waymark.importFiles(read, {
        slug,
        create: flags.create,
        year: year.name,
        folder: basename(folder),
        check: flags.check === true || nothingKnown,
        acceptPartial: flags.acceptPartial === true,
        onProgress: (stage, done, of) => progress(stageNames[stage], done, of),
      })
      progress.end()
      await tell(report, slug, flags)
      refuse(report, nothingKnown ? folder : undefined)
    })
  importUndoCommand(importing, open)
}

function required(flag: string, value: string | undefined): string {
  if (value === undefined) throw calledWrongly(`import needs ${flag}. See: waymark import --help`)
  return value
}

const stageNames = { loading: 'Loading rows', 'working out': 'Working out clocks' } as const

async function tell(report: ImportReport, authority: string, flags: ImportFlags): Promise<void> {
  const rejectsFile =
    report.landed && report.rejects.length > 0 ? `waymark-rejected-${report.importId}.csv` : undefined
  const kept = rejectsFile === undefined || (await keepRejects(rejectsFile, report.rejects))
  if (flags.json === true) {
    process.stdout.write(importAsJson(report, authority))
  } else {
    process.stdout.write(printedImport(report, flags.check === true, kept ? rejectsFile : undefined))
  }
  if (!kept) {
    throw couldNot(
      `The good rows were loaded, but ${rejectsFile} cannot be written here; the rows that were left out are on the page of the import, or run it again from a folder that can be written.`,
    )
  }
}

/** Whether the rows that were left out could be written down. */
async function keepRejects(file: string, rejects: ImportReport['rejects']): Promise<boolean> {
  try {
    await writeFile(file, rejectsAsCsv(rejects), { mode: 0o600 })
    return true
  } catch {
    return false
  }
}

/** @throws in one sentence why nothing was loaded that should have been. `unknown` is a folder of no file that is read. */
function refuse(report: ImportReport, unknown: string | undefined): void {
  if (unknown !== undefined) {
    throw couldNot(
      `None of the files in ${unknown} can be read, so nothing was loaded. Each says above why: check that it is the right folder.`,
    )
  }
  if (report.errors > 0 && !report.landed) {
    throw couldNot(
      `${report.errors} ${report.errors === 1 ? 'error' : 'errors'} found and nothing was loaded. Correct the rows that are named, or add --accept-partial to load the others.`,
    )
  }
}

/** The files of a folder. Sub-folders are left alone. @throws when the folder cannot be read or holds no file. */
async function filesOf(folder: string): Promise<readonly NamedFile[]> {
  const names = await readdir(folder).catch((error: unknown) => {
    const isFile = error instanceof Error && 'code' in error && error.code === 'ENOTDIR'
    throw isFile
      ? couldNot(`${folder} is a file. Give the folder that it is in.`)
      : couldNot(`There is no folder ${folder} that can be read. Check the path.`)
  })
  const inside: string[] = []
  const files: NamedFile[] = []
  for (const name of names.toSorted()) {
    const path = join(folder, name)
    try {
      if ((await stat(path)).isFile()) files.push({ name, content: await readFile(path) })
      else inside.push(name)
    } catch (error) {
      // Nothing is dropped silently: a file that cannot be opened might be the one that holds the reviews.
      throw couldNot(`${path} cannot be read: ${whyUnread(error)}. Put that right, or move it elsewhere.`)
    }
  }
  if (files.length === 0) {
    const others = inside.length === 0 ? '' : `, only the folders ${inside.slice(0, 5).join(', ')}`
    throw couldNot(
      `The folder ${folder} holds no files${others}. Give the folder of the .csv files of one year.`,
    )
  }
  return files
}
