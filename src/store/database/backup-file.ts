import { createHash, type Hash } from 'node:crypto'
import { once } from 'node:events'
import { createReadStream, createWriteStream, existsSync } from 'node:fs'
import { open, rename, rm } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'
import { createInterface } from 'node:readline'
import { finished, pipeline } from 'node:stream/promises'
import { createGunzip, createGzip } from 'node:zlib'
import { z } from 'zod'
import { BackupUnreadable } from './backup-unreadable.ts'

/**
 * A backup is one file: lines of JSON, gzipped. First a header; then section by section the rows of a table,
 * for one authority at a time, each value as the text that PostgreSQL writes; each section closed by its
 * count and checksum; last a line that says that the file is complete.
 */
export const backupFormat = 1

const headerShape = z.object({
  waymark: z.literal('backup'),
  format: z.number(),
  made: z.string(),
  migrations: z.array(z.string()),
  tables: z.record(z.string(), z.array(z.string())),
})
export type BackupHeader = z.infer<typeof headerShape>

const lineShape = z.union([
  z.array(z.union([z.string(), z.null()])),
  z.object({ begin: z.object({ table: z.string(), authority: z.union([z.string(), z.null()]) }) }),
  z.object({ end: z.object({ rows: z.number(), sha256: z.string() }) }),
  z.object({ complete: z.object({ sections: z.number(), rows: z.number() }) }),
])

export type BackupRow = readonly (string | null)[]

export interface BackupSection {
  readonly table: string
  /** Whose rows; null for a table that belongs to no authority. */
  readonly authority: string | null
}

export interface BackupWriter {
  begin(section: BackupSection): Promise<void>
  row(values: BackupRow): Promise<void>
  end(): Promise<void>
}

/**
 * Writes a backup under a temporary name beside `path`, brings it to the disk, and only then gives it its
 * name: a file of that name is always whole. Readable by this user alone.
 */
export async function writeBackupFile(
  path: string,
  header: BackupHeader,
  write: (writer: BackupWriter) => Promise<void>,
): Promise<{ readonly rows: number }> {
  const target = resolve(path)
  if (existsSync(target)) throw new BackupUnreadable(`${path} exists already. Give the backup another name.`)
  const partial = `${target}.partial-${process.pid}`
  const gzip = createGzip({ level: 6 })
  const file = createWriteStream(partial, { mode: 0o600, flags: 'wx' })
  const written = pipeline(gzip, file)
  written.catch(() => {})
  try {
    const rows = await writeLines(
      async (line) => {
        if (!gzip.write(line)) await Promise.race([once(gzip, 'drain'), written])
      },
      header,
      write,
    )
    gzip.end()
    await written
    await syncPath(partial)
    await rename(partial, target)
    await syncPath(dirname(target))
    return { rows }
  } catch (error) {
    gzip.destroy()
    await finished(file).catch(() => {})
    await rm(partial, { force: true })
    throw unwritable(path, error)
  }
}

async function writeLines(
  put: (line: string) => Promise<void>,
  header: BackupHeader,
  write: (writer: BackupWriter) => Promise<void>,
): Promise<number> {
  let sections = 0
  let total = 0
  let rows = 0
  let hash: Hash = createHash('sha256')
  await put(`${JSON.stringify(header)}\n`)
  await write({
    begin: async (section) => {
      sections += 1
      rows = 0
      hash = createHash('sha256')
      await put(`${JSON.stringify({ begin: section })}\n`)
    },
    row: async (values) => {
      const line = `${JSON.stringify(values)}\n`
      hash.update(line)
      rows += 1
      await put(line)
    },
    end: async () => {
      total += rows
      await put(`${JSON.stringify({ end: { rows, sha256: hash.digest('hex') } })}\n`)
    },
  })
  await put(`${JSON.stringify({ complete: { sections, rows: total } })}\n`)
  return total
}

export interface BackupReader {
  header(header: BackupHeader): Promise<void>
  rows(section: BackupSection, rows: readonly BackupRow[]): Promise<void>
}

const batchSize = 2000

/**
 * Reads a backup from beginning to end, in batches of rows. Throws BackupUnreadable as soon as anything in it
 * is not as it was written; what was handed out until then must be undone.
 */
