import { createHash } from 'node:crypto'
import { type Finding, finding } from '../finding.ts'
import type { FolderFile, ReadRow, Reject, RowsByKind } from '../folder.ts'
import { type CsvRow, csvRows } from './csv-rows.ts'
import { decodeText } from './decode-text.ts'
import { type Recognised, recognise } from './recognise.ts'
import { ReadingsMade, type RowReading, rowReader } from './row-reader.ts'
import { childOf, RowRegister } from './row-register.ts'
import { type Tolerated, toleratedIn } from './tolerated.ts'

/** A file that is being read: its name, its fingerprint, and what was tolerated in it. */
interface OneFile {
  readonly file: string
  readonly sha256: string
  readonly tolerated: readonly Tolerated[]
}

type Fit = Extract<Recognised, { outcome: 'recognised' }>

/** Reads the files of one folder, one after the other, into rows, findings and rejects. */
export class FolderReader {
  readonly files: FolderFile[] = []
  readonly findings: Finding[] = []
  readonly rejects: Reject[] = []
  readonly #registers = new Map<string, RowRegister>()
  readonly #bySha = new Map<string, string>()
  readonly #made = new ReadingsMade()

  /** The rows read so far, by kind. */
  get rows(): RowsByKind {
    return new Map(
      [...this.#registers].map(([id, register]): [string, readonly ReadRow[]] => [id, register.rows]),
    )
  }

  /** Reads one file. */
  read(file: string, content: Uint8Array): void {
    const sha256 = createHash('sha256').update(content).digest('hex')
    const decoded = decodeText(content)
    if (!('text' in decoded)) {
      const at = { file, ...(decoded.line === undefined ? {} : { line: decoded.line }) }
      if (isCsv(file)) this.findings.push(finding('file.not-utf8', at, `${file} ${decoded.problem}.`))
      else if (decoded.workbook)
        this.findings.push(finding('file.unrecognised', at, `${file} ${decoded.problem}.`))
      this.#skip(file, sha256, `it ${decoded.problem}`)
      return
    }
    const same = this.#bySha.get(sha256)
    const rows = csvRows(decoded.text)
    const tolerated = toleratedIn(content, decoded.text, rows)
    const headings = rows.shift()
    if (headings === undefined) {
      this.findings.push(
        finding(
          'file.empty',
          { file },
          `${file} is empty; it was skipped. Export it again if it should hold rows.`,
        ),
      )
      this.#skip(file, sha256, 'it is empty')
      return
    }
    const recognised = recognise(headings.cells)
    if (!isCsv(file) && (recognised.outcome !== 'recognised' || recognised.missing.length > 0)) {
      this.#skip(file, sha256, 'it is not one of the files that are read')
    } else if (recognised.outcome === 'unrecognised') {
      this.#unrecognised(file, sha256, headings)
    } else if (same !== undefined) {
      const message = `${file} is the same file as ${same}; it was skipped.`
      this.findings.push(finding('file.twice', { file }, message))
      this.#skip(file, sha256, `it is the same file as ${same}`)
    } else {
      this.#bySha.set(sha256, file)
      this.#readRecognised({ file, sha256, tolerated }, recognised, headings, rows)
    }
  }

  #skip(file: string, sha256: string, skipped: string): void {
    this.files.push({ file, sha256, read: 0, rejected: 0, unchangedRepeats: 0, skipped })
  }

  #unrecognised(file: string, sha256: string, headings: CsvRow): void {
    const hint = hintOf(headings.cells)
    const message = `${file} has none of the columns of any file that is read, and was skipped; ${hint}.`
    this.findings.push(finding('file.unrecognised', { file, line: headings.line }, message))
    this.#skip(file, sha256, 'its columns are not those of any file that is read')
  }

  #readRecognised(
    { file, sha256, tolerated }: OneFile,
    recognised: Exclude<Recognised, { outcome: 'unrecognised' }>,
    headings: CsvRow,
    rows: readonly CsvRow[],
  ): void {
    const refusals = refusalsOf(file, headings, recognised)
    if (refusals.length > 0) {
      this.findings.push(...refusals)
      const reasons = refusals.map(({ message }) => message)
      for (const row of rows) this.rejects.push({ file, line: row.line, cells: row.cells, reasons })
      const kind = recognised.outcome === 'recognised' ? { kind: recognised.kind } : {}
      const counts = { read: rows.length, rejected: rows.length, unchangedRepeats: 0 }
      this.files.push({ file, ...kind, sha256, ...counts, skipped: whyRefused(recognised, reasons) })
    } else if (recognised.outcome === 'recognised') {
      this.#readRows({ file, sha256, tolerated }, recognised, headings, rows)
    }
  }

  #readRows({ file, sha256, tolerated }: OneFile, fit: Fit, headings: CsvRow, rows: readonly CsvRow[]): void {
    const { kind } = fit
    for (const column of fit.unknown) {
      const message = `The column ${column} is not one of the ${kind.title} file’s, and was not read.`
      this.findings.push(finding('file.unknown-column', { file, line: headings.line, column }, message))
    }
    if (rows.length === 0) {
      const message = `${file} has the headings of the ${kind.title} file and no rows.`
      this.findings.push(finding('file.no-rows', { file, line: headings.line }, message))
    }
    const register = this.#registers.get(kind.id) ?? new RowRegister(kind)
    this.#registers.set(kind.id, register)
    const width = namedWidth(headings.cells)
    let line = headings.line
    const readCells = rowReader(kind, fit.positions, this.#made, ({ header }, value, kept) => {
      const message = `${header} ‘${value}’ is read as ${kept}, here and wherever it stands.`
      this.findings.push(finding('code.letter-case', { file, line, column: header, value }, message))
    })
    let rejected = 0
    let unchangedRepeats = 0
    for (const row of rows) {
      line = row.line
      const reading = readCells(row.cells)
      const problems = problemsOf(file, row, width, reading)
      if (problems.length > 0) {
        rejected += 1
        for (const problem of problems) this.findings.push(problem)
        const reasons = problems.map(({ message }) => message)
        this.rejects.push({ file, line: row.line, cells: row.cells, reasons })
        continue
      }
      const noted = register.add(reading.values, file, row.line)
      if (noted === undefined) continue
      this.findings.push(noted)
      if (noted.code === 'row.repeated') unchangedRepeats += 1
    }
    const counts = { read: rows.length, rejected, unchangedRepeats }
    this.files.push({ file, kind, sha256, ...counts, ...(tolerated.length > 0 && { tolerated }) })
  }
}

