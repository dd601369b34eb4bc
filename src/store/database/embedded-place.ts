import { createHash } from 'node:crypto'
import { lstatSync, mkdirSync } from 'node:fs'
import { tmpdir, userInfo } from 'node:os'
import { join, resolve } from 'node:path'

/** Where the embedded database keeps its things inside the data directory. */
export interface EmbeddedPlace {
  readonly directory: string
  /** The engine's own files. */
  readonly files: string
  readonly lock: string
  readonly log: string
  readonly socketDirectory: string
  readonly socket: string
}

// The name that PostgreSQL's drivers expect in a socket directory.
const socketName = '.s.PGSQL.5432'
// The kernel's limit for a unix socket's path is 104 to 108 bytes.
const longestSocketPath = 100

/**
 * The place that belongs to a data directory. The socket lies inside it; when that path would be too long for
 * the kernel, in a directory of the user's own under the system's temporary directory, always the same one.
 */
export function embeddedPlace(dataDirectory: string): EmbeddedPlace {
  const directory = resolve(dataDirectory)
  const near = join(directory, 'run')
  const mark = createHash('sha256').update(directory).digest('hex').slice(0, 16)
  const far = join(tmpdir(), `waymark-${userInfo().uid}-${mark}`)
  const socketDirectory = Buffer.byteLength(join(near, socketName)) <= longestSocketPath ? near : far
  return {
    directory,
    files: join(directory, 'postgres'),
    lock: join(directory, 'lock'),
    log: join(directory, 'embedded.log'),
    socketDirectory,
    socket: join(socketDirectory, socketName),
  }
}

/** Makes a directory that only this user can enter; refuses one that is there already and is open to others. */
export function makePrivate(directory: string): void {
  mkdirSync(directory, { recursive: true, mode: 0o700 })
  const found = lstatSync(directory)
  const uid = userInfo().uid
  if (uid >= 0 && (!found.isDirectory() || found.uid !== uid || (found.mode & 0o077) !== 0))
    throw new Error(
      `${directory} must belong to this user and be closed to others. Remove it, or set its mode to 0700.`,
    )
}

/** Makes the data directory; refuses one in which other users could put things of theirs. */
export function makeDataDirectory(directory: string): void {
  mkdirSync(directory, { recursive: true, mode: 0o700 })
  if (userInfo().uid >= 0 && (lstatSync(directory).mode & 0o022) !== 0)
    throw new Error('other users may write in it. Set its mode to 0700.')
}
