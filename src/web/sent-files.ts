import type { FastifyRequest } from 'fastify'

/** A file that came with a form. */
export interface SentFile {
  readonly name: string
  readonly content: Uint8Array
}

/** How much a form may bring. */
export interface FileLimits {
  readonly files: number
  readonly bytesEach: number
  readonly bytesInAll: number
  /** How many fields of text come beside; 20 where it is not said. */
  readonly fields?: number
}

/** The files of a form; when they were more than it may bring, why, and none of them. */
export interface SentFiles {
  readonly files: readonly SentFile[]
  readonly tooMuch?:
    | { readonly why: 'too many files' | 'too much in all' }
    | { readonly why: 'file too large'; readonly file: string }
    | undefined
}

interface SentForm {
  readonly fields: Readonly<Record<string, string>>
  readonly sent: SentFiles
}

/**
 * Reads a form that brings files. What goes beyond the limits is read to its end and let go, so that the browser
 * hears the answer rather than a broken connection.
 */
export async function readSentForm(request: FastifyRequest, limits: FileLimits): Promise<SentForm> {
  const fields = new Map<string, string>()
  const files: SentFile[] = []
  let bytes = 0
  let tooMuch: SentFiles['tooMuch']
  const most = { fileSize: limits.bytesEach, fields: limits.fields ?? 20, fieldSize: 10_000 }
  for await (const part of request.parts({ limits: most })) {
    if (part.type === 'field') {
      if (typeof part.value === 'string') fields.set(part.fieldname, part.value)
      continue
    }
    const chunks: Uint8Array[] = []
    for await (const chunk of part.file) {
      if (!(chunk instanceof Uint8Array)) continue
      bytes += chunk.length
      if (bytes <= limits.bytesInAll && files.length < limits.files) chunks.push(chunk)
    }
    if (part.filename === undefined || part.filename === '') continue
    if (part.file.truncated) tooMuch ??= { why: 'file too large', file: part.filename }
    files.push({ name: part.filename, content: Buffer.concat(chunks) })
  }
  if (files.length > limits.files) tooMuch ??= { why: 'too many files' }
  if (bytes > limits.bytesInAll) tooMuch ??= { why: 'too much in all' }
  return {
    fields: Object.fromEntries(fields),
    sent: tooMuch === undefined ? { files } : { files: [], tooMuch },
  }
}
