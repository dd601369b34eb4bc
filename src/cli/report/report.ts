import { writeFile } from 'node:fs/promises'
import { type Command, Option } from 'commander'
import type { AnnualFigures, AnnualReportAsked } from '#app/report/annual-figures.ts'
import { collectionYear } from '#app/report/collection-year.ts'
import { annualReport } from '#report/annual/build-report.ts'
import { reportAsHtml } from '#report/as-html/report-html.tsx'
import { reportAsJson } from '#report/as-json/report-json.ts'
import type { ReportDocument } from '#report/model/document.ts'
import type { AuditedCommands } from '../kit/audited.ts'
import { calledWrongly, couldNot } from '../kit/exit.ts'
import type { NamedAuthority } from '../waymark.ts'

/** What the command asks of the product. */
export interface ReportsForCommands extends AsyncDisposable, AuditedCommands {
  /** The authority of a slug. @throws CommandFailed when there is none. */
  authority(slug: string): Promise<NamedAuthority>
  annualFigures(asked: AnnualReportAsked): Promise<AnnualFigures>
}

interface ReportFlags {
  readonly authority: string
  readonly year: string
  readonly format: string
  readonly out: string
  readonly audience: 'internal' | 'public'
}

/** The formats that there are, each made from the one document. */
const formats: Readonly<Record<string, (report: ReportDocument) => string | Promise<string>>> = {
  html: reportAsHtml,
  json: reportAsJson,
}

/** `waymark report annual`: the statutory annual report of one council and year, as a file. */
export function reportCommand(program: Command, open: () => Promise<ReportsForCommands>): void {
  program
    .command('report')
    .description('Write a report of the service to a file')
    .command('annual')
    .description('The annual report of the IRO service, as the IRO Handbook asks for it')
    .requiredOption('--authority <slug>', 'the authority whose report it is')
    .requiredOption('--year <year>', 'its collection year, such as 2020-21')
    .requiredOption('--format <format>', Object.keys(formats).join(' or '))
    .requiredOption('--out <file>', 'the file to write')
    .addOption(
      new Option('--audience <audience>', 'internal shows small numbers, public withholds them')
        .choices(['internal', 'public'])
        .default('internal'),
    )
    .action(async (flags: ReportFlags) => writeReport(flags, open))
}

async function writeReport(flags: ReportFlags, open: () => Promise<ReportsForCommands>): Promise<void> {
  const write = Object.hasOwn(formats, flags.format) ? formats[flags.format] : undefined
  if (write === undefined) {
    throw calledWrongly(
      `--format takes ${Object.keys(formats).join(' or ')}, not ${flags.format}: those are the formats that this version writes.`,
    )
  }
  const year = collectionYear(flags.year)
  if (year === undefined) {
    throw calledWrongly(`--year takes a collection year such as 2020-21, not ${flags.year}.`)
  }
  await using waymark = await open()
  const { authorityId, name } = await waymark.authority(flags.authority)
  const { audience } = flags
  const figures = await waymark.annualFigures({ authorityId, authority: name, year: year.year, audience })
  if (figures.years[0]?.kindsHeld.size === 0) {
    throw couldNot(
      `Nothing has been imported for ${flags.authority} and ${year.year}, so there is nothing to report. Import the year first: waymark import <folder> --authority ${flags.authority} --year ${year.year}`,
    )
  }
  const subject = `the ${audience} annual report of ${year.year}`
  await waymark.audit(authorityId, 'report annual', { subject, detail: { as: flags.format } })
  await writeText(flags.out, await write(annualReport(figures)))
  process.stdout.write(`Wrote the ${audience} annual report of ${name} for ${year.year} to ${flags.out}\n`)
}

/** Internal reports hold small numbers about children: only whoever made the file may read it. */
async function writeText(path: string, text: string): Promise<void> {
  try {
    await writeFile(path, text, { mode: 0o600 })
  } catch (error) {
    const why = error instanceof Error && 'code' in error ? String(error.code) : 'unknown'
    throw couldNot(`The report could not be written to ${path} (${why}). Choose a file that can be written.`)
  }
}
