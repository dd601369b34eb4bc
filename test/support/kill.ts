import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { sql } from 'kysely'
import { type Database, openDatabase } from '#store/database/database.ts'
import { directoryHolder } from '#store/database/directory-lock.ts'
import { removeScratchDirectory, scratchDatabase, scratchDirectory } from './database.ts'

/**
 * Running commands of ours as processes, and killing them with -9 in the middle: what a power cut, an
 * impatient operator or the system's memory killer does.
 */
const program = fileURLToPath(new URL('../../bin/waymark.mjs', import.meta.url))

/** How many times each kill test strikes: few by default, WAYMARK_KILL_ROUNDS raises it. */
export const killRounds = Number(process.env['WAYMARK_KILL_ROUNDS'] ?? '2')

export interface CommandEnvironment {
  readonly DATABASE_URL: string
  readonly WAYMARK_DATA: string
}

export interface CommandOutcome {
  readonly stdout: string
  readonly stderr: string
  /** Undefined when it was killed before it ended. */
  readonly exitCode: number | undefined
  readonly ms: number
}

export interface CommandRun {
  readonly args: readonly string[]
  readonly environment: CommandEnvironment
  readonly input?: string
  /** Kill it with -9 after so many milliseconds, unless it has ended. */
  readonly killAfterMs?: number
  /** And kill the embedded database's own process with it; a server survives its clients, and is left alone. */
  readonly killDatabase?: boolean
}

/** Runs a command to its end, or to its violent end. What it had printed by then was acknowledged. */
export async function runCommand(run: CommandRun): Promise<CommandOutcome> {
  const began = Date.now()
  const child = spawn(process.execPath, [program, ...run.args], {
    env: { ...process.env, ...run.environment },
    stdio: ['pipe', 'pipe', 'pipe'],
  })
  let stdout = ''
  let stderr = ''
  child.stdout.on('data', (chunk: Buffer) => (stdout += chunk.toString('utf8')))
  child.stderr.on('data', (chunk: Buffer) => (stderr += chunk.toString('utf8')))
  child.stdin.on('error', () => {})
  child.stdin.end(run.input ?? '')
  let struck = false
  const strike =
    run.killAfterMs === undefined
      ? undefined
      : setTimeout(() => {
          struck = child.kill('SIGKILL')
          if (run.killDatabase === true) killEmbeddedDatabase(run.environment.WAYMARK_DATA)
        }, run.killAfterMs)
  const exitCode = await new Promise<number | null>((done) => child.on('close', done))
  clearTimeout(strike)
  return { stdout, stderr, exitCode: struck ? undefined : (exitCode ?? undefined), ms: Date.now() - began }
}

/** Kills the process that holds a data directory with -9; false when nobody holds it. */
export function killEmbeddedDatabase(dataDirectory: string): boolean {
  const holder = directoryHolder(join(dataDirectory, 'lock'))
  if (holder === undefined) return false
  process.kill(holder.pid, 'SIGKILL')
  return true
}

/** A database that only commands have open while they are struck, and that is looked at between them. */
export interface StruckPlace {
  readonly environment: CommandEnvironment
  /** Opens it once nothing of a killed command is at work in it any longer. */
  open(): Promise<Database>
  remove(): Promise<void>
}

/** One on the server of `DATABASE_URL`, or else an embedded one; migrated, or quite empty. */
export async function placeToStrike(options: { readonly migrated?: boolean } = {}): Promise<StruckPlace> {
  if ((process.env['DATABASE_URL'] ?? '') === '') {
    const dataDirectory = await scratchDirectory(options)
    return {
      environment: { DATABASE_URL: '', WAYMARK_DATA: dataDirectory },
      // Whoever comes next asks after what a killed command had begun: the engine does one thing at a time.
      open: () => openDatabase({ dataDirectory }),
      remove: () => removeScratchDirectory(dataDirectory),
    }
  }
  const scratch = await scratchDatabase(options)
  const { environment, database } = scratch
  return {
    environment,
    open: async () => {
      while (await somebodyIsAtWork(database)) await pause(20)
      return openDatabase({ databaseUrl: environment.DATABASE_URL, dataDirectory: '' })
    },
    remove: () => scratch.remove(),
  }
}

/** The server goes on with what a killed client had sent, until it finds nobody there to tell. */
async function somebodyIsAtWork({ kysely }: Database): Promise<boolean> {
  const { rows } = await sql`
    select from pg_stat_activity
    where datname = current_database() and pid <> pg_backend_pid() and state <> 'idle'
  `.execute(kysely)
  return rows.length > 0
}

/** Waits until nobody holds a data directory. */
export async function untilFree(dataDirectory: string): Promise<void> {
  while (directoryHolder(join(dataDirectory, 'lock')) !== undefined) await pause(20)
}

/** Moments to strike at, spread over a command's usual duration and a little beyond. */
export function momentsToStrike(usualMs: number): readonly number[] {
  return Array.from({ length: killRounds }, (_, round) =>
    Math.round((usualMs * 1.1 * (round + 0.5)) / killRounds),
  )
}
