import { createServer } from 'node:net'
import { afterEach, expect, test } from 'vitest'
import { whyNoListening } from './listening.ts'

const other = createServer()
afterEach(() => new Promise((resolve) => other.close(resolve)))

test('a port that another program holds is said before anything else is done, and a free one is left free', async () => {
  await new Promise<void>((resolve) => other.listen({ port: 0, host: '127.0.0.1' }, resolve))
  const address = other.address()
  const port = typeof address === 'object' && address !== null ? address.port : 0
  const taken = `Port ${port} is taken by another program. Choose another with --port.`
  expect((await whyNoListening('127.0.0.1', port))?.message).toBe(taken)
  await new Promise((resolve) => other.close(resolve))
  expect(await whyNoListening('127.0.0.1', port)).toBeUndefined()
  await new Promise<void>((resolve) => other.listen({ port, host: '127.0.0.1' }, resolve))
})
