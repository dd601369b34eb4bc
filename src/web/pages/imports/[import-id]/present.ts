import type { HeldImport, ImportSummary } from '#app/import/import-desk.ts'
import type { FileOutcome } from '#app/import/import-store.ts'
import { count, dateAndTime, wholeNumber } from '../../../kit/format.ts'
import { importLink, importsPath } from '../paths.ts'
import { endedInWords, rowsInWords } from '../present.ts'
import type { FindingsView } from './findings.ts'

export interface ReportView {
  readonly heading: string
  readonly when: string
  readonly who: string
  readonly says: string
  /** That it was undone, by whom and when. */
  readonly undone: string | undefined
  /** That undoing it broke, and changed nothing. */
  readonly notUndone: string | undefined
  /** Where it can be undone: only the newest can. */
  readonly undoHref: string | undefined
  readonly files: readonly FileOutcome[]
  readonly findings: FindingsView
}

export function presentReport(
  summary: ImportSummary,
  files: readonly FileOutcome[],
  findings: FindingsView,
  broke: boolean,
): ReportView {
  return {
    heading: `Import of ${summary.year}`,
    when: dateAndTime(summary.finishedAt),
    who: `${summary.actor}, ${summary.folder}`,
    says: `${count(summary.files, 'file')} with ${count(summary.read, 'row')}: ${rowsInWords(summary)}. ${endedInWords(summary, 'ended')}`,
    undone:
      summary.undone === null
        ? undefined
        : `This import was undone: ${dateAndTime(summary.undone.at)}, by ${summary.undone.by}. Its rows count nowhere. The same files can be loaded again.`,
    notUndone:
      broke && summary.undone === null
        ? 'Undoing this import went wrong on our side, and nothing was changed. Try again; if it happens again, tell whoever runs the system.'
        : undefined,
    undoHref: summary.newest ? `${importLink(summary.importId)}/undo` : undefined,
    files,
    findings,
  }
}

export interface PreviewView {
  readonly csrf: string
  readonly year: string
  readonly says: string
  /** What should be thought about before loading. */
  readonly warnings: readonly string[]
  readonly files: readonly FileOutcome[]
  /** The words of leave to load what can be read, when something cannot. */
  readonly partly: string | undefined
  readonly problem: string | undefined
  readonly nothingToRead: boolean
  readonly loadAction: string
  readonly giveUpAction: string
  readonly until: string
  readonly findings: FindingsView
}

export function presentPreview(of: {
  readonly held: HeldImport
  readonly errors: number
  readonly findings: FindingsView
  readonly csrf: string
  readonly problem: string | undefined
}): PreviewView {
  const { held, errors } = of
  const sums = sumOf(held.files)
  const nothingToRead = held.files.every(({ kind }) => kind === null)
  return {
    csrf: of.csrf,
    year: `Collection year ${held.year}`,
    says: nothingToRead
      ? 'None of these files could be read, so there is nothing to load.'
      : `Nothing is loaded yet. Of ${count(sums.read, 'row')}: ${rowsInWords(sums)}. ${endedInWords(sums, 'would end')}`,
    warnings: [...errorWords(errors, sums.rejected), ...endedWords(held.files, held.year)],
    files: held.files,
    partly: errors === 0 ? undefined : 'Load the rows that can be read, and leave out those with errors',
    problem: of.problem,
    nothingToRead,
    loadAction: `${importsPath}/${held.importId}/load`,
    giveUpAction: `${importsPath}/${held.importId}/give-up`,
    until: `The files are held for you alone until ${dateAndTime(held.expiresAt)}, and then removed.`,
    findings: of.findings,
  }
}

function sumOf(files: readonly FileOutcome[]) {
  const sum = (of: (file: FileOutcome) => number) => files.reduce((total, file) => total + of(file), 0)
  return {
    read: sum(({ read }) => read),
    added: sum(({ loaded, amended }) => loaded - amended),
    amended: sum(({ amended }) => amended),
    ended: sum(({ ended }) => ended),
    unchanged: sum(({ unchanged }) => unchanged),
    rejected: sum(({ rejected }) => rejected),
  }
}

function errorWords(errors: number, rejected: number): readonly string[] {
  if (errors === 0) return []
  const rows = rejected === 0 ? '' : ` ${count(rejected, 'row')} would be left out.`
  return [`${count(errors, 'thing')} cannot be read.${rows} See what to look at below.`]
}

/** A file with half of its rows missing looks like a file whose rows have ended: it is said before it happens. */
function endedWords(files: readonly FileOutcome[], year: string): readonly string[] {
  return files
    .filter(({ ended }) => ended > 0)
    .map(
      ({ file, ended }) =>
        `${count(ended, 'row')} loaded before for ${year} ${ended === 1 ? 'is' : 'are'} not in ${file} and would end. Check that the file is whole.`,
    )
}

export interface WorkView {
  readonly year: string
  readonly heading: string
  readonly says: string
  readonly href: string
}

export function presentWork(held: HeldImport): WorkView {
  const loading = held.state === 'loading'
  return {
    year: `Collection year ${held.year}`,
    heading:
      held.stage === 'undoing' ? 'Undoing the import' : loading ? 'Loading the files' : 'Checking the files',
    says: workWords(held),
    href: importLink(held.importId),
  }
}

function workWords({ state, stage, done, of }: HeldImport): string {
  const far = `${wholeNumber(done)} of ${wholeNumber(of)}`
  if (stage === 'undoing')
    return of === 0
      ? 'The rows are put back as they were.'
      : `The rows are as they were. Dates are worked out again for ${far} children.`
  if (stage === 'loading')
    return state === 'loading' ? `${far} rows are loaded.` : `${far} rows are compared.`
  if (stage === 'working out') return `The rows are loaded. Dates are worked out for ${far} children.`
  return 'The files are being read.'
}
