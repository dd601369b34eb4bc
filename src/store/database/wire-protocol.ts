/**
 * The little of PostgreSQL's wire protocol (version 3) that the embedded database's gateway has to know:
 * where a message ends, and the answers that are the gateway's own.
 */

export type Unit = { readonly kind: 'work'; readonly bytes: Uint8Array } | { readonly kind: 'terminate' }

const sync = 0x53
const query = 0x51
const flush = 0x48
const terminate = 0x58

/**
 * A splitter of what a connection sends into units of work: a simple query, or everything up to a Sync or
 * Flush. One unit goes to the engine in one piece, which is what keeps two connections' statements apart.
 */
export function frontendMessages(): (chunk: Buffer) => Unit[] {
  let rest: Buffer = Buffer.alloc(0)
  let chunks: Buffer[] = []
  let missing = 0
  let scanned = 0
  return (chunk) => {
    chunks.push(chunk)
    missing -= chunk.length
    if (missing > 0) return []
    rest = Buffer.concat([rest, ...chunks])
    chunks = []
    missing = 0
    const units: Unit[] = []
    let at = scanned
    let began = 0
    while (rest.length - at >= 5) {
      const length = rest.readInt32BE(at + 1)
      if (length < 4) throw new Error('A message of impossible length came in.')
      if (rest.length - at < length + 1) {
        missing = length + 1 - (rest.length - at)
        break
      }
      const type = rest[at]
      at += length + 1
      if (type === terminate) return [...units, { kind: 'terminate' }]
      if (type === sync || type === query || type === flush) {
        units.push({ kind: 'work', bytes: new Uint8Array(rest.subarray(began, at)) })
        began = at
      }
    }
    rest = rest.subarray(began)
    scanned = at - began
    return units
  }
}

function message(type: string, body: Buffer): Buffer {
  const head = Buffer.alloc(5)
  head.write(type, 0, 'latin1')
  head.writeInt32BE(body.length + 4, 1)
  return Buffer.concat([head, body])
}

/** The answer to a start-up packet: admitted, the parameters a driver relies on, and ready. */
export function greeting(): Buffer {
  const parameters: Record<string, string> = {
    server_version: '18.0 (embedded)',
    server_encoding: 'UTF8',
    client_encoding: 'UTF8',
    DateStyle: 'ISO, MDY',
    integer_datetimes: 'on',
    standard_conforming_strings: 'on',
    TimeZone: 'UTC',
  }
  return Buffer.concat([
    message('R', Buffer.alloc(4)),
    ...Object.entries(parameters).map(([name, value]) => message('S', Buffer.from(`${name}\0${value}\0`))),
    message('K', Buffer.alloc(8)),
    readyForQuery('I'),
  ])
}

function readyForQuery(status: 'I' | 'T' | 'E'): Buffer {
  return message('Z', Buffer.from(status))
}

export function errorResponse(code: string, text: string): Buffer {
  const fields = [`SERROR`, `VERROR`, `C${code}`, `M${text}`]
  return message('E', Buffer.from(`${fields.join('\0')}\0\0`))
}

export const startUpCode = 196_608
export const sslCode = 80_877_103
export const gssCode = 80_877_104
/** Our own start-up code: the connection asks nothing, but says that someone is there (see embedded-client). */
export const presenceCode = 80_877_777
