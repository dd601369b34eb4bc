import { rmSync } from 'node:fs'
import { createServer, type Server, type Socket } from 'node:net'
import { setFlagsFromString } from 'node:v8'
import type { PGlite } from '@electric-sql/pglite'
import { claimDirectory, type DirectoryLock } from './directory-lock.ts'
import { Gateway } from './embedded-gateway.ts'
import { type EmbeddedPlace, embeddedPlace, makePrivate } from './embedded-place.ts'
import { commitsAreSynced, openEngine, syncsSoFar } from './embedded-storage.ts'
import { gssCode, presenceCode, sslCode, startUpCode } from './wire-protocol.ts'

/**
 * The embedded database's own process: opens the data directory under its lock and serves it on a private
 * unix socket. Whoever needs it first starts it; it goes when the last connection has gone.
 */
const lingerMs = 250
const firstConnectionMs = 20_000
const idleInTransactionMs = 120_000
/**
 * How much a function of the engine has to work before it is compiled for speed, some 55 times the runtime's own measure:
 * a command or a short session would compile for longer than it asks, and a long one gets there soon enough (ADR 7).
 */
const workBeforeCompiling = 100_000_000
/** Exit status: another process has the directory. The starter then connects to that one. */
const directoryIsTaken = 3

process.umask(0o077)
// A runtime that no longer knows it says so in the log, and goes on with its own.
setFlagsFromString(`--wasm-tiering-budget=${workBeforeCompiling}`)
const directory = process.argv[2]
if (directory === undefined) {
  process.stderr.write('The embedded database is started by Waymark itself, with its data directory.\n')
  process.exit(2)
}
const place = embeddedPlace(directory)
const claim = claimDirectory(place.lock)
if ('heldBy' in claim) process.exit(directoryIsTaken)
await serve(place, claim)

async function serve(at: EmbeddedPlace, lock: DirectoryLock): Promise<void> {
  const engine = await openEngine(at.files)
  const synced = await commitsAreSynced(engine)
  if (!synced) process.stderr.write('Commits do NOT reach the disk: a power failure may lose work.\n')
  const session = {
    inTransaction: () => engine.isInTransaction(),
    answer: (message: Uint8Array, onData: (data: Buffer) => void) =>
      engine.execProtocolRawStream(message, {
        syncToFs: false,
        onRawData: (data) => onData(Buffer.from(data)),
      }),
  }
  const gateway = new Gateway(session, { idleInTransactionMs, onBroken: stop })
  const open = new Set<Socket>()
  const server = createServer((socket) => {
    open.add(socket)
    clearTimeout(goodbye)
    socket.on('close', () => {
      open.delete(socket)
      if (open.size === 0) goodbye = setTimeout(leave, lingerMs)
    })
    socket.on('error', () => socket.destroy())
    welcome(socket, gateway, synced)
  })
  let leaving = false
  const leave = () => {
    if (leaving) return
    leaving = true
    void shutDown(server, open, engine, lock)
  }
  let goodbye = setTimeout(leave, firstConnectionMs)
  process.on('SIGTERM', leave)
  process.on('SIGINT', leave)
  makePrivate(at.socketDirectory)
  rmSync(at.socket, { force: true })
  server.listen(at.socket)
}

// Like a crash: the next process opens the files again, and the engine's own log brings them to the last commit.
function stop(error: unknown): void {
  process.stderr.write(`The engine failed: ${error instanceof Error ? error.stack : String(error)}\n`)
  process.exit(1)
}

// Stops listening first: who comes in between finds the door closed and starts the next server, which waits
// for the lock. A connection that slipped in has not been greeted yet and is simply dropped; it tries again.
async function shutDown(
  server: Server,
  open: Set<Socket>,
  engine: PGlite,
  lock: DirectoryLock,
): Promise<void> {
  server.close()
  for (const socket of open) socket.destroy()
  await engine.close()
  lock.release()
  process.exit(0)
}

function welcome(socket: Socket, gateway: Gateway, synced: boolean): void {
  let early: Buffer = Buffer.alloc(0)
  const read = (chunk: Buffer) => {
    early = Buffer.concat([early, chunk])
    while (early.length >= 8) {
      const length = early.readInt32BE(0)
      if (early.length < length) return
      const code = early.readInt32BE(4)
      early = early.subarray(length)
      if (code === sslCode || code === gssCode) {
        socket.write('N')
        continue
      }
      if (code === presenceCode) {
        socket.write(`${JSON.stringify({ pid: process.pid, synced, syncs: syncsSoFar() })}\n`)
        continue
      }
      socket.off('data', read)
      if (code === startUpCode) gateway.attach(socket, early)
      else socket.destroy()
      return
    }
  }
  socket.on('data', read)
}
