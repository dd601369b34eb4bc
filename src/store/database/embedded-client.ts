import { spawn } from 'node:child_process'
import { closeSync, existsSync, openSync, readFileSync } from 'node:fs'
import { connect, type Socket } from 'node:net'
import { hostname } from 'node:os'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { directoryHolder } from './directory-lock.ts'
import { type EmbeddedPlace, embeddedPlace, makeDataDirectory } from './embedded-place.ts'
import { DatabaseUnavailable } from './unavailable.ts'
import { presenceCode } from './wire-protocol.ts'

/** What the embedded database's process says of itself. */
export interface EmbeddedState {
  readonly pid: number
  /** Whether commits were seen to reach the disk when it started. */
  readonly synced: boolean
  /** Syncs since it started. */
  readonly syncs: number
}

export interface EmbeddedConnection {
  readonly place: EmbeddedPlace
  readonly state: EmbeddedState
  /** Lets go; when the last one has let go the process ends. */
  release(): void
}

const patienceMs = 120_000
const directoryIsTaken = 3

/**
 * Makes sure that the embedded database of a data directory is running, starting its process when nobody has,
 * and holds it open until released. Safe when many do this at once: the lock lets one process in, and the
 * others find its socket. Brought up again by itself should its process die.
 */
export async function connectEmbedded(dataDirectory: string): Promise<EmbeddedConnection> {
  const place = embeddedPlace(dataDirectory)
  prepare(place)
  let released = false
  let presence = await ensureRunning(place)
  const keep = (socket: Socket) => {
    socket.on('close', () => {
      if (released) return
      ensureRunning(place).then(
        (again) => {
          if (released) again.socket.destroy()
          else {
            presence = again
            keep(again.socket)
          }
        },
        // The next query meets the same trouble and reports it.
        () => {},
      )
    })
  }
  keep(presence.socket)
  return {
    place,
    state: presence.state,
    release: () => {
      released = true
      presence.socket.destroy()
    },
  }
}

/** Asks the running process how it is: a fresh count of syncs. */
export async function embeddedState(place: EmbeddedPlace): Promise<EmbeddedState | undefined> {
  const found = await present(place.socket)
  found?.socket.destroy()
  return found?.state
}

interface Presence {
  readonly socket: Socket
  readonly state: EmbeddedState
}

async function ensureRunning(place: EmbeddedPlace): Promise<Presence> {
  const deadline = Date.now() + patienceMs
  let starting: { status: number | null | undefined } | undefined
  for (;;) {
    const found = await present(place.socket)
    if (found !== undefined) return found
    if (starting === undefined || starting.status === directoryIsTaken) {
      const holder = directoryHolder(place.lock)
      if (holder !== undefined && holder.host !== hostname()) throw takenElsewhere(place, holder.host)
      if (holder === undefined) starting = startServer(place)
    } else if (starting.status !== undefined) {
      if (starting.status === 0) starting = undefined
      else throw didNotStart(place)
    }
    if (Date.now() > deadline) throw didNotStart(place)
    await pause(20 + Math.random() * 30)
  }
}

function prepare(place: EmbeddedPlace): void {
  try {
    makeDataDirectory(place.directory)
  } catch (error) {
    const said = error instanceof Error ? error.message : String(error)
    throw new DatabaseUnavailable(
      `The data directory ${place.directory} cannot be used: ${said} Choose another with WAYMARK_DATA, or set DATABASE_URL to use a PostgreSQL server.`,
    )
  }
}

function startServer(place: EmbeddedPlace): { status: number | null | undefined } {
  const log = openSync(place.log, 'a', 0o600)
  const child = spawn(process.execPath, [serverProgram(), place.directory], {
    detached: true,
    stdio: ['ignore', 'ignore', log],
  })
  closeSync(log)
  const outcome: { status: number | null | undefined } = { status: undefined }
  child.on('exit', (status) => (outcome.status = status))
  child.on('error', () => (outcome.status = null))
  child.unref()
  return outcome
}

// Beside the bundled program, or, when run from the sources, where the build puts it.
function serverProgram(): string {
  const places = ['./embedded-server.js', '../../../dist/embedded-server.js']
  const found = places
    .map((place) => fileURLToPath(new URL(place, import.meta.url)))
    .find((path) => existsSync(path))
  if (found === undefined) throw new DatabaseUnavailable('Waymark has not been built yet. Run: npm run build')
  return found
}

function didNotStart(place: EmbeddedPlace): DatabaseUnavailable {
  const last = readLog(place.log)
  return new DatabaseUnavailable(
    `The embedded database in ${place.directory} did not start${last === '' ? '' : ` (${last})`}. Its log is ${place.log}.`,
  )
}

function takenElsewhere(place: EmbeddedPlace, host: string): DatabaseUnavailable {
  return new DatabaseUnavailable(
    `The embedded database in ${place.directory} is in use on another machine (${host}). Stop Waymark there; if it is certain that nothing runs there any more, remove ${place.lock} and try again.`,
  )
}

function readLog(path: string): string {
  try {
    const lines = readFileSync(path, 'utf8').trim().split('\n')
    return lines.findLast((line) => /error|cannot|failed|fatal/i.test(line))?.trim() ?? ''
  } catch {
    return ''
  }
}

/** Connects and waits for the process's word; undefined when nobody answers. */
function present(path: string): Promise<Presence | undefined> {
  return new Promise((resolve) => {
    const socket = connect(path)
    let heard = ''
    const nobody = () => {
      socket.destroy()
      resolve(undefined)
    }
    socket.once('error', nobody)
    socket.once('close', nobody)
    socket.on('connect', () => {
      const hello = Buffer.alloc(8)
      hello.writeInt32BE(8, 0)
      hello.writeInt32BE(presenceCode, 4)
      socket.write(hello)
    })
    socket.on('data', (chunk) => {
      heard += chunk.toString('utf8')
      if (!heard.endsWith('\n')) return
      socket.removeAllListeners()
      socket.on('error', () => socket.destroy())
      socket.unref()
      resolve({ socket, state: JSON.parse(heard) as EmbeddedState })
    })
  })
}
