import fc from 'fast-check'
import { expect, test } from 'vitest'
import { frontendMessages } from './wire-protocol.ts'

function message(type: string, length: number): Buffer {
  const bytes = Buffer.alloc(length + 5, 7)
  bytes.write(type, 0, 'latin1')
  bytes.writeInt32BE(length + 4, 1)
  return bytes
}

test('however the bytes arrive, the units of work are the same, and each ends with Sync, Flush or a simple query', () => {
  const messages = fc.array(fc.tuple(fc.constantFrom('P', 'B', 'D', 'E', 'C', 'S', 'Q', 'H'), fc.nat(40)))
  fc.assert(
    fc.property(messages, fc.array(fc.integer({ min: 1, max: 30 }), { minLength: 1 }), (sent, sizes) => {
      const bytes = Buffer.concat(sent.map(([type, length]) => message(type, length)))
      const split = frontendMessages()
      const units: Uint8Array[] = []
      for (let at = 0, i = 0; at < bytes.length; i++) {
        const size = sizes[i % sizes.length] ?? 1
        for (const unit of split(bytes.subarray(at, at + size)))
          if (unit.kind === 'work') units.push(unit.bytes)
        at += size
      }
      const closing = sent.filter(([type]) => 'SQH'.includes(type)).length
      expect(units).toHaveLength(closing)
      expect(
        bytes.subarray(
          0,
          units.reduce((sum, unit) => sum + unit.length, 0),
        ),
      ).toEqual(Buffer.concat(units))
    }),
  )
})

test('a message of impossible length is refused instead of waited for', () => {
  expect(() => frontendMessages()(Buffer.from([0x51, 0, 0, 0, 1]))).toThrow(/impossible length/)
})
