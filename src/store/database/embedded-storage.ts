import { closeSync, existsSync, fsyncSync, openSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import { NodeFS } from '@electric-sql/pglite/nodefs'

let synced = 0

type Preparation = Parameters<NodeFS['init']>[1]

/**
 * The engine's files on this machine's disk, with fsync. The engine's own layer has none: an acknowledged
 * commit would sit in the operating system's memory until it pleased.
 */
class SyncedFiles extends NodeFS {
  override async init(engine: PGlite, options: Preparation): ReturnType<NodeFS['init']> {
    const prepared = await super.init(engine, options)
    const preRun = [...(prepared.emscriptenOpts.preRun ?? []), (module: { FS: object }) => addSync(module.FS)]
    return { emscriptenOpts: { ...prepared.emscriptenOpts, preRun } }
  }
}

function addSync(files: object): void {
  const operations = streamOperations(files)
  if (operations === undefined) return
  operations['fsync'] = (stream: { nfd?: number }) => {
    if (stream.nfd === undefined) return 0
    fsyncSync(stream.nfd)
    synced += 1
    return 0
  }
}

function streamOperations(files: object): Record<string, unknown> | undefined {
  const systems = property(files, 'filesystems')
  const operations = property(property(systems, 'NODEFS'), 'stream_ops')
  return isRecord(operations) ? operations : undefined
}

function property(of: unknown, name: string): unknown {
  return isRecord(of) ? of[name] : undefined
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}

// The engine's defaults, except its -F (never sync). Its fdatasync does nothing, so the log is synced by fsync.
const startParameters = [
  '--single',
  '-O',
  '-j',
  ...Object.entries({
    fsync: 'on',
    wal_sync_method: 'fsync',
    synchronous_commit: 'on',
    full_page_writes: 'on',
    search_path: 'public',
    exit_on_error: 'false',
    log_checkpoints: 'false',
    max_worker_processes: '0',
    max_parallel_workers: '0',
    max_parallel_workers_per_gather: '0',
    max_parallel_maintenance_workers: '0',
    io_method: 'sync',
    max_wal_size: '256MB',
    timezone: 'UTC',
  }).flatMap(([name, value]) => ['-c', `${name}=${value}`]),
]

/**
 * Opens the engine on a directory, making the database first where there is none. It is made beside its place
 * and moved there when complete: a process killed half-way leaves nothing that looks like a database.
 */
export async function openEngine(files: string): Promise<PGlite> {
  if (!existsSync(join(files, 'PG_VERSION'))) {
    const fresh = `${files}.new`
    rmSync(fresh, { recursive: true, force: true })
    const engine = await start(fresh)
    await engine.close()
    syncTree(fresh)
    renameSync(fresh, files)
    syncDirectory(dirname(files))
  }
  return start(files)
}

async function start(files: string): Promise<PGlite> {
  return PGlite.create({ fs: new SyncedFiles(files), startParams: startParameters })
}

/** How often the engine has asked the disk to keep what was written. */
export function syncsSoFar(): number {
  return synced
}

/** Whether a commit reaches the disk before it is acknowledged: tries one and counts. */
export async function commitsAreSynced(engine: PGlite): Promise<boolean> {
  const before = synced
  await engine.exec("begin; select pg_logical_emit_message(true, 'waymark', 'sync probe'); commit")
  return synced > before
}

function syncTree(directory: string): void {
  for (const entry of readdirSync(directory, { withFileTypes: true })) {
    const path = join(directory, entry.name)
    if (entry.isDirectory()) syncTree(path)
    else if (entry.isFile()) syncDirectory(path)
  }
  syncDirectory(directory)
}

function syncDirectory(path: string): void {
  const handle = openSync(path, 'r')
  try {
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}
