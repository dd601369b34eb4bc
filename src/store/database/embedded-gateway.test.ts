import { once } from 'node:events'
import { mkdirSync, rmSync } from 'node:fs'
import { createServer, type Server } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Client } from 'pg'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { Gateway } from './embedded-gateway.ts'

/** An engine of one session that knows `begin`, `rollback`, `break`, and answers everything with nothing. */
class SmallEngine {
  readonly asked: string[] = []
  private open = false

  inTransaction(): boolean {
    return this.open
  }

  async answer(message: Uint8Array, onData: (data: Buffer) => void): Promise<void> {
    const said = Buffer.from(message).subarray(5, -1).toString()
    this.asked.push(said)
    if (said === 'break') throw new Error('the engine is out of memory')
    if (said === 'begin') this.open = true
    if (said === 'rollback') this.open = false
    const status = Buffer.from(this.open ? 'T' : 'I')
    onData(Buffer.concat([Buffer.from([0x49, 0, 0, 0, 4, 0x5a, 0, 0, 0, 5]), status]))
  }
}

const path = join(tmpdir(), `waymark-gateway-${process.pid}`, '.s.PGSQL.5432')
let engine: SmallEngine
let server: Server
let broken: unknown
let clients: Client[] = []

beforeEach(async () => {
  mkdirSync(join(path, '..'), { recursive: true })
  engine = new SmallEngine()
  broken = undefined
  const onBroken = (error: unknown) => {
    broken = error
  }
  const gateway = new Gateway(engine, { idleInTransactionMs: 50, onBroken })
  server = createServer((socket) => socket.once('data', () => gateway.attach(socket, Buffer.alloc(0))))
  server.listen(path)
  await once(server, 'listening')
})

afterEach(async () => {
  await Promise.all(clients.map((client) => client.end().catch(() => {})))
  clients = []
  server.close()
  rmSync(join(path, '..'), { recursive: true, force: true })
})

async function connected(): Promise<Client> {
  const client = new Client({ host: join(path, '..'), port: 5432, user: 'x', database: 'x', ssl: false })
  client.on('error', () => {})
  await client.connect()
  clients.push(client)
  return client
}

test('while one connection is in a transaction, the others wait for it to end', async () => {
  const [first, second] = [await connected(), await connected()]
  await first.query('begin')
  const waiting = second.query('second asks')
  await first.query('first asks')
  await first.query('rollback')
  await waiting
  expect(engine.asked).toEqual(['begin', 'first asks', 'rollback', 'second asks'])
})

test('a transaction that stands idle while others wait is rolled back and its connection told why', async () => {
  const [first, second] = [await connected(), await connected()]
  const told = new Promise((resolve) => first.on('error', (error: Error) => resolve(error.message)))
  await first.query('begin')
  await second.query('second asks')
  expect(engine.asked).toEqual(['begin', 'rollback', 'second asks'])
  expect(await told).toMatch(/stood idle too long|terminated/)
})

test('a transaction may stand idle as long as it likes while nobody waits', async () => {
  const first = await connected()
  await first.query('begin')
  await new Promise((done) => setTimeout(done, 150))
  await first.query('first asks')
  expect(engine.asked).toEqual(['begin', 'first asks'])
})

test('an engine that fails is reported, not asked again', async () => {
  const first = await connected()
  first.query('break').catch(() => {})
  await expect.poll(() => broken).toEqual(new Error('the engine is out of memory'))
})
