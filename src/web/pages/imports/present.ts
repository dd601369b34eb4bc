import type { HeldInBrief, HeldState, ImportSummary } from '#app/import/import-desk.ts'
import { findingWords } from '#app/import/finding-words.ts'
import { count, dateAndTime, wholeNumber } from '../../kit/format.ts'
import { linkTo } from '../links.ts'
import { importLink, importsPath } from './paths.ts'

export const importsOnAPage = 20

export interface ImportsView {
  readonly mine: readonly HeldRow[]
  readonly total: string
  readonly rows: readonly ImportRow[]
  readonly page: number
  readonly pages: number
  readonly hrefOf: (page: number) => string
}

/** Files that whoever looks sent, and that are not loaded yet. */
interface HeldRow {
  readonly year: string
  readonly files: string
  readonly says: string
  readonly stopped: boolean
  readonly step: string
  readonly href: string
}

interface ImportRow {
  readonly year: string
  readonly href: string
  readonly when: string
  readonly who: string
  readonly from: string
  readonly rows: string
  readonly ended: string
  readonly errors: string | undefined
  readonly warnings: string | undefined
  readonly mostly: string | undefined
  /** Who undid it and when. */
  readonly undone: string | undefined
}

export function presentImports(
  found: { readonly total: number; readonly imports: readonly ImportSummary[] },
  page: number,
  mine: readonly HeldInBrief[],
): ImportsView {
  return {
    mine: mine.map(heldRow),
    total: count(found.total, 'import'),
    rows: found.imports.map(rowOf),
    page,
    pages: Math.max(1, Math.ceil(found.total / importsOnAPage)),
    hrefOf: (to) => linkTo(importsPath, { page: to === 1 ? undefined : to }),
  }
}

const heldWords: Readonly<Record<HeldState, { readonly says: string; readonly step: string }>> = {
  checking: { says: 'They are being checked.', step: 'See how far it is' },
  checked: { says: 'Checked. They wait for you to load them.', step: 'See what would change' },
  loading: { says: 'They are being loaded.', step: 'See how far it is' },
  failed: { says: 'The work stopped in the middle, and nothing was loaded.', step: 'Check them again' },
}

function heldRow({ importId, year, state, files }: HeldInBrief): HeldRow {
  return {
    year,
    files: count(files, 'file'),
    ...heldWords[state],
    stopped: state === 'failed',
    href: importLink(importId),
  }
}

function rowOf(run: ImportSummary): ImportRow {
  const [most] = run.codes
  return {
    year: run.year,
    href: importLink(run.importId),
    when: dateAndTime(run.finishedAt),
    who: run.actor,
    undone: run.undone === null ? undefined : `by ${run.undone.by}, ${dateAndTime(run.undone.at)}`,
    from: `${count(run.files, 'file')}, ${run.folder}`,
    rows: rowsInWords(run),
    ended: endedInWords(run, 'ended'),
    errors: run.errors === 0 ? undefined : count(run.errors, 'error'),
    warnings: run.warnings === 0 ? undefined : count(run.warnings, 'warning'),
    mostly:
      most === undefined
        ? undefined
        : `Most often: ${findingWords(most.code).means} (${wholeNumber(most.count)})`,
  }
}

type Counted = Pick<ImportSummary, 'added' | 'amended' | 'ended' | 'unchanged' | 'rejected'>

/** What becomes of the rows of the files: `12 added, 3 amended`. What is nought is left out, unless all is. */
export function rowsInWords(run: Counted): string {
  const parts: readonly (readonly [number, string])[] = [
    [run.added, 'added'],
    [run.amended, 'amended'],
    [run.unchanged, 'unchanged'],
    [run.rejected, 'left out'],
  ]
  const said = parts
    .filter(([number]) => number > 0)
    .map(([number, what]) => `${wholeNumber(number)} ${what}`)
  return said.length === 0 ? 'nothing' : said.join(', ')
}

/** Rows loaded before that the files no longer hold: they are none of the rows of the files. */
export function endedInWords({ ended }: Counted, verb: 'ended' | 'would end'): string {
  return ended === 0 ? '' : `${count(ended, 'earlier row')} ${verb}.`
}
