import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { migrate, migrationState } from '#store/database/migrate.ts'
import { migrations } from '#store/database/migrations.ts'
import { filesBelow, root, textOf } from './architecture/checkout.ts'
import { type Scratch, scratchDatabase } from './support/database.ts'
import { runCommand } from './support/kill.ts'

/** What docs/operate/run-it.md tells to do, done: on a database of this test's own, without root and without systemd. */
const guide = textOf('docs/operate/run-it.md')
const blocks = [...guide.matchAll(/```sh\n([\s\S]*?)```/g)].map(([, block = '']) => block)
const told = blocks
  .join('\n')
  .split('\n')
  .map((line) => line.replace(/\s+#.*$/, '').trim())

let fresh: Scratch
let restored: Scratch
let folder: string
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'waymark-operate-'))
  fresh = await scratchDatabase({ migrated: false })
  restored = await scratchDatabase({ migrated: false })
})
afterAll(async () => {
  await fresh.remove()
  await restored.remove()
  rmSync(folder, { recursive: true, force: true })
})

/** The words of a command line as a shell would split them. */
function wordsOf(line: string): string[] {
  return [...line.matchAll(/"([^"]*)"|((?:\$\([^)]*\)|\S)+)/g)].map(
    ([, quoted, plain]) => quoted ?? plain ?? '',
  )
}

async function asTold(line: string, on: Scratch, file = ''): Promise<string> {
  const [, ...args] = wordsOf(line.replace(/^time /, ''))
  const own = args.map((arg) => (arg.includes('/var/backups') || arg === '$newest' ? file : arg))
  const { stdout, stderr, exitCode } = await runCommand({ args: own, environment: on.environment })
  expect(`${line}: ${exitCode} ${stderr}`).toBe(`${line}: 0 `)
  return stdout
}

const linesOf = (begin: RegExp) => told.filter((line) => begin.test(line))

async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', () => done()))
  const at = server.address()
  await new Promise<void>((done) => server.close(() => done()))
  return typeof at === 'object' && at !== null ? at.port : 0
}

async function answers(address: string): Promise<Response> {
  for (let tries = 0; tries < 600; tries += 1) {
    const answer = await fetch(address).catch(() => undefined)
    if (answer !== undefined) return answer
    await pause(100)
  }
  throw new Error(`${address} was never answered`)
}

