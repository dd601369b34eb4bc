import { closeSync, mkdirSync, openSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { hostname } from 'node:os'
import { join } from 'node:path'

/**
 * One process at a time may open the embedded database's directory: the engine itself takes no lock, and two
 * processes on one directory lose rows without a word.
 *
 * A claim is a file made with O_EXCL whose name says who holds it: host, process and the moment that process
 * began (so that a reused process number is not taken for the holder). Claim first, look second: whoever
 * finds another living claim withdraws its own. Two may both withdraw; two can never both stay. A claim whose
 * process is gone counts for nothing, so nothing has to be tidied after a kill -9.
 */
export interface DirectoryLock {
  release(): void
}

export interface Holder {
  readonly host: string
  readonly pid: number
  readonly began: string
}

/** The lock, or the holder that already has it. */
export function claimDirectory(lockDirectory: string): DirectoryLock | { readonly heldBy: Holder } {
  mkdirSync(lockDirectory, { recursive: true, mode: 0o700 })
  const mine = claimName({
    host: hostname(),
    pid: process.pid,
    began: processBegan(process.pid) ?? 'unknown',
  })
  const path = join(lockDirectory, mine)
  closeSync(openSync(path, 'wx', 0o600))
  for (const name of readdirSync(lockDirectory)) {
    if (name === mine) continue
    const holder = holderOf(name)
    if (holder === undefined) continue
    if (isAlive(holder)) {
      rmSync(path, { force: true })
      return { heldBy: holder }
    }
    rmSync(join(lockDirectory, name), { force: true })
  }
  return { release: () => rmSync(path, { force: true }) }
}

/** Who holds the directory now, if anyone. */
export function directoryHolder(lockDirectory: string): Holder | undefined {
  try {
    return readdirSync(lockDirectory)
      .flatMap((name) => holderOf(name) ?? [])
      .find(isAlive)
  } catch {
    return undefined
  }
}

function claimName(holder: Holder): string {
  return `${holder.host.replaceAll('~', '-')}~${holder.pid}~${holder.began}`
}

function holderOf(name: string): Holder | undefined {
  const [host, pid, began] = name.split('~')
  if (host === undefined || pid === undefined || began === undefined || !/^\d+$/.test(pid)) return undefined
  return { host, pid: Number(pid), began }
}

// A holder on another machine or in another container cannot be asked, so it counts as living: better to stop
// with a sentence than to open a directory twice.
function isAlive(holder: Holder): boolean {
  if (holder.host !== hostname().replaceAll('~', '-')) return true
  try {
    process.kill(holder.pid, 0)
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ESRCH') return false
  }
  const began = processBegan(holder.pid)
  return began === undefined || holder.began === 'unknown' || began === holder.began
}

// Boot and start tick of a process on Linux; undefined where /proc is not to be had, and for a process that
// has ended but was not yet collected by its parent (state Z), which holds nothing open.
function processBegan(pid: number): string | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    if (fields[0] === 'Z') return 'ended'
    const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim().slice(0, 8)
    return `${boot}-${fields[19] ?? ''}`
  } catch {
    return undefined
  }
}
