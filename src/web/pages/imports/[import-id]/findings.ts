import type { FindingCount, FoundFindings, KeptFinding } from '#app/import/import-desk.ts'
import { findingWords } from '#app/import/finding-words.ts'
import { count, wholeNumber } from '../../../kit/format.ts'
import { importLink, importsPath } from '../paths.ts'

export const findingsOnAPage = 50

/** What of the findings is asked for. */
export interface FindingsFilter {
  readonly code: string
  readonly file: string
  readonly page: number
}

export interface FindingsView {
  readonly action: string
  readonly csv: string
  readonly groups: readonly FindingGroup[]
  readonly filter: { readonly code: string; readonly file: string; readonly filtered: boolean }
  readonly codes: readonly Choice[]
  readonly files: readonly Choice[]
  readonly total: string
  readonly rows: readonly FindingRow[]
  /** Child, value and sentence are not for everybody who loads files. */
  readonly named: boolean
  readonly page: number
  readonly pages: number
  readonly hrefOf: (page: number) => string
}

interface Choice {
  readonly value: string
  readonly text: string
}

interface FindingGroup {
  readonly means: string
  readonly toDo: string
  readonly count: string
  readonly href: string
  readonly error: boolean
}

interface FindingRow {
  readonly file: string
  readonly line: string
  readonly column: string
  readonly value: string
  readonly says: string
  readonly error: boolean
}

export function presentFindings(of: {
  readonly importId: string
  readonly counts: readonly FindingCount[]
  readonly found: FoundFindings
  readonly files: readonly string[]
  readonly filter: FindingsFilter
  readonly named: boolean
}): FindingsView {
  const { importId, counts, found, filter } = of
  const { code, file } = filter
  const all = counts.reduce((sum, one) => sum + one.count, 0)
  return {
    action: importLink(importId),
    csv: `${importsPath}/${importId}/findings.csv`,
    groups: counts.map((one) => ({
      ...findingWords(one.code),
      count: wholeNumber(one.count),
      href: `${importLink(importId, { code: one.code })}#findings`,
      error: one.severity === 'error',
    })),
    filter: { code, file, filtered: code !== '' || file !== '' },
    codes: counts.map((one) => ({ value: one.code, text: findingWords(one.code).means })),
    files: of.files.map((name) => ({ value: name, text: name })),
    total: found.total === all ? count(all, 'line') : `${wholeNumber(found.total)} of ${count(all, 'line')}`,
    rows: found.findings.map(rowOf),
    named: of.named,
    page: filter.page,
    pages: Math.max(1, Math.ceil(found.total / findingsOnAPage)),
    hrefOf: (page) => `${importLink(importId, { code, file, page: page === 1 ? undefined : page })}#findings`,
  }
}

function rowOf(finding: KeptFinding): FindingRow {
  return {
    file: finding.file ?? '',
    line: finding.line === null ? '' : wholeNumber(finding.line),
    column: finding.column ?? '',
    value: finding.value ?? '',
    says: finding.message ?? findingWords(finding.code).means,
    error: finding.severity === 'error',
  }
}

/** Every finding as a spreadsheet reads it: one line a finding. */
export function findingsAsCsv(findings: readonly KeptFinding[]): string {
  const headings = 'kind,code,file,line,column,value,child,what,what to do\n'
  const lines = findings.map((finding) =>
    [
      finding.severity,
      finding.code,
      finding.file,
      finding.line,
      finding.column,
      finding.value,
      finding.childId,
      finding.message ?? findingWords(finding.code).means,
      findingWords(finding.code).toDo,
    ]
      .map((cell) => csvCell(String(cell ?? '')))
      .join(','),
  )
  return `${headings}${lines.map((line) => `${line}\n`).join('')}`
}

/** What a spreadsheet would run as a formula is led by an apostrophe: the value came from somebody's file. */
function csvCell(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
