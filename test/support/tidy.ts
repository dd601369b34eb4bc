import { mkdtempSync, readdirSync, rmSync, statfsSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { directoryHolder } from '#store/database/directory-lock.ts'
import { hasEnded, sweepServer } from './database.ts'

/**
 * One folder a run for everything that the tests put into the system's temporary one: data directories, a browser's
 * profile, outboxes. A worker is stopped without ceremony, so the run itself removes it, and what a run left that was
 * killed, the next one removes.
 */
let folder = ''

export async function setup(): Promise<void> {
  const place = inMemory() ?? tmpdir()
  for (const name of readdirSync(place)) {
    const pid = /^waymark-run-(\d+)-/.exec(name)?.[1]
    if (pid !== undefined && hasEnded(Number(pid))) remove(join(place, name))
  }
  await sweepServer()
  folder = mkdtempSync(join(place, `waymark-run-${process.pid}-`))
  process.env['TMPDIR'] = folder
}

const files = '/dev/shm'
const enoughBytes = 6 * 2 ** 30

/**
 * The memory's own file system, where it has room: the engine asks it as often to keep what was written, and is not kept
 * waiting for a disk. What a killed process leaves is the same there; no test takes away the power.
 */
function inMemory(): string | undefined {
  try {
    const { bavail, bsize } = statfsSync(files)
    return bavail * bsize >= enoughBytes ? files : undefined
  } catch {
    return undefined
  }
}

/** How long an embedded database may take to notice that nobody is there any more, in milliseconds. */
const patienceMs = 10_000

export async function teardown(): Promise<void> {
  const until = Date.now() + patienceMs
  while (Date.now() < until && readdirSync(folder).some(isOpen)) await pause(50)
  remove(folder)
  await sweepServer()
}

function isOpen(name: string): boolean {
  return directoryHolder(join(folder, name, 'lock')) !== undefined
}

function remove(path: string): void {
  rmSync(path, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 })
}