/** What is probably wrong with headings that nobody knows. */
function hintOf(headings: readonly string[]): string {
  const text = headings.join(',')
  if (/^\s*<(!doctype|html|\?xml)/i.test(text)) {
    return 'it is a web page, perhaps of a system that had signed you out: export it again'
  }
  if (/[;\t]/.test(text))
    return 'its fields are perhaps not separated by commas: save it as “CSV UTF-8 (Comma delimited)”'
  return 'the first row should hold the column names'
}

const isCsv = (file: string) => /\.csv$/i.test(file)

/** How many fields a row must have: the headings up to the last that has a name. */
function namedWidth(headings: readonly string[]): number {
  return headings.findLastIndex((text) => text.trim() !== '') + 1
}

/** In one line what the findings say column by column. */
function whyRefused(
  recognised: Exclude<Recognised, { outcome: 'unrecognised' }>,
  reasons: readonly string[],
): string {
  if (recognised.outcome === 'tied' || recognised.missing.length < 2) return reasons.join(' ')
  const names = recognised.missing.map(({ header }) => header)
  return `it was taken for the ${recognised.kind.title} file, but has none of its columns ${names.join(', ')}`
}

function refusalsOf(
  file: string,
  { line }: CsvRow,
  recognised: Exclude<Recognised, { outcome: 'unrecognised' }>,
): Finding[] {
  if (recognised.outcome === 'tied') {
    const kinds = recognised.kinds.map(({ title }) => title)
    const named = kinds.length > 6 ? [...kinds.slice(0, 6), `${kinds.length - 6} others`] : kinds
    const message = `${file} could be any of these files: ${named.join(', ')}; add the columns that tell which it is.`
    return [finding('file.tie', { file, line }, message)]
  }
  const { kind, missing, repeated } = recognised
  return [
    ...missing.map(({ header }) => {
      const message = `${file} was taken for the ${kind.title} file, but has no column ${header}; nothing of it was read.`
      return finding('file.missing-column', { file, line, column: header }, message)
    }),
    ...repeated.map(({ header }) => {
      const message = `${file} has the column ${header} more than once; leave the right one in.`
      return finding('file.repeated-column', { file, line, column: header }, message)
    }),
  ]
}

const nothingWrong: readonly Finding[] = []

function problemsOf(file: string, row: CsvRow, width: number, reading: RowReading): readonly Finding[] {
  const { cells, line } = row
  if (row.brokenQuotes) {
    const message =
      'A quotation mark is not closed, or stands inside a field; write "" for a quotation mark in a quoted field.'
    return [finding('row.quotes', { file, line, value: cells.join(',').slice(0, 80) }, message)]
  }
  if (
    cells.length < width ||
    (cells.length > width && cells.slice(width).some((cell) => cell.trim() !== ''))
  ) {
    const remedy =
      cells.length < width
        ? 'it is perhaps cut short: what is not recorded is left blank between its commas'
        : 'a field that holds a comma must stand in quotation marks'
    const message = `The row has ${cells.length} fields, but there are ${width} columns; ${remedy}.`
    return [finding('row.field-count', { file, line, value: String(cells.length) }, message)]
  }
  if (reading.problems.length === 0) return nothingWrong
  const child = childOf(reading.values)
  return reading.problems.map(({ code, column, value, message }) =>
    finding(code, { file, line, column: column.header, value, ...child }, `${message}.`),
  )
}
