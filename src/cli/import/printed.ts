import type { ImportReport } from '#app/import/import-files.ts'
import { grouped } from '#domain/grouped.ts'
import { toleratedWords } from '#exchange/read/tolerated.ts'

/** The report of an import as a person reads it: the files, then what to look at, the most frequent first. */
export function printedImport(
  report: ImportReport,
  wasCheck: boolean,
  rejectsFile: string | undefined,
): string {
  const lines: string[] = []
  const number = (value: number) => value.toLocaleString('en-GB')
  const counted = (value: number, what: string) => `${number(value)} ${what}${value === 1 ? '' : 's'}`
  const width = Math.max(4, ...report.files.map(({ file }) => file.length))
  const row = (cells: readonly string[]) =>
    `${(cells[0] ?? '').padEnd(width)}${cells
      .slice(1)
      .map((cell) => cell.padStart(11))
      .join('')}`
  lines.push(row(['File', 'read', 'loaded', 'unchanged', 'rejected', 'amended', 'ended']))
  for (const { file, kind, skipped, read, loaded, unchanged, rejected, amended, ended } of report.files) {
    const counts = [read, loaded, unchanged, rejected, amended, ended].map(number)
    if (kind !== null || read > 0) lines.push(row([file, ...counts]))
    if (skipped !== undefined)
      lines.push(
        `${kind === null && read === 0 ? file.padEnd(width) : ''.padEnd(width)}  not read: ${skipped}`,
      )
  }
  for (const words of toleratedInWords(report.files)) lines.push(words)
  lines.push('')
  const groups = [...grouped(report.findings, ({ severity, code }) => `${severity} ${code}`)]
  const order = (name: string, size: number) => (name.startsWith('error') ? -1e9 : 0) - size
  groups.sort(([a, one], [b, other]) => order(a, one.length) - order(b, other.length))
  for (const [name, findings] of groups) {
    lines.push(`${name}: ${number(findings.length)}`)
    for (const { file, line, message } of findings.slice(0, name.startsWith('error') ? 20 : 3)) {
      lines.push(`  ${file}${line === undefined ? '' : ` line ${line}`}: ${message}`)
    }
    const more = findings.length - (name.startsWith('error') ? 20 : 3)
    if (more > 0) lines.push(`  and ${number(more)} more (--json lists every one)`)
  }
  if (groups.length > 0) lines.push('')
  if (report.landed)
    lines.push(
      `Loaded as import ${report.importId} for ${report.year}. ${counted(report.warnings, 'warning')}.`,
    )
  else if (wasCheck)
    lines.push(
      `Checked only: nothing was loaded. ${counted(report.errors, 'error')}, ${counted(report.warnings, 'warning')}.`,
    )
  if (rejectsFile !== undefined) {
    lines.push(
      report.rejects.length === 1
        ? `1 row was left out; it is in ${rejectsFile} with the reasons.`
        : `${number(report.rejects.length)} rows were left out; they are in ${rejectsFile} with the reasons.`,
    )
  }
  return `${lines.join('\n')}\n`
}

/** The report of an import for scripts: every finding has all its parts, null where it has none. */
export function importAsJson({ importId, year, files, findings }: ImportReport, authority: string): string {
  const body = { import: importId, authority, year, files, findings: findings.map(wholeFinding) }
  return `${JSON.stringify(body, null, 1)}\n`
}

type Found = ImportReport['findings'][number]

function wholeFinding({ code, severity, file, line, column, value, message, childId }: Found) {
  const where = { file, line: line ?? null, column: column ?? null, value: value ?? null }
  return { code, severity, ...where, message, ...(childId !== undefined && { childId }) }
}

/** What was not quite a plain CSV file's, each with the files that have it: nothing to do, and nothing hidden. */
function toleratedInWords(files: ImportReport['files']): readonly string[] {
  const found = files.flatMap(({ file, tolerated }) => (tolerated ?? []).map((name) => ({ file, name })))
  return [...grouped(found, ({ name }) => name)].map(([name, among]) => {
    const where = among.length > 3 ? `${among.length} files` : among.map(({ file }) => file).join(', ')
    return `read as meant: ${name}, ${toleratedWords[name]}, in ${where}`
  })
}

/** The rows that were left out, as they stood, each with where it was and why. */
export function rejectsAsCsv(rejects: ImportReport['rejects']): string {
  const quoted = (cell: string) => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)
  const lines = rejects.map(({ file, line, reasons, cells }) =>
    [file, String(line), reasons.join(' '), ...cells].map(quoted).join(','),
  )
  return `file,line,reasons,row as it stood\n${lines.map((line) => `${line}\n`).join('')}`
}
