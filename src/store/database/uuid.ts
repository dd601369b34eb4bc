import { randomBytes } from 'node:crypto'

let lastMoment = 0
let lastSequence = 0

/**
 * A new identifier: UUID version 7, made by the application, in the order of time. Identifiers made in one
 * millisecond keep their order too (a 12-bit count stands where the standard allows one), so that rows lie
 * on disk in the order in which they came.
 */
export function newId(now: number = Date.now()): string {
  let moment = Math.max(now, lastMoment)
  let sequence = moment === lastMoment ? lastSequence + 1 : (randomBytes(1)[0] ?? 0)
  if (sequence > 0xfff) {
    moment += 1
    sequence = 0
  }
  lastMoment = moment
  lastSequence = sequence
  const bytes = randomBytes(16)
  bytes.writeUIntBE(moment, 0, 6)
  bytes.writeUInt16BE(0x7000 | sequence, 6)
  bytes.writeUInt8(0x80 | (bytes.readUInt8(8) & 0x3f), 8)
  const hex = bytes.toString('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`
}
