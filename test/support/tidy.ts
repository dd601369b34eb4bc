import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
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
  for (const name of readdirSync(tmpdir())) {
    const pid = /^waymark-run-(\d+)-/.exec(name)?.[1]
    if (pid !== undefined && hasEnded(Number(pid))) remove(join(tmpdir(), name))
  }
  await sweepServer()
  folder = mkdtempSync(join(tmpdir(), `waymark-run-${process.pid}-`))
  process.env['TMPDIR'] = folder
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