export async function readBackupFile(path: string, reader: BackupReader): Promise<{ readonly rows: number }> {
  const source = createReadStream(path)
  const gunzip = createGunzip()
  const flowing = pipeline(source, gunzip)
  flowing.catch(() => {})
  const lines = createInterface({ input: gunzip, crlfDelay: Number.POSITIVE_INFINITY })
  const reading = new Reading(reader)
  try {
    for await (const line of lines) await reading.take(line)
    await flowing
    return reading.complete()
  } catch (error) {
    throw unreadable(path, error)
  } finally {
    source.destroy()
    gunzip.destroy()
  }
}

class Reading {
  private readonly reader: BackupReader
  private header: BackupHeader | undefined
  private section: BackupSection | undefined
  private batch: BackupRow[] = []
  private hash: Hash = createHash('sha256')
  private sectionRows = 0
  private sections = 0
  private rows = 0
  private ended: { readonly sections: number; readonly rows: number } | undefined

  constructor(reader: BackupReader) {
    this.reader = reader
  }

  async take(line: string): Promise<void> {
    if (this.ended !== undefined) throw new BackupUnreadable('It goes on after its end.')
    if (this.header === undefined) {
      this.header = headerShape.parse(JSON.parse(line))
      return this.reader.header(this.header)
    }
    const read = lineShape.parse(JSON.parse(line))
    if (Array.isArray(read)) return this.takeRow(line, read)
    if ('begin' in read) {
      this.section = read.begin
      this.hash = createHash('sha256')
      this.sectionRows = 0
      return
    }
    if ('end' in read) return this.closeSection(read.end)
    this.ended = read.complete
  }

  complete(): { readonly rows: number } {
    if (this.ended === undefined) throw new BackupUnreadable('It is not complete: its end is missing.')
    if (this.ended.rows !== this.rows || this.ended.sections !== this.sections)
      throw new BackupUnreadable('It does not hold as many rows as it says.')
    return { rows: this.rows }
  }

  private async takeRow(line: string, values: BackupRow): Promise<void> {
    if (this.section === undefined) throw new BackupUnreadable('It has rows outside any table.')
    this.hash.update(`${line}\n`)
    this.sectionRows += 1
    this.batch.push(values)
    if (this.batch.length >= batchSize) await this.hand(this.section)
  }

  private async closeSection(end: { readonly rows: number; readonly sha256: string }): Promise<void> {
    if (this.section === undefined) throw new BackupUnreadable('It closes a table that it never began.')
    if (end.rows !== this.sectionRows || end.sha256 !== this.hash.digest('hex'))
      throw new BackupUnreadable(`The rows of ${this.section.table} are not the ones that were written.`)
    await this.hand(this.section)
    this.rows += this.sectionRows
    this.sections += 1
    this.section = undefined
  }

  private async hand(section: BackupSection): Promise<void> {
    if (this.batch.length > 0) await this.reader.rows(section, this.batch)
    this.batch = []
  }
}

async function syncPath(path: string): Promise<void> {
  const handle = await open(path, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

function unwritable(path: string, error: unknown): Error {
  if (!(error instanceof Error) || !('code' in error) || !('syscall' in error)) return toError(error)
  const why: Record<string, string> = {
    ENOENT: 'its folder does not exist. Make it, or give another path.',
    EACCES: 'this user may not write there. Give another path.',
    ENOSPC: 'the disk is full. Make room, or give a path on another disk.',
  }
  const said = why[String(error.code)] ?? error.message
  return new BackupUnreadable(`The backup cannot be written to ${path}: ${said}`, { cause: error })
}

function unreadable(path: string, error: unknown): Error {
  const remedy = 'Nothing was restored. Take another backup.'
  if (error instanceof BackupUnreadable && !error.whole)
    return new BackupUnreadable(`${path} is damaged. ${error.message} ${remedy}`, { cause: error })
  if (error instanceof SyntaxError || error instanceof z.ZodError)
    return new BackupUnreadable(`${path} is not a backup of Waymark, or is damaged. ${remedy}`, {
      cause: error,
    })
  if (!(error instanceof Error) || !('code' in error)) return toError(error)
  if (error.code === 'ENOENT')
    return new BackupUnreadable(`There is no file ${path}. Give the path of a backup.`, { cause: error })
  if (error.code === 'EACCES' || error.code === 'EISDIR')
    return new BackupUnreadable(
      `${path} cannot be read. Give the path of a backup that this user may read.`,
      {
        cause: error,
      },
    )
  if (String(error.code).startsWith('Z_'))
    return new BackupUnreadable(`${path} is not a backup of Waymark, or is cut short. ${remedy}`, {
      cause: error,
    })
  return error
}

function toError(error: unknown): Error {
  return error instanceof Error ? error : new Error(String(error))
}