describe('running it for real, as the guide says', () => {
  test('a new database is set up, looked at and given a council and its people', async () => {
    const setUp = linesOf(/^waymark (migrate|doctor|authority|user) ?/)
    const once = [...new Set(setUp)]
    expect(once.length).toBe(5)
    for (const line of once) await asTold(line, fresh)
    expect(await asTold('waymark user list', fresh)).toContain('ivy@myshire.example')
  })

  test('a backup restores into a new database, and the figures are the same', async () => {
    const [backup = ''] = linesOf(/^waymark backup/)
    const file = join(folder, 'tonight.waymark')
    await asTold(backup, fresh, file)
    const drill = linesOf(/^(time )?drill (?!\()/)
    expect(drill.length).toBe(3)
    const outcomes = new Map<string, string>()
    for (const line of drill)
      outcomes.set(line.replace(/^(time )?drill /, ''), await asTold(line, restored, file))
    const [measure = ''] = linesOf(/^waymark measures/)
    expect(await asTold(measure, fresh)).toBe(outcomes.get(measure.replace('waymark ', '')))
  })

  test('the service starts as its unit says, is ready, tells its metrics elsewhere, and stops when asked', async () => {
    const unit = textOf('packaging/waymark.service')
    const [, start = ''] = /^ExecStart=(.*)$/m.exec(unit) ?? []
    const [port, metricsPort] = [await freePort(), await freePort()]
    const [node, ...args] = wordsOf(start).map((word) =>
      word.replace('/opt/waymark/', root).replace(/^3000$/, String(port)),
    )
    expect(node).toBe('/usr/bin/node')
    const service = spawn(process.execPath, args, {
      env: { ...process.env, ...fresh.environment, WAYMARK_METRICS: `127.0.0.1:${metricsPort}` },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    let log = ''
    service.stdout.on('data', (chunk: Buffer) => (log += chunk.toString('utf8')))
    service.stderr.on('data', (chunk: Buffer) => (log += chunk.toString('utf8')))
    const ended = new Promise<number | null>((done) => service.on('close', done))
    const site = `http://127.0.0.1:${port}`
    expect(await (await answers(`${site}/ready`)).json()).toEqual({ status: 'ready' })
    expect((await fetch(`${site}/health`)).status).toBe(200)
    expect((await fetch(`${site}/children/L100`, { redirect: 'manual' })).status).toBe(303)
    expect((await fetch(`${site}/metrics`)).status).toBe(404)
    const metrics = await (await fetch(`http://127.0.0.1:${metricsPort}/metrics`)).text()
    expect(metrics).toContain('route="/children/:childId",status="303"')
    expect(metrics).toMatch(/^waymark_database_connections\{state="waiting"\} 0$/m)
    expect(metrics).toMatch(/^process_resident_memory_bytes \d+$/m)
    expect(metrics).not.toContain('L100')
    service.kill('SIGTERM')
    expect(await ended).toBe(0)
    expect(log).not.toContain('L100')
    expect(log).not.toContain('demonstration')
  })

  test('tables of an older version are left alone on a server, with a sentence that says what to do', async () => {
    const older = await scratchDatabase({ migrated: false })
    await migrate(older.database, Object.keys(migrations).at(-2))
    const list = { args: ['authority', 'list'], environment: older.environment }
    const { exitCode, stderr } = await runCommand(list)
    const embedded = older.database.kind === 'embedded'
    expect(`${exitCode} ${stderr}`).toMatch(
      embedded ? /^0 $/ : /^1 The database lacks 1 of this version's migrations\. .*waymark migrate/,
    )
    expect((await migrationState(older.database)).pending.length).toBe(embedded ? 0 : 1)
    await older.remove()
  })

  test('the role that serves may see the version, and change no table and no record of what was done', async () => {
    const as = (statement: string) =>
      fresh.database.kysely.transaction().execute(async (trx) => {
        await sql`set local role waymark_app`.execute(trx)
        return sql.raw(statement).execute(trx)
      })
    expect((await as('select name from kysely_migration')).rows.length).toBeGreaterThan(5)
    for (const harm of [
      'delete from audit_event',
      'update audit_event set actor = null',
      'drop table audit_event',
      'alter table ssda903_header disable row level security',
      'alter table ssda903_header disable trigger all',
      'delete from kysely_migration',
      'create table of_mine (id int)',
    ]) {
      await expect(as(harm)).rejects.toThrow(/permission denied|must be owner/)
    }
  })
})

describe('what is packaged', () => {
  test.each(['packaging/nginx.conf', 'packaging/Caddyfile'])(
    '%s keeps what is for those who run it inside',
    (file) => {
      const text = textOf(file)
      for (const path of ['/ready', '/health']) expect(text).toContain(path)
      expect(text).not.toContain('9464')
      expect(text).toContain('127.0.0.1:3000')
    },
  )

  test('nginx writes the address of who asks itself, and keeps no log of addresses', () => {
    const text = textOf('packaging/nginx.conf')
    expect(text).toMatch(/proxy_set_header X-Forwarded-For \$remote_addr;/)
    expect(text).not.toContain('$proxy_add_x_forwarded_for')
    expect(text).toMatch(/access_log off;/)
  })

  test('the container does not run as root, asks whether it is ready, and starts what there is', async () => {
    const text = textOf('Containerfile')
    expect(text.indexOf('USER node')).toBeGreaterThan(text.lastIndexOf('COPY'))
    expect(text).toContain('/ready')
    const [, json = '[]'] = /^CMD (\[.*\])$/m.exec(text) ?? []
    const args: unknown = JSON.parse(json)
    const named = String(args).match(/--[a-z-]+/g) ?? []
    const { stdout } = await runCommand({ args: ['serve', '--help'], environment: fresh.environment })
    for (const flag of named) expect(stdout).toContain(flag)
  })

  test('every setting that there is stands on the page of settings, and no other', () => {
    const named = (text: string) => new Set(text.match(/\b(?:WAYMARK_[A-Z_]+|DATABASE_URL)\b/g))
    expect([...named(textOf('docs/operate/settings.md'))].toSorted()).toEqual(
      [...named(textOf('src/config.ts'))].toSorted(),
    )
    const known = named(textOf('src/config.ts'))
    const used = filesBelow('packaging').flatMap((path) => [...named(textOf(path))])
    expect([...used, ...named(guide)].filter((name) => !known.has(name))).toEqual([])
  })

  test('every file that the guide names is there', () => {
    const linked = [...guide.matchAll(/\(\.\.\/\.\.\/(packaging\/[\w.-]+|Containerfile)\)/g)].map(
      ([, path]) => path,
    )
    expect(new Set(linked)).toEqual(new Set([...filesBelow('packaging'), 'Containerfile']))
  })
})
